import { defineConfig } from "vitest/config";

/**
 * Every test runs in Damascus time; files named `*.tz.test.ts` run in UTC too,
 * and must give the same results there.
 */
const shared = { testTimeout: 20_000, pool: "forks" as const };

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          // These need a server, LibreOffice or a browser: see the other configs.
          exclude: [
            "test/**/*.postgres.test.ts",
            "test/**/*.office.test.ts",
            "test/**/*.browser.test.ts",
          ],
          env: { TZ: "Asia/Damascus" },
        },
      },
      {
        test: {
          ...shared,
          name: "utc",
          include: ["test/**/*.tz.test.ts"],
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
