import { defineConfig } from "vitest/config";

/**
 * Suites that drive the workbench in a browser, on a server of the built
 * program: see scripts/test-browser.mjs.
 */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: "forks",
    // Two cores: the browser and its server are enough for them.
    fileParallelism: false,
    passWithNoTests: false,
    include: ["test/**/*.browser.test.ts"],
    env: { TZ: "Asia/Damascus" },
  },
});
