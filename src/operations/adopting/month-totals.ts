import { readCellDate } from "../../importers/adopted/cell-dates.js";
import { fieldOfColumn } from "../../importers/adopted/column-names.js";
import { nameOfColumn } from "../../importers/tables/column-name.js";
import { isoDay, type DaySpan } from "../../languages/ar/dates/civil-day.js";
import type { OutcomeCode } from "../../model/vocabulary.js";
import type { GivenTable } from "./adopted-rows.js";

/** Outcomes of which an office keeps a total by month. */
const COUNTED = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
] as const satisfies readonly OutcomeCode[];

type Counted = (typeof COUNTED)[number];

/** A number that a sheet tells for one month. */
interface ToldTotal {
  /** `2021-03`. */
  readonly month: string;
  readonly outcome: Counted;
  readonly told: number;
  readonly sheet: string | null;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
}

/** A told total beside the sum of the rows of that month. */
export interface MonthDifference extends ToldTotal {
  readonly rows: number;
}

const MONTH_COLUMN = new Set(["الشهر", "شهر", "month"].map(nameOfColumn));
const STYLE = { order: "dmy", calendar: "gregorian" } as const;

const isOneMonth = ({ first, last }: DaySpan) =>
  last - first >= 27 && isoDay(first).slice(0, 7) === isoDay(last).slice(0, 7);

function monthOfCell(cell: string, isTyped: boolean): string | null {
  const span = readCellDate(cell.trim(), STYLE, isTyped);
  return span !== null && isOneMonth(span)
    ? isoDay(span.first).slice(0, 7)
    : null;
}

/** The column of months and those of numbers; null for a table without them. */
function totalColumns({ keys, rows }: GivenTable) {
  const counts = keys.flatMap((key, at) => {
    const field = fieldOfColumn(key)?.field;
    const outcome = COUNTED.find((one) => one === field);
    return outcome === undefined ? [] : [{ at, outcome }];
  });
  const fields = keys.map((key) => fieldOfColumn(key)?.field);
  if (counts.length === 0 || fields.includes("names")) return null;
  const month = keys.findIndex(
    (key, at) => MONTH_COLUMN.has(nameOfColumn(key)) || fields[at] === "date",
  );
  if (month < 0) return null;
  const read = rows.filter(
    ({ cells, typed }) =>
      monthOfCell(cells[month] ?? "", typed.includes(month)) !== null,
  );
  return read.length * 2 > rows.length ? { month, counts } : null;
}

/** Whether a table tells totals by month, and no happenings. */
export const tellsMonths = (table: GivenTable): boolean =>
  totalColumns(table) !== null;

const numberIn = (cell: string): number | null => {
  const digits = cell
    .trim()
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
};

/** The totals that a table tells. */
export function toldTotals(table: GivenTable): readonly ToldTotal[] {
  const columns = totalColumns(table);
  if (columns === null) return [];
  return table.rows.flatMap(({ cells, typed, row }) => {
    const { month: at } = columns;
    const month = monthOfCell(cells[at] ?? "", typed.includes(at));
    if (month === null) return [];
    return columns.counts.flatMap(({ at: column, outcome }) => {
      const told = numberIn(cells[column] ?? "");
      const { sheet } = table;
      return told === null ? [] : [{ month, outcome, told, sheet, row }];
    });
  });
}

/** What is counted of one happening. */
interface RowIncident {
  readonly when: { readonly start: string | null; readonly end: string | null };
  readonly casualties: readonly {
    readonly outcome: string;
    readonly min: number | null;
  }[];
}

/**
 * Adds rows up by month, each row as it stands: a happening that is told twice
 * is counted twice, as in the sheet. Rows whose day may lie in two months are
 * left out and told as `undated`.
 */
export function monthSums() {
  const sums = new Map<string, number>();
  let undated = 0;
  return {
    add(incidents: readonly object[]): void {
      for (const { when, casualties } of incidents as RowIncident[]) {
        const month = when.start?.slice(0, 7);
        if (month === undefined || month !== when.end?.slice(0, 7)) {
          undated += 1;
          continue;
        }
        for (const { outcome, min } of casualties) {
          const key = `${month} ${outcome}`;
          sums.set(key, (sums.get(key) ?? 0) + (min ?? 0));
        }
      }
    },
    undated: () => undated,
    /** Totals that are not the sum of their rows, by month. */
    differences: (told: readonly ToldTotal[]): readonly MonthDifference[] =>
      told
        .map((one) => ({
          ...one,
          rows: sums.get(`${one.month} ${one.outcome}`) ?? 0,
        }))
        .filter(({ told: whole, rows }) => whole !== rows)
        .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
