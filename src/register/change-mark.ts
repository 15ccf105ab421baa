import { sql } from "kysely";
import type { Register } from "./open-register.js";

/**
 * Stands for what is committed: as long as it is the same, nobody has written
 * anything. It may change where nothing of the register did.
 *
 * On SQLite, commits of other connections and rows that this one has changed;
 * on PostgreSQL the snapshot, which also names transactions still in progress,
 * so that their end is seen.
 *
 * @source sqlite.org/pragma.html#pragma_data_version; PostgreSQL, 9.27.8
 */
export async function changeMark({
  engine,
  store,
}: Pick<Register, "engine" | "store">): Promise<string> {
  if (engine.name === "postgres") {
    const { rows } = await sql<{ readonly mark: string }>`
      select pg_current_snapshot()::text as mark`.execute(store);
    return rows[0]?.mark ?? "";
  }
  const { rows } = await sql<{ readonly others: number; readonly own: number }>`
    select data_version as others, total_changes() as own
    from pragma_data_version`.execute(store);
  const [row] = rows;
  return `${row?.others}:${row?.own}`;
}
