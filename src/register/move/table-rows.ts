import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Register } from "../open-register.js";
import { paged } from "../paged.js";
import { storeFault } from "../store-fault.js";
import { KEY_COLUMNS, KEYED_COLUMNS, type MovedTable } from "./moved-tables.js";

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Rows that are held at a time; a report's text may be long. */
const ROWS_AT_ONCE = 200;

const listOf = (cells: readonly unknown[]) => sql`(${sql.join(cells)})`;

/** A register with the connection of a transaction as its store. */
export type End = Pick<Register, "store" | "path">;

/**
 * All rows of a table in the order of its primary key.
 *
 * @throws StoreError that names this register
 */
export function allRows(
  { store, path }: End,
  table: MovedTable,
): AsyncGenerator<AnyRow> {
  const keys = KEY_COLUMNS[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  return paged<AnyRow>(async (last) => {
    const after =
      last === undefined
        ? sql``
        : sql`where (${columns}) > ${listOf(keys.map((key) => last[key]))}`;
    const page = sql<AnyRow>`
      select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${ROWS_AT_ONCE}`;
    try {
      return (await page.execute(store)).rows;
    } catch (error) {
      throw storeFault(error, path);
    }
  });
}

/** What a table holds, whatever its keys: how many rows, and a hash of them. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Takes rows in the order of their primary key. */
function digesting() {
  const digest = createHash("sha256");
  let rows = 0;
  return {
    add(row: AnyRow): void {
      const cells = Object.entries(row)
        .filter(([column]) => !KEYED_COLUMNS.has(column))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      digest.update(`${JSON.stringify(cells)}\n`);
      rows += 1;
    },
    end: (): TableDigest => ({ rows, sha256: digest.digest("hex") }),
  };
}

/** Reads a table and hashes it. */
export async function digestOf(
  end: End,
  table: MovedTable,
): Promise<TableDigest> {
  const digest = digesting();
  for await (const row of allRows(end, table)) digest.add(row);
  return digest.end();
}

/**
 * Writes the rows of one register's table into another's.
 *
 * @param onRow - told of each row
 * @returns what was read
 */
export async function copyTable(
  { from, to }: { readonly from: End; readonly to: End },
  table: MovedTable,
  onRow: () => void,
): Promise<TableDigest> {
  const digest = digesting();
  let held: AnyRow[] = [];
  const write = async () => {
    if (held.length === 0) return;
    // The names of the columns come with the rows.
    await to.store
      .insertInto(table as "report")
      .values(held as never)
      .execute();
    held = [];
  };
  for await (const row of allRows(from, table)) {
    digest.add(row);
    held.push(row);
    if (held.length >= ROWS_AT_ONCE) await write();
    onRow();
  }
  await write();
  return digest.end();
}
