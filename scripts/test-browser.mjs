/**
 * `npm run test:browser`: drives the workbench in Debian's chromium, in both
 * languages, on a server of the built program. Fails when there is no browser
 * and when no test ran. Pictures of what was drawn are left in
 * `.scratch/screens/`; the outcome goes to `.scratch/browser-report.json`, for
 * `.ci/run`.
 *
 * Usage: node scripts/test-browser.mjs [FILTER…]   (after `npm run build`)
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
const vitestReport = path.join(scratch, "vitest-browser.json");

/** The version of a program on the path; null where there is none. */
function versionOf(command, question) {
  const { status, stdout, stderr } = spawnSync(command, [question], {
    encoding: "utf8",
    timeout: 120_000,
  });
  return status === 0 ? (stdout || stderr).trim() : null;
}

/** What the suites need: the browser, a proxy as in deploy/, certificates. */
const needed = {
  chromium: "--version",
  nginx: "-v",
  openssl: "version",
};

mkdirSync(scratch, { recursive: true });
rmSync(vitestReport, { force: true });
const missing = Object.entries(needed).flatMap(([command, question]) => {
  const version = versionOf(command, question);
  console.log(`test:browser: ${version ?? `no ${command} on the path`}`);
  return version === null ? [command] : [];
});
let status = 1;
if (missing.length > 0) {
  console.error(
    `test:browser needs ${missing.join(", ")}: apt-get install --no-install-recommends chromium nginx-light openssl`,
  );
} else {
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "vitest.browser.config.ts",
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
  path.join(scratch, "browser-report.json"),
  `${JSON.stringify({ ok, passed, failed })}\n`,
);
if (passed + failed === 0) console.error("no test ran in a browser");
process.exitCode = ok ? 0 : 1;
