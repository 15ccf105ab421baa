/**
 * `npm test`: every wall, then the tests. All steps run even after one failed;
 * what a step prints is shown only when it fails. The outcome also goes to
 * `.scratch/test-report.json`, for `.ci/run`.
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
const vitestReport = path.join(scratch, "vitest.json");
const LEFT_OUT = ["test:postgres", "test:browser", "test:office"];

const steps = [
  ["build", "scripts/build.mjs"],
  ["types", "node_modules/typescript/bin/tsc", "-b", "tsconfig.test.json"],
  ["types of the workbench", "node_modules/typescript/bin/tsc", "-p", "web"],
  [
    "format",
    "node_modules/prettier/bin/prettier.cjs",
    "--check",
    "--cache",
    "--cache-location=.scratch/prettier",
    ".",
  ],
  [
    "lint",
    "node_modules/oxlint/bin/oxlint",
    "--type-aware",
    "--report-unused-disable-directives",
    "--deny-warnings",
  ],
  ["workbench", "scripts/check-web.mjs"],
  ["layers", "scripts/check-layers.mjs"],
  ["purity", "scripts/check-purity.mjs"],
  ["docs", "scripts/check-docs.mjs"],
  ["unused", "node_modules/knip/bin/knip.js", "--no-progress"],
  ["generated", "scripts/generate.mjs", "--check"],
];

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

function runStep([name, ...args]) {
  const from = Date.now();
  const run = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const ok = run.status === 0;
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds(from)})`);
  if (!ok) console.log(`${run.stdout}${run.stderr}${run.error ?? ""}`);
  return { name, ok };
}

function runTests() {
  const from = Date.now();
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    { cwd: project, stdio: ["ignore", "inherit", "inherit"] },
  );
  const counts = existsSync(vitestReport)
    ? JSON.parse(readFileSync(vitestReport, "utf8"))
    : {};
  const passed = counts.numPassedTests ?? 0;
  const failed = counts.numFailedTests ?? 0;
  const ok = status === 0 && failed === 0 && passed > 0;
  console.log(`${ok ? "ok    " : "FAILED"} tests (${seconds(from)})`);
  return { name: "tests", ok, passed, failed };
}

mkdirSync(scratch, { recursive: true });
rmSync(vitestReport, { force: true });
const results = [...steps.map(runStep), runTests()];
writeFileSync(
  path.join(scratch, "test-report.json"),
  `${JSON.stringify({ steps: results }, null, 2)}\n`,
);

const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(failed.length ? `failed: ${failed.join(", ")}` : "all passed");
console.log(`not part of this run: ${LEFT_OUT.join(", ")}`);
process.exitCode = failed.length ? 1 : 0;
