import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { withOneOff } from "../../src/cli/serving/one-off-register.js";
import { serveCommand } from "../../src/cli/commands/serve.js";
import { testIo } from "./terminal.js";

test("a one-off register is guarded, and gone afterwards whatever happens", async () => {
  let seen = "";
  const protection = await withOneOff(async ({ register }, folder) => {
    seen = folder;
    expect(existsSync(folder)).toBe(true);
    const { protection: told } = register;
    await register.close();
    return told;
  });
  expect(protection).toBe("passphrase");
  expect(existsSync(seen)).toBe(false);
  const failed = withOneOff(async ({ register }, folder) => {
    seen = folder;
    await register.close();
    throw new Error("power cut");
  });
  await expect(failed).rejects.toThrow("power cut");
  expect(existsSync(seen)).toBe(false);
});

test.for([[["--one-off", "--register", "x"]], [["--single-user"]]] as const)(
  "a register is named, or it is one-off: %j",
  async ([args]) => {
    const io = testIo();
    expect(await serveCommand()(args, io)).toBe(2);
    expect(io.stderr.text).toContain("--one-off");
  },
);
