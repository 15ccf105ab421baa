import path from "node:path";
import { registerPlace, shownPlace } from "../location.js";
import type { RegisterKeys } from "../keys/subkeys.js";
import { storedRows } from "./backup-postgres.js";
import { BACKUP_FILES, type Manifest } from "./manifest.js";
import { feed, postgresTool, withoutPassword } from "./postgres-tools.js";
import { emptySchema, type EmptySchema } from "./restore-place.js";
import { dumpKey } from "./sealed-stream.js";

/** Tables that the schema's own steps fill. */
const OWN = new Set(["schema_migration", "isnad_register"]);

const text = (line: string) => Buffer.from(`${line}\n`);

/** What `psql` is told; the old device's key does not come along. */
async function* script(
  rows: ReturnType<typeof storedRows>,
  { schema, references }: EmptySchema,
) {
  yield text("set client_encoding = 'UTF8';");
  yield text("set synchronous_commit = on;");
  yield text(`set search_path to ${schema};`);
  for (const { drop } of references) yield text(`${drop};`);
  for await (const { table, columns, kind, bytes } of rows) {
    if (OWN.has(table)) continue;
    if (kind === "begin") {
      yield text(`copy "${table}" (${columns.join(", ")}) from stdin;`);
    } else {
      yield bytes;
      yield text("");
    }
  }
  for (const { add } of references) yield text(`${add};`);
  yield text("update device set private_key = null;");
  // Without this line a stream that broke off is rolled back.
  yield text("commit;");
}

/**
 * Fills an empty schema with a dump, in one transaction.
 *
 * @param folder - of the backup
 * @throws StoreError `REG-BACKUP-PLACE`, `REG-BACKUP-TOOL`, `REG-BACKUP-DAMAGED`
 */
export async function restorePostgres(
  folder: string,
  {
    name,
    manifest,
    keys,
  }: {
    readonly name: string;
    readonly manifest: Manifest;
    readonly keys: RegisterKeys;
  },
): Promise<void> {
  const place = registerPlace(name);
  if (place.engine !== "postgres") throw new TypeError("not PostgreSQL");
  const shown = shownPlace(name);
  const schema = await emptySchema(place.url, manifest.schemaVersion);
  const salt = Buffer.from(manifest.dumpSalt ?? "", "base64");
  const file = path.join(folder, BACKUP_FILES.dump);
  const rows = storedRows(file, dumpKey(keys.backup, salt), shown);
  const { address, password } = withoutPassword(place.url);
  const args = [
    "--no-psqlrc",
    "--quiet",
    "--set=ON_ERROR_STOP=1",
    "--file=-",
    `--dbname=${address}`,
  ];
  const tool = postgresTool("psql", args, shown, password);
  try {
    tool.input.write("begin;\n");
    await feed(tool.input, script(rows, schema));
    for await (const piece of tool.output) void piece;
    await tool.ended;
  } catch (error) {
    tool.stop();
    throw error;
  }
}
