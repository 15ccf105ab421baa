import type { Register } from "../../src/register/open-register.js";
import { TABLES } from "../../src/register/register-size.js";

/** The one column that tells when, and so may differ between equal registers. */
const TIME_COLUMN = "captured_at";

/** All rows of all tables as sorted lines, without capture times. */
export async function registerDump(register: Register): Promise<string> {
  const lines: string[] = [];
  for (const table of TABLES) {
    const rows = await register.store
      .selectFrom(table as "report")
      .selectAll()
      .execute();
    const own = rows.map((row) => {
      const cells = Object.entries(row)
        .filter(([column]) => column !== TIME_COLUMN)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return `${table} ${JSON.stringify(Object.fromEntries(cells))}`;
    });
    lines.push(...own.sort());
  }
  return lines.join("\n");
}
