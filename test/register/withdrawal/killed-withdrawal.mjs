/**
 * Withdraws a report of a register and is killed on the way.
 *
 * Usage: killed-withdrawal.mjs NAME REPORT inside|after
 *
 * `inside` is before the commit; `after` is before the files are cleaned.
 */
import { openRegister } from "../../../dist/register/index.js";
import { withdrawReports } from "../../../dist/register/withdrawal/withdraw.js";

const [name, report, moment] = process.argv.slice(2);
const register = await openRegister(name, { create: false });
const die = () => process.kill(process.pid, "SIGKILL");
const request = { report, reason: "طلب الشاهد", author: "A1" };
await withdrawReports(register, request, () => {
  if (moment === "inside") die();
  return Date.now();
});
die();
