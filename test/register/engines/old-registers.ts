import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Engine, Store } from "../../../src/register/engines/engine.js";
import {
  migrate,
  type MigrationTarget,
} from "../../../src/register/engines/migrate.js";
import { openPostgres } from "../../../src/register/engines/postgres.js";
import { openSqlite } from "../../../src/register/engines/sqlite.js";
import { registerPlace } from "../../../src/register/location.js";
import type { Migration } from "../../../src/register/migration.js";
import { MIGRATIONS } from "../../../src/register/migrations.generated.js";
import { LATER_ROWS, RECORDED, type Row } from "./recorded-rows.js";

/** Tables of PostgreSQL alone. */
const POSTGRES_ALONE = new Set(["evidence_chunk"]);

/** An engine on a place with some of the schema's steps, and no keys. */
export async function rawEngine(
  name: string,
  migrations: readonly Migration[],
): Promise<Engine> {
  const place = registerPlace(name);
  const prepare = (target: MigrationTarget) =>
    migrate(target, name, migrations);
  const options = { busyMillis: 10_000 };
  if (place.engine === "postgres") {
    return openPostgres(place.url, options, prepare);
  }
  await mkdir(path.dirname(place.file), { recursive: true });
  return openSqlite(place.file, options, prepare);
}

async function insert(store: Store, table: string, row: Row): Promise<void> {
  await store
    .insertInto(table as "linking")
    .values(row as never)
    .execute();
}

export type RowsByTable = ReadonlyMap<string, readonly Row[]>;

/**
 * Makes a register of an earlier version, with the recorded rows and one of
 * every table that came until then.
 *
 * @returns what it holds
 */
export async function makeOldRegister(
  name: string,
  version: number,
): Promise<RowsByTable> {
  const first = await rawEngine(name, MIGRATIONS.slice(0, 1));
  for (const [table, rows] of Object.entries(RECORDED.rows)) {
    if (table === "schema_migration") continue;
    for (const row of rows) await insert(first.store, table, row);
  }
  await first.close();
  const engine = await rawEngine(name, MIGRATIONS.slice(0, version));
  const later = Object.entries(LATER_ROWS)
    .filter(([of]) => Number(of) <= version)
    .flatMap(([, tables]) => Object.entries(tables))
    .filter(
      ([table]) => engine.name === "postgres" || !POSTGRES_ALONE.has(table),
    );
  for (const [table, row] of later) await insert(engine.store, table, row);
  const tables = [
    ...Object.keys(RECORDED.rows),
    ...later.map(([table]) => table),
  ];
  const held = await rowsOf(engine.store, tables);
  await engine.close();
  return held;
}

export async function rowsOf(
  store: Store,
  tables: Iterable<string>,
): Promise<RowsByTable> {
  const found = new Map<string, readonly Row[]>();
  for (const table of tables) {
    const rows = await store
      .selectFrom(table as "linking")
      .selectAll()
      .execute();
    found.set(table, rows);
  }
  return found;
}
