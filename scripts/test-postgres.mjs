/**
 * `npm run test:postgres`: the suites of the register on PostgreSQL, on a
 * private server that ends with them, after a build. Fails when no server
 * could be started and when no test ran. The outcome also goes to
 * `.scratch/postgres-report.json`, for `.ci/run`.
 *
 * Usage: node scripts/test-postgres.mjs [FILTER…]
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres, stopPostgres } from "./private-postgres.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const scratch = path.join(project, ".scratch");
const vitestReport = path.join(scratch, "vitest-postgres.json");

function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  }).status;
}

function runTests(url, folder) {
  const args = ["run", "--config", "vitest.postgres.config.ts"].concat([
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
    ...process.argv.slice(2),
  ]);
  return node(["node_modules/vitest/vitest.mjs", ...args], {
    ISNAD_TEST_POSTGRES: url,
    ISNAD_TEST_POSTGRES_FOLDER: folder,
  });
}

mkdirSync(scratch, { recursive: true });
rmSync(vitestReport, { force: true });
const folder = mkdtempSync(path.join(tmpdir(), "isnad-postgres-"));
let status = 1;
try {
  status = node(["scripts/build.mjs"]);
  if (status === 0) {
    const url = startPostgres(folder);
    try {
      status = runTests(url, folder);
    } finally {
      stopPostgres(folder);
    }
  }
} catch (error) {
  status = 1;
  console.error(String(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const counts = existsSync(vitestReport)
  ? JSON.parse(readFileSync(vitestReport, "utf8"))
  : {};
const passed = counts.numPassedTests ?? 0;
const failed = counts.numFailedTests ?? 0;
const ok = status === 0 && failed === 0 && passed > 0;
writeFileSync(
  path.join(scratch, "postgres-report.json"),
  `${JSON.stringify({ ok, passed, failed })}\n`,
);
if (passed + failed === 0) console.error("no test ran on PostgreSQL");
process.exitCode = ok ? 0 : 1;
