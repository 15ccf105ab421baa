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

const NAME = /^(\d{4})-([a-z0-9-]+)(?:[.](sqlite|postgres))?[.]sql$/u;

const files = readdirSync(folder)
  .sort()
  .map((file) => {
    const [, number, name, engine] = NAME.exec(file) ?? [];
    if (number === undefined) {
      throw new Error(`${folder}/${file}: expected 0001-name[.engine].sql`);
    }
    const sql = readFileSync(`${folder}/${file}`, "utf8");
    return { file, number: Number(number), name, engine, sql };
  });
const shared = files.filter(({ engine }) => engine === undefined);
shared.forEach(({ file, number }, index) => {
  if (number !== index + 1) {
    throw new Error(`${folder}/${file}: expected number ${index + 1}`);
  }
});
for (const { file, number, name, engine } of files) {
  if (engine !== undefined && shared[number - 1]?.name !== name) {
    throw new Error(`${folder}/${file}: no shared step of this name`);
  }
}

const entries = shared.map(({ number, name, sql }) => {
  const only = files
    .filter((own) => own.number === number && own.engine !== undefined)
    .map((own) => `${own.engine}: ${JSON.stringify(own.sql)}`);
  const own = only.length === 0 ? "" : `, only: { ${only.join(", ")} }`;
  return `{ version: ${number}, name: ${JSON.stringify(name)}, sql: ${JSON.stringify(sql)}${own} }`;
});
const draft = `// Written by scripts/generate-migrations.mjs from ${folder}/; do not edit.
import type { Migration } from "./migration.js";

/** Every step from an empty store to this version's schema, in order. */
export const MIGRATIONS: readonly Migration[] = [${entries.join(", ")}];
`;

if (!existsSync(output) && !check) writeFileSync(output, "");
const same = await putFile(output, draft, { parser: "typescript", check });
report(output, same, { check });
