/**
 * `npm run build`: compile `src/` to `dist/`, drop what has no source any more,
 * then compile the packs' tables to `dist/packs-data/` and the workbench to
 * `dist/workbench/`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(project, "dist");

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Output of a renamed or removed source would still be packed and imported. */
function dropStale() {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, {
    recursive: true,
    withFileTypes: true,
  })) {
    const match = /^(.+?)(?:\.js|\.d\.ts)$/u.exec(entry.name);
    if (!entry.isFile() || !match) continue;
    const output = path.join(entry.parentPath, entry.name);
    const folder = path.relative(dist, entry.parentPath);
    if (/^workbench(?:$|[\\/])/u.test(folder)) continue;
    const source = path.join(project, "src", folder, `${match[1]}.ts`);
    if (!existsSync(source)) rmSync(output);
  }
}

run("node_modules/typescript/bin/tsc", "-b");
dropStale();
if (existsSync(path.join(project, "scripts/build-packs.mjs"))) {
  run("scripts/build-packs.mjs");
}
run("scripts/build-web.mjs");
