import {
  columnsOfSheet,
  sheetMapping,
  type AdoptField,
  type AdoptMapping,
} from "../../importers/adopted/adopt-mapping.js";
import type { AdoptedRow } from "../../importers/adopted/adopted-row.js";
import type { RowClaims } from "../../importers/adopted/row-claim.js";
import { isFilled } from "../../importers/adopted/row-text.js";
import type { OnRow } from "./adopted-items.js";
import type { GivenTable } from "./adopted-rows.js";

/** What was made of one column. */
export interface ColumnTally {
  readonly column: string;
  /** Null for a column that is kept as it is. */
  readonly field: AdoptField | null;
  readonly filled: number;
  readonly understood: number;
  /** Cells that were not understood and how many rows hold each, most first. */
  readonly strange: readonly (readonly [cell: string, rows: number])[];
}

/** What was made of one sheet. */
export interface SheetTally {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
  /** Rows that tell a happening. */
  readonly happenings: number;
  /** Of these, rows whose type was inferred from a fate alone. */
  readonly untyped: number;
  readonly columns: readonly ColumnTally[];
}

interface Counting {
  readonly given: GivenTable;
  rows: number;
  happenings: number;
  untyped: number;
  readonly filled: number[];
  /** By column: cells that were not understood, and their rows. */
  readonly strange: Map<string, Map<string, number>>;
}

interface TypedIncident {
  readonly evidence: Readonly<
    Record<string, { readonly confidence: number } | undefined>
  >;
}

function count(
  counting: Counting,
  row: AdoptedRow,
  { line, strange }: RowClaims,
): void {
  counting.rows += 1;
  row.cells.forEach((cell, at) => {
    if (isFilled(cell)) counting.filled[at] = (counting.filled[at] ?? 0) + 1;
  });
  const [incident] = line.incidents as readonly TypedIncident[];
  if (incident !== undefined) counting.happenings += 1;
  if ((incident?.evidence["/type"]?.confidence ?? 1) < 0.5)
    counting.untyped += 1;
  // One cell can be asked twice; it is one cell all the same.
  const told = new Set<string>();
  for (const { column, seen } of strange) {
    if (told.has(column)) continue;
    told.add(column);
    const cells = counting.strange.get(column) ?? new Map<string, number>();
    counting.strange.set(column, cells);
    cells.set(seen, (cells.get(seen) ?? 0) + 1);
  }
}

function tallied(counting: Counting, mapping: AdoptMapping): SheetTally {
  const { given, filled, strange, rows, happenings, untyped } = counting;
  const sheet = sheetMapping(mapping, given.sheet);
  const columns =
    sheet === undefined ? [] : [...columnsOfSheet(sheet, given.keys)];
  const fieldAt = new Map(columns.map(([field, at]) => [at, field]));
  return {
    file: given.table.file,
    sheet: given.sheet,
    rows,
    happenings,
    untyped,
    columns: given.keys.map((column, at) => {
      const cells = [...(strange.get(column) ?? [])];
      const not = cells.reduce((sum, [, count]) => sum + count, 0);
      const full = filled[at] ?? 0;
      return {
        column,
        field: fieldAt.get(at) ?? null,
        filled: full,
        understood: full - not,
        strange: cells.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
      };
    }),
  };
}

/** Counts what is understood of each column while rows are read. */
export function columnTally(mapping: AdoptMapping): {
  readonly add: (given: GivenTable) => void;
  readonly onRow: OnRow;
  readonly sheets: () => readonly SheetTally[];
} {
  const byTable = new Map<AdoptedRow["table"], Counting>();
  return {
    add: (given) =>
      void byTable.set(given.table, {
        given,
        rows: 0,
        happenings: 0,
        untyped: 0,
        filled: [],
        strange: new Map(),
      }),
    onRow(row, read) {
      const counting = byTable.get(row.table);
      if (counting !== undefined) count(counting, row, read);
    },
    sheets: () => [...byTable.values()].map((one) => tallied(one, mapping)),
  };
}
