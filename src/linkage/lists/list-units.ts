import type { OutcomeCode } from "../../model/index.js";
import type { Amount } from "../fields/amounts.js";
import { rowContent, type ListRow } from "./list-row.js";

/** Why a list has several rows for one happening. */
export type SeveralRows = "repeated" | "one_note" | "named_victims" | "decided";

/** One happening of a list: one row, or several that are parts of one. */
export interface ListUnit {
  /** By what they say, then by line. */
  readonly rows: readonly ListRow[];
  readonly several: SeveralRows | null;
  readonly amounts: Readonly<Partial<Record<OutcomeCode, Amount>>>;
  /** What it says, whatever the order of the file. */
  readonly content: string;
}

/** A note this long, told word for word twice, tells one happening. */
const LEAST_NOTE = 40;

/** Rows that are told in one breath: date, code, parties and note. */
function breathOf(row: ListRow): string | null {
  const note = row.notes?.trim() ?? "";
  if (note.length < LEAST_NOTE) return null;
  const { list, when, types, perpetrators, targets } = row;
  return JSON.stringify([list, when, types, perpetrators, targets, note]);
}

/** What a row says without its own number: a repeated row says it again. */
function saidBy(row: ListRow): string {
  const { id: _, cells, ...rest } = row;
  const { id: __, ...others } = cells;
  return rowContent({ ...rest, id: null, cells: others });
}

function sumAmounts(rows: readonly ListRow[]): ListUnit["amounts"] {
  const sums: Partial<Record<OutcomeCode, Amount>> = {};
  for (const { amounts } of rows)
    for (const [key, amount] of Object.entries(amounts)) {
      const outcome = key as OutcomeCode;
      const sum = sums[outcome];
      sums[outcome] = sum === undefined ? amount : added(sum, amount);
    }
  return sums;
}

function added(a: Amount, b: Amount): Amount {
  const max = a.max === null || b.max === null ? null : a.max + b.max;
  return { min: a.min + b.min, max };
}

const byText = <T>(textOf: (value: T) => string) => {
  return (a: T, b: T) => {
    const [x, y] = [textOf(a), textOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
};

function unitOf(rows: readonly ListRow[]): ListUnit {
  const sorted = rows
    .map((row) => ({ row, content: rowContent(row) }))
    .sort(
      (a, b) =>
        byText<typeof a>((x) => x.content)(a, b) || a.row.line - b.row.line,
    );
  const said = new Map(rows.map((row) => [saidBy(row), row]));
  const isRepeated = rows.length > 1 && said.size === 1;
  return {
    rows: sorted.map(({ row }) => row),
    several: rows.length === 1 ? null : isRepeated ? "repeated" : "one_note",
    // A repeated row is one row; of a split one each tells its own share.
    amounts: sumAmounts([...said.values()]),
    content: sorted.map(({ content }) => content).join("\n"),
  };
}

/**
 * Puts rows together that one list has for one happening: a row that stands
 * twice, or a happening split over places, which the list then tells in one
 * note.
 *
 * @returns units by what they say; each row in exactly one
 */
export function listUnits(rows: readonly ListRow[]): readonly ListUnit[] {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const key = breathOf(row) ?? rowContent(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .map(unitOf)
    .sort(byText<ListUnit>(({ content }) => content));
}
