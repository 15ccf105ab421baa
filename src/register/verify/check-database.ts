import { sql } from "kysely";
import type { Register } from "../open-register.js";
import { MIGRATIONS } from "../migrations.generated.js";
import type { Findings } from "./finding.js";

interface Orphan {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

/**
 * Asks the engine whether its own structures are sound. PostgreSQL has no such
 * question: it checks pages and references as it goes.
 */
async function* checkSqlite({ store }: Register): Findings {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    pragma integrity_check`.execute(store);
  const faults = rows
    .flatMap((row) => Object.values(row).map(String))
    .filter((seen) => seen !== "ok");
  for (const seen of faults) {
    yield { code: "VER-DATABASE", table: "", record: "", seen };
  }
  const { rows: orphans } = await sql<Orphan>`
    pragma foreign_key_check`.execute(store);
  for (const { table, rowid, parent } of orphans) {
    const record = `row ${rowid ?? "?"}`;
    yield { code: "VER-REFERENCE", table, record, seen: parent };
  }
}

/** Checks the database as such: its engine's own checks, and the schema. */
export async function* checkDatabase(register: Register): Findings {
  if (register.engine.name === "sqlite") yield* checkSqlite(register);
  const steps = await register.store
    .selectFrom("schema_migration")
    .selectAll()
    .orderBy("version")
    .execute();
  const told = (list: readonly { version: number; name: string }[]) =>
    list.map(({ version, name }) => `${version} ${name}`);
  const [found, known] = [told(steps), told(MIGRATIONS)];
  const differing = [
    ...found.filter((step) => !known.includes(step)),
    ...known.filter((step) => !found.includes(step)),
  ];
  for (const seen of differing) {
    yield { code: "VER-SCHEMA", table: "schema_migration", record: seen, seen };
  }
}
