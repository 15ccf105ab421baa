import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { IsnadError } from "../../model/errors.js";
import { shownPlace } from "../location.js";
import { StoreError } from "../messages.js";
import type { RegisterTables } from "../tables.js";
import type { Control, Engine, EngineOptions, Store } from "./engine.js";
import { FOUNDATION, type MigrationTarget } from "./migrate.js";

/** Connections of one process: the two cores' worth of readers and a writer. */
const CONNECTIONS = 6;

/** `ISND`: names the advisory lock that one writer holds at a time. */
const WRITE_LOCK = 0x49_53_4e_44;

/** Marks a schema as a register: another program's has no such table. */
const MARK = "create table isnad_register (mark text not null primary key)";

/**
 * Makes a portable migration PostgreSQL's: text sorts by its bytes as in
 * SQLite, whatever the database's own collation, and integers have 64 bits.
 *
 * @public
 */
export function postgresDdl(portable: string): string {
  return portable
    .replace(/--.*$/gm, "")
    .replace(/\btext\b/g, 'text collate "C"')
    .replace(/\binteger\b/g, "bigint");
}

/** Numbers are told as numbers: no count of the register exceeds 2^53. */
function typesOf(): pg.CustomTypesConfig {
  return {
    getTypeParser(oid: number, format?: "text" | "binary") {
      const isNumber =
        oid === Number(pg.types.builtins.INT8) ||
        oid === Number(pg.types.builtins.NUMERIC);
      return isNumber ? Number : pg.types.getTypeParser(oid, format);
    },
  };
}

/**
 * What a session is told, whatever the server, the role or the user's own
 * options say: a commit that is acknowledged is on the disk, and linking, which
 * computes for minutes between two statements, is not cut off.
 *
 * @source stack.md "Arabic full text": `random_page_cost=1.1`
 */
const SETTINGS = [
  "set synchronous_commit = on",
  "set random_page_cost = 1.1",
  "set statement_timeout = 0",
  "set idle_in_transaction_session_timeout = 0",
].join("; ");

/** The pool awaits it, which the types of the package do not say. */
const HOOKS = {
  onConnect: (client: pg.ClientBase) => client.query(SETTINGS),
};

/**
 * A register is one schema, and its lock is its own. Isolation is named: under
 * a stricter default, what is read after waiting for the lock would be what
 * stood there before.
 *
 * A commit after a statement that failed would undo everything and report no
 * fault; the statement before it is refused then.
 */
const CONTROL: Readonly<Record<Control, string>> = {
  begin: `begin isolation level read committed read write; select pg_advisory_xact_lock(${WRITE_LOCK}, hashtext(coalesce(current_schema()::text, current_setting('search_path'))))`,
  commit: "select 1; commit",
  rollback: "rollback",
};

/** Statements run on the connection that `on` stands for. */
async function control(on: Store, statement: Control): Promise<void> {
  await sql.raw(CONTROL[statement]).execute(on);
}

/** Makes the schema that the search path names first, if it is missing. */
const MAKE_SCHEMA = `
  do $$ begin
    if current_schema() is null then
      execute 'create schema ' ||
        split_part(current_setting('search_path'), ',', 1);
    end if;
  end $$`;

async function schemaVersion(on: Store): Promise<number | null> {
  const { rows } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema()`.execute(on);
  if (rows.length === 0) return 0;
  if (!rows.some(({ name }) => name === "isnad_register")) return null;
  const { rows: versions } = await sql<{ readonly version: number }>`
    select coalesce(max(version), 0) as version from schema_migration`.execute(
    on,
  );
  return versions[0]?.version ?? 0;
}

function targetOf(on: Store): MigrationTarget {
  const run = async (text: string) => {
    await sql.raw(text).execute(on);
  };
  return {
    engine: "postgres",
    version: () => schemaVersion(on),
    run: (text) => run(postgresDdl(text)),
    control: (statement) => control(on, statement),
    async record({ version, name }) {
      await on
        .insertInto("schema_migration")
        .values({ version, name })
        .execute();
    },
    async found() {
      await run(MAKE_SCHEMA);
      await run(MARK);
      await run(postgresDdl(FOUNDATION));
    },
  };
}

/** Reads the address as a connection will, before there is one. */
function checkAddress(url: string): void {
  try {
    // Connects no one: it only reads what it is told.
    new pg.Client({ connectionString: url });
  } catch (error) {
    const seen = (error as Error).message;
    throw new StoreError("REG-BAD-ADDRESS", { path: shownPlace(url), seen });
  }
}

/**
 * Opens the register in a PostgreSQL database: the tables of the schema that
 * comes first in its search path.
 *
 * @param url - `postgres://user@host/database`, read by the driver
 * @param prepare - run on one connection before anything else
 * @throws IsnadError `REG-OLD-ENGINE` for a server before version 15
 * @throws StoreError `REG-BAD-ADDRESS`
 */
export async function openPostgres(
  url: string,
  { busyMillis }: EngineOptions,
  prepare: (target: MigrationTarget) => Promise<void>,
): Promise<Engine> {
  checkAddress(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: typesOf(),
    lock_timeout: busyMillis,
    connectionTimeoutMillis: Math.max(busyMillis, 1000),
    application_name: "isnad",
    keepAlive: true,
    ...HOOKS,
  });
  // An idle connection that the server ends is made anew at the next query;
  // the fault of one in use is thrown by its query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const store = new Kysely<RegisterTables>({
    dialect: new PostgresDialect({ pool }),
  });
  try {
    await store.connection().execute(async (on) => {
      const { rows } = await sql<{ readonly version: string }>`
        select current_setting('server_version_num') as version`.execute(on);
      const seen = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
      if (seen < 15) throw new IsnadError("REG-OLD-ENGINE", { seen });
      await prepare(targetOf(on));
    });
  } catch (error) {
    await store.destroy();
    throw error;
  }
  return { name: "postgres", store, control, close: () => store.destroy() };
}
