import { defineConfig } from "vitest/config";

/**
 * Suites that open what the program wrote with LibreOffice: see
 * scripts/test-office.mjs.
 */
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: "forks",
    passWithNoTests: false,
    include: ["test/**/*.office.test.ts"],
    env: { TZ: "Asia/Damascus" },
  },
});
