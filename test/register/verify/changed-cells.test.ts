import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Register } from "../../../src/register/open-register.js";
import { TABLES } from "../../../src/register/register-size.js";
import { withRegister } from "../evidence/records.js";
import { scratchFolder } from "../registers.js";
import { fill } from "./filled-register.js";
import { verified } from "./verified.js";

const scratch = scratchFolder();

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>> & { readonly rowid: number };

/** Another value of the same type. */
function changed(value: Cell): Cell {
  if (value === null) return "x";
  if (typeof value === "number") return value === 1 ? 0 : value + 1000;
  const middle = Math.floor(value.length / 2);
  const letter = value[middle] === "a" ? "b" : "a";
  return `${value.slice(0, middle)}${letter}${value.slice(middle + 1)}`;
}

/** Cells that nothing proves; docs/how-to/verify.md says so. */
const UNSEEN = new Set([
  "report.owner",
  // When it differs, the incidents are computed anew.
  "linking.name",
  "linking.input",
  // Whatever is not repeated in columns; computed from claims at any time.
  "incident.value",
  "incident.computed",
  "device.owner",
  "device.added_at",
]);

async function set(
  { store }: Register,
  table: string,
  column: string,
  rowid: number,
  value: Cell,
): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where rowid = ${rowid}`.execute(store);
}

/** Rows of every table. */
async function everyRow({ store }: Register) {
  const rows: [table: string, row: Row][] = [];
  for (const table of TABLES) {
    const found =
      await sql<Row>`select rowid as rowid, * from ${sql.table(table)}`.execute(
        store,
      );
    // The first and the last stand for the others.
    const some = found.rows.filter(
      (_, at, { length }) => at === 0 || at === length - 1,
    );
    for (const row of some) rows.push([table, row]);
  }
  return rows;
}

/** What names a row in a finding. */
const KEYS = [
  "report_key",
  "version",
  "sha256",
  "id",
  "pack_id",
  "incident_id",
  "device_id",
  "decision_id",
];

test("whichever cell is changed, its record is named", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register);
    const { store } = register;
    await sql`pragma foreign_keys = off`.execute(store);
    await sql`pragma ignore_check_constraints = on`.execute(store);
    let cells = 0;
    const silent: string[] = [];
    for (const [table, { rowid, ...row }] of await everyRow(register)) {
      const names = KEYS.flatMap((key) => row[key] ?? []).map((name) =>
        String(name).slice(0, 16),
      );
      for (const [column, value] of Object.entries(row)) {
        cells += 1;
        const cell = `${table}.${column}`;
        const other = changed(value);
        await set(register, table, column, rowid, other);
        const { faults, notices } = await verified(register);
        const isRowid = cell === "schema_migration.version";
        const at = isRowid ? Number(other) : rowid;
        await set(register, table, column, at, value);
        const wrong = String(other).slice(0, 16);
        const told = [...faults, ...notices].map(
          ({ table: at, record, seen }) => `${at} ${record} ${seen}`,
        );
        const isNamed = told.some((one) =>
          [...names, wrong, `row ${rowid}`, table].some((name) =>
            one.includes(name),
          ),
        );
        if (faults.length === 0 || !isNamed) silent.push(cell);
      }
    }
    expect(cells).toBeGreaterThan(150);
    expect(new Set(silent.filter((cell) => !UNSEEN.has(cell)))).toEqual(
      new Set(),
    );
    expect((await verified(register)).faults).toEqual([]);
  });
}, 120_000);

test("a row that was taken away is missed where another names it", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register);
    const { store } = register;
    await sql`pragma foreign_keys = off`.execute(store);
    // Whether incidents are up to date is asked anew by whoever reads them.
    const unseen = new Set(["linking"]);
    for (const [table, { rowid, ...row }] of await everyRow(register)) {
      await sql`delete from ${sql.table(table)} where rowid = ${rowid}`.execute(
        store,
      );
      const { faults } = await verified(register);
      if (!unseen.has(table))
        expect([table, faults.length > 0]).toEqual([table, true]);
      const columns = Object.entries({ rowid, ...row });
      await sql`insert into ${sql.table(table)}
        (${sql.join(columns.map(([name]) => sql.ref(name)))})
        values (${sql.join(columns.map(([, value]) => value))})`.execute(store);
    }
    expect((await verified(register)).faults).toEqual([]);
  });
}, 120_000);
