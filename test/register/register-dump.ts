import type { Register } from "../../src/register/open-register.js";
import { TABLES } from "../../src/register/register-size.js";

/** Columns that may differ between equal registers: when, and on which device. */
const OWN_COLUMNS = new Set(["captured_at", "added_at", "private_key"]);

/** All rows of all tables as sorted lines, without what is the device's own. */
export async function registerDump(register: Register): Promise<string> {
  const lines: string[] = [];
  for (const table of TABLES) {
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
