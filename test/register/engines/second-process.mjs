/**
 * Another process on a register.
 *
 * Usage: second-process.mjs hold NAME | import NAME FROM TO
 *
 * `hold` takes the write lock, says so and waits to be killed; `import` stores
 * invented reports, a few at a time, and links after each few.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { captureTeller } from "../../../dist/operations/importing/captures.js";
import { programLinker } from "../../../dist/operations/linker.js";
import {
  claimSetOf,
  identify,
  inTransaction,
  linkRegister,
  openRegister,
  storeReports,
} from "../../../dist/register/index.js";
import { syntheticReports } from "../../../scripts/synthetic-reports.mjs";

const [action, name, from, to] = process.argv.slice(2);
const register = await openRegister(name, { create: true });

async function hold() {
  await inTransaction(register, async () => {
    process.stdout.write("holds\n");
    await sleep(3_600_000);
  });
}

async function importSome() {
  const { reports, claims } = syntheticReports(Number(to), 5);
  const captureOf = captureTeller("2024-01-01T00:00:00.000Z");
  const arrivals = [];
  for (let at = Number(from); at < Number(to); at += 1) {
    const of = identify(reports[at], "local");
    const capture = await captureOf({ file: "-", line: at + 1 });
    const set = claimSetOf(claims[at], of, "given");
    arrivals.push({ ...of, report: reports[at], capture, claims: set });
  }
  const linker = programLinker();
  for (let at = 0; at < arrivals.length; at += 7) {
    await storeReports(register, arrivals.slice(at, at + 7));
    if (at % 21 === 0) await linkRegister(register, linker);
  }
  await linkRegister(register, linker);
}

await (action === "hold" ? hold() : importSome());
await register.close();
