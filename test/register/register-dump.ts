import type { Register } from "../../src/register/open-register.js";
import { TABLES } from "../../src/register/register-size.js";

/**
 * Columns that tell when, or that random keys and the size of batches decide:
 * they may differ between equal registers.
 */
const OWN_COLUMNS = new Set([
  "captured_at",
  "added_at",
  "private_key",
  "seal",
  "pack_id",
  "starts",
  "stored_bytes",
  "wrapped_key",
]);
/** Tables of which the same is true as a whole. */
const OWN_TABLES = new Set(["evidence_pack"]);
/** What a device did and when: only registers that met have one log. */
const LOG_TABLES = new Set(["device", "log_entry", "import_item"]);

/** All rows of all tables as sorted lines, without times and keys. */
export async function registerDump(
  register: Register,
  { withLog }: { readonly withLog: boolean } = { withLog: false },
): Promise<string> {
  const lines: string[] = [];
  for (const table of TABLES) {
    if (OWN_TABLES.has(table)) continue;
    if (!withLog && LOG_TABLES.has(table)) continue;
    const rows = await register.store
      .selectFrom(table as "report")
      .selectAll()
      .execute();
    const own = rows.map((row) => {
      const cells = Object.entries(row)
        .filter(([column]) => !OWN_COLUMNS.has(column))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return `${table} ${JSON.stringify(Object.fromEntries(cells))}`;
    });
    lines.push(...own.sort());
  }
  return lines.join("\n");
}
