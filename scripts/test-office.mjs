/**
 * `npm run test:office`: opens the files that the program writes with
 * LibreOffice, without a window, and compares their cells. Fails when there is
 * no LibreOffice and when no test ran. The outcome also goes to
 * `.scratch/office-report.json`, for `.ci/run`.
 *
 * Usage: node scripts/test-office.mjs [FILTER…]
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const scratch = path.join(project, ".scratch");
const vitestReport = path.join(scratch, "vitest-office.json");

/** The version that stands on the path; null where there is none. */
function officeVersion() {
  const { status, stdout } = spawnSync("soffice", ["--version"], {
    encoding: "utf8",
    timeout: 120_000,
  });
  return status === 0 ? stdout.trim() : null;
}

mkdirSync(scratch, { recursive: true });
rmSync(vitestReport, { force: true });
const version = officeVersion();
console.log(`test:office: ${version ?? "no soffice on the path"}`);
let status = 1;
if (version === null) {
  console.error(
    "test:office needs LibreOffice: apt-get install --no-install-recommends libreoffice-calc libreoffice-writer",
  );
} else {
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "vitest.office.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
    ...process.argv.slice(2),
  ];
  ({ status } = spawnSync(process.execPath, args, {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit"],
  }));
}
const counts = existsSync(vitestReport)
  ? JSON.parse(readFileSync(vitestReport, "utf8"))
  : {};
const passed = counts.numPassedTests ?? 0;
const failed = counts.numFailedTests ?? 0;
const ok = status === 0 && failed === 0 && passed > 0;
writeFileSync(
  path.join(scratch, "office-report.json"),
  `${JSON.stringify({ ok, passed, failed })}\n`,
);
if (passed + failed === 0) console.error("no test ran with LibreOffice");
process.exitCode = ok ? 0 : 1;
