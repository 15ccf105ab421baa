/**
 * Writes every generated file, or with `--check` compares them with what is
 * checked in. A generator is a script `scripts/build-*.mjs`, `generate-*.mjs` or
 * `readme.mjs` that runs in the project's root, takes `--check`, and then exits 1
 * on a difference.
 *
 * Usage: node scripts/generate.mjs [--check]   (after `npm run build`)
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const generators = readdirSync(path.join(project, "scripts"))
  .filter((name) => /^(?:(?:build|generate)-.+|readme)\.mjs$/u.test(name))
  .sort();

for (const name of generators) {
  const { status } = spawnSync(
    process.execPath,
    [`scripts/${name}`, ...process.argv.slice(2)],
    { cwd: project, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exitCode = 1;
  }
}
