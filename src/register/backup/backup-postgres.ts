import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { canonicalJson } from "../../model/canonical-json.js";
import { registerPlace } from "../location.js";
import type { Store } from "../engines/engine.js";
import { KEY_ROW } from "../keys/keyed-postgres.js";
import { logHeads, type LogHead } from "../log/heads.js";
import { StoreError } from "../messages.js";
import type { Register } from "../open-register.js";
import type { CopiedParts } from "./backup-sqlite.js";
import { tablesThatDiffer, type RowCounts } from "./copy-checks.js";
import { dumpLines } from "./dump-lines.js";
import { digestFile, writeStream, type FileDigest } from "./hashed-files.js";
import { BACKUP_FILES } from "./manifest.js";
import { feed, postgresTool, withoutPassword } from "./postgres-tools.js";
import { dumpKey, openStream, sealStream } from "./sealed-stream.js";

/** Number of rows of each table of the register's schema. */
export async function postgresCounts(store: Store): Promise<RowCounts> {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'
    order by table_name collate "C"`.execute(store);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly rows: number }>`
      select count(*) as rows from ${sql.table(name)}`.execute(store);
    counts[name] = rows[0]?.rows ?? 0;
  }
  return counts;
}

/** The rows of a stored dump, decrypted and unpacked; nothing plain is written. */
export async function* storedRows(
  file: string,
  key: Uint8Array,
  shown: string,
) {
  const tool = postgresTool(
    "pg_restore",
    ["--data-only", "--no-owner", "--file=-"],
    shown,
  );
  try {
    const fed = feed(
      tool.input,
      openStream(key, createReadStream(file) as AsyncIterable<Buffer>),
    ).catch((error: unknown) => {
      tool.stop();
      const seen = `${BACKUP_FILES.dump}: ${(error as Error).message}`;
      throw new StoreError("REG-BACKUP-DAMAGED", { path: shown, seen }, error);
    });
    fed.catch(() => undefined);
    yield* dumpLines(tool.output);
    await fed;
    await tool.ended;
  } finally {
    tool.stop();
  }
}

/** Reads a dump back: rows by table, and the heads of its log. */
async function readBack(
  file: string,
  key: Uint8Array,
  shown: string,
): Promise<{ rows: RowCounts; heads: readonly LogHead[] }> {
  const rows: Record<string, number> = {};
  const heads = new Map<string, LogHead>();
  for await (const line of storedRows(file, key, shown)) {
    const { table, columns, kind, bytes } = line;
    if (kind === "begin") rows[table] = 0;
    if (kind !== "row") continue;
    rows[table] = (rows[table] ?? 0) + 1;
    if (table !== "log_entry") continue;
    const values = bytes.toString("utf8").split("\t");
    const of = (name: string) => values[columns.indexOf(name)] ?? "";
    const head = { device: of("device_id"), number: Number(of("number")) };
    const known = heads.get(head.device);
    const id = of("id");
    const isLater =
      known === undefined ||
      head.number > known.number ||
      (head.number === known.number && id < known.id);
    if (isLater) heads.set(head.device, { ...head, id });
  }
  const byDevice = [...heads.values()].sort((a, b) =>
    a.device < b.device ? -1 : 1,
  );
  return { rows, heads: byDevice };
}

async function dump(
  on: Store,
  {
    url,
    shown,
    file,
    key,
  }: { url: string; shown: string; file: string; key: Uint8Array },
): Promise<FileDigest> {
  const { rows } = await sql<{
    readonly snapshot: string;
    readonly schema: string;
  }>`
    select pg_export_snapshot() as snapshot,
      quote_ident(current_schema()) as schema`.execute(on);
  const { snapshot = "", schema = "" } = rows[0] ?? {};
  const { address, password } = withoutPassword(url);
  const tool = postgresTool(
    "pg_dump",
    [
      "--format=custom",
      // Most of it is encrypted already.
      "--compress=1",
      "--no-owner",
      "--no-privileges",
      `--schema=${schema}`,
      `--snapshot=${snapshot}`,
      `--dbname=${address}`,
    ],
    shown,
    password,
  );
  tool.input.end();
  try {
    const digest = await writeStream(file, sealStream(key, tool.output));
    await tool.ended;
    return digest;
  } finally {
    tool.stop();
  }
}

/**
 * Dumps a register of PostgreSQL, encrypted as it is written, and reads the
 * dump back. All of it, the figures too, is of one snapshot.
 *
 * @param name - address of the register
 * @param folder - empty
 * @throws StoreError `REG-BACKUP-TOOL`, `REG-BACKUP-FAILED`
 */
export async function backupPostgres(
  { engine, keys, path: shown }: Register,
  name: string,
  folder: string,
): Promise<CopiedParts> {
  const place = registerPlace(name);
  if (place.engine !== "postgres") throw new TypeError("not PostgreSQL");
  const salt = randomBytes(16);
  const key = dumpKey(keys.backup, salt);
  const file = path.join(folder, BACKUP_FILES.dump);
  return engine.store.connection().execute(async (on) => {
    await sql`begin isolation level repeatable read read only`.execute(on);
    try {
      const expected = {
        rows: await postgresCounts(on),
        heads: await logHeads(on),
      };
      const { content } = await on
        .selectFrom("register_key")
        .select("content")
        .where("name", "=", KEY_ROW)
        .executeTakeFirstOrThrow();
      const digest = await dump(on, { url: place.url, shown, file, key });
      const seen = await readBack(file, key, shown);
      const fault =
        tablesThatDiffer(seen.rows, expected.rows) ||
        (canonicalJson(seen.heads) === canonicalJson(expected.heads)
          ? ""
          : "log");
      if (fault !== "")
        throw new StoreError("REG-BACKUP-FAILED", { path: shown, seen: fault });
      if ((await digestFile(file)).sha256 !== digest.sha256)
        throw new StoreError("REG-BACKUP-FAILED", {
          path: shown,
          seen: "dump",
        });
      const files = {
        [BACKUP_FILES.dump]: digest,
        [BACKUP_FILES.key]: await writeStream(
          path.join(folder, BACKUP_FILES.key),
          [Buffer.from(content)],
        ),
      };
      const dumpSalt = salt.toString("base64");
      return { ...expected, files, damagedPacks: [], dumpSalt };
    } finally {
      await sql`rollback`.execute(on);
    }
  });
}
