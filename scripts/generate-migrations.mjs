/**
 * The migrations of the register as a module, so that the built program needs
 * no file beside its code: src/register/migrations.generated.ts.
 *
 * Usage: node scripts/generate-migrations.mjs [--check]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { putFile, report } from "./generated-block.mjs";

const check = process.argv.includes("--check");
const folder = "src/register/migrations";
const output = "src/register/migrations.generated.ts";

const files = readdirSync(folder).sort();
files.forEach((file, index) => {
  const number = String(index + 1).padStart(4, "0");
  if (!new RegExp(`^${number}-[a-z0-9-]+[.]sql$`, "u").test(file)) {
    throw new Error(`${folder}/${file}: expected ${number}-name.sql`);
  }
});

const entries = files.map((file, index) => {
  const name = file.slice(5, -".sql".length);
  const sql = readFileSync(`${folder}/${file}`, "utf8");
  return `{ version: ${index + 1}, name: ${JSON.stringify(name)}, sql: ${JSON.stringify(sql)} }`;
});
const draft = `// Written by scripts/generate-migrations.mjs from ${folder}/; do not edit.
import type { Migration } from "./migration.js";

/** Every step from an empty store to this version's schema, in order. */
export const MIGRATIONS: readonly Migration[] = [${entries.join(", ")}];
`;

if (!existsSync(output) && !check) writeFileSync(output, "");
const same = await putFile(output, draft, { parser: "typescript", check });
report(output, same, { check });
