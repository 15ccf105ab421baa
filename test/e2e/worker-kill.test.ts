import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = fileURLToPath(
  new URL("../../scripts/soak.mjs", import.meta.url),
);

/** The long run: `npm run soak -- kill-worker --kills 25`, on PostgreSQL. */
test("workers that are killed lose nothing and do nothing twice", async () => {
  const size = ["--kills", "3", "--reports", "60", "--jobs", "4"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    "kill-worker",
    ...["--engine", "sqlite", "--workers", "2", "--seed", "7"],
    ...size,
  ]);
  expect(stdout).toMatch(/good after [1-9]\d* kills/);
}, 180_000);
