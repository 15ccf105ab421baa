import { isUtf8 } from "node:buffer";
import { types } from "node:util";
import { sql } from "kysely";
import type { Register, Store } from "../open-register.js";
import { paged } from "../paged.js";
import { TABLES } from "../register-size.js";
import type { Findings } from "./finding.js";

const ROWS_AT_ONCE = 500;

/** What libsql gives for a blob, whatever its types say. */
const { isArrayBuffer } = types;

interface Row {
  readonly rowid: number;
  readonly [column: string]: unknown;
}

async function textColumns(
  store: Store,
  table: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string; readonly type: string }>`
    select name, type from pragma_table_info(${table})`.execute(store);
  return rows.flatMap(({ name, type }) =>
    type.toLowerCase() === "text" ? [name] : [],
  );
}

/**
 * Finds damaged text in an SQLite file, reading it as bytes. The driver ends
 * the process when it meets text that is no UTF-8 (libsql 0.5.29), so this goes
 * before every other reading.
 */
export async function* checkLetters({ store, engine }: Register): Findings {
  if (engine.name !== "sqlite") return;
  for (const table of TABLES) {
    const columns = await textColumns(store, table);
    const bytes = columns.map(
      (name) => sql`cast(${sql.ref(name)} as blob) as ${sql.ref(name)}`,
    );
    const rows = paged<Row>(async (last) => {
      const found = await sql<Row>`
        select rowid as rowid, ${sql.join(bytes)} from ${sql.table(table)}
        where rowid > ${last?.rowid ?? -1} order by rowid
        limit ${ROWS_AT_ONCE}`.execute(store);
      return found.rows;
    });
    for await (const { rowid, ...cells } of rows) {
      const seen = Object.entries(cells).flatMap(([name, cell]) =>
        isArrayBuffer(cell) && !isUtf8(cell) ? [name] : [],
      );
      if (seen.length === 0) continue;
      const at = { table, record: `row ${rowid}`, seen: seen.join(", ") };
      yield { code: "VER-UNREADABLE", ...at };
    }
  }
}
