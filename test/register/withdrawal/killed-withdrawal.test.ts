import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { linkRegister } from "../../../src/register/link-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { plainLinker, scratchRegister } from "../registers.js";
import { citedArrival } from "../verify/filled-register.js";
import { verified } from "../verify/verified.js";
import { everything, withdraw, withPlain } from "./withdrawn-register.js";

const scratch = scratchRegister();
const PROGRAM = fileURLToPath(
  new URL("killed-withdrawal.mjs", import.meta.url),
);
const NAME = "هاني الدالي";

async function killed(name: string, moment: "inside" | "after") {
  const args = [PROGRAM, name, "r9", moment];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [, signal] = (await once(child, "exit")) as [unknown, string];
  expect(signal).toBe("SIGKILL");
}

test("a withdrawal that is killed is whole or nothing, and can be completed", async () => {
  const name = scratch();
  await withPlain(name, async (register) => {
    await storeReports(register, [
      citedArrival({}),
      citedArrival({ id: "r9" }, "وادي السدر"),
    ]);
    await linkRegister(register, plainLinker);
  });
  await killed(name, "inside");
  await withPlain(name, async (register) => {
    const { faults, counts } = await verified(register);
    expect([faults, counts.withdrawn]).toEqual([[], 0]);
    expect((await everything(register)).includes(NAME)).toBe(true);
  });
  await killed(name, "after");
  await withPlain(name, async (register) => {
    const { faults, counts } = await verified(register);
    expect([faults, counts.withdrawn]).toEqual([[], 1]);
    expect((await withdraw(register, "r9")).reports).toEqual([]);
    expect((await everything(register)).includes(NAME)).toBe(false);
    expect((await verified(register)).faults).toEqual([]);
  });
});
