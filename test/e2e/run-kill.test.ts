import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = fileURLToPath(
  new URL("../../scripts/soak.mjs", import.meta.url),
);

/** The long run: `node scripts/soak.mjs kill-run --kills 20`. */
test("a run that is killed and run again gives the same register", async () => {
  const size = ["--kills", "3", "--reports", "80", "--batch", "2"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    "kill-run",
    ...size,
    "--seed",
    "7",
  ]);
  expect(stdout).toContain("failed 0 of 3");
}, 120_000);
