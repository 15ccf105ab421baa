/**
 * Second wall: who may import what (`scripts/layers.mjs`), by
 * dependency-cruiser. Under TypeScript 7 dependency-cruiser can read no file at
 * all and still exit 0, so this also fails when a source file was not read, or
 * when fewer files were read than `scripts/layers-floor.json` asks for.
 *
 * Usage: node scripts/check-layers.mjs [--root DIR] [--floor N] [--update]
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { layers } from "./layers.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.dirname(here);
const floorFile = path.join(here, "layers-floor.json");

const { values } = parseArgs({
  options: {
    root: { type: "string", default: project },
    floor: { type: "string" },
    update: { type: "boolean", default: false },
  },
});

/** TypeScript files under `src/`, as dependency-cruiser names them, sorted. */
function sourceFiles(root) {
  return readdirSync(path.join(root, "src"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) =>
      path
        .relative(root, path.join(entry.parentPath, entry.name))
        .replaceAll(path.sep, "/"),
    )
    .sort();
}

function cruise(root) {
  const bin = path.join(
    project,
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  );
  const config = path.join(project, ".dependency-cruiser.mjs");
  const run = spawnSync(
    process.execPath,
    [bin, "src", "--config", config, "--output-type", "json"],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  try {
    return JSON.parse(run.stdout);
  } catch {
    throw new Error(`dependency-cruiser gave no JSON: ${run.stderr}`);
  }
}

const { modules, summary } = cruise(values.root);
const problems = summary.violations.map((violation) => {
  const cycle = (violation.cycle ?? []).map(({ name }) => name);
  const route = [violation.from, ...(cycle.length ? cycle : [violation.to])];
  return `${violation.rule.name}: ${route.join(" → ")}`;
});

const files = sourceFiles(values.root);
const read = new Set(modules.map(({ source }) => source));
for (const file of files) {
  if (!read.has(file)) problems.push(`not-read: ${file}`);
  const [, folder] = file.split("/");
  if (!Object.hasOwn(layers, folder)) {
    problems.push(`unknown-folder: ${file} stands in no folder of layers.mjs`);
  }
}

const floor = Number(
  values.floor ??
    (values.root === project && existsSync(floorFile)
      ? JSON.parse(readFileSync(floorFile, "utf8")).modulesRead
      : 1),
);
const count = files.filter((file) => read.has(file)).length;
if (count < floor || summary.totalCruised < floor) {
  problems.push(`floor: read ${count} source files, expected ${floor} or more`);
}

if (values.update && count > floor && values.root === project) {
  const text = JSON.stringify({ modulesRead: count }, null, 2);
  writeFileSync(floorFile, `${text}\n`);
  console.log(`floor raised from ${floor} to ${count}`);
}
for (const problem of problems) console.error(problem);
console.log(`${count} source files read, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
