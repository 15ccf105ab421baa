import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

/** Suites whose registers stand on the engine that is asked for. */
const onAnyEngine = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => path.join("test", name))
  .filter((file) =>
    /scratch(?:Register|Jobs)\b/.test(readFileSync(file, "utf8")),
  );

/**
 * Every suite that takes its registers from `scratchRegister` or `scratchJobs` runs here once
 * more, on PostgreSQL, beside those named `*.postgres.test.ts`. The server
 * stands in `ISNAD_TEST_POSTGRES`: see scripts/test-postgres.mjs.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: "forks",
    passWithNoTests: false,
    include: [...onAnyEngine, "test/**/*.postgres.test.ts"],
    env: { TZ: "Asia/Damascus" },
  },
});
