import type { OnRow } from "./adopted-items.js";

/** Cells that a result names; the others are counted. */
const NAMED = 1000;

/** A cell that its column's reading does not understand. */
export interface NamedCell {
  readonly file: string;
  readonly sheet: string | null;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: string;
  readonly seen: string;
  readonly kind: "date" | "number" | "code" | "place";
}

/** Keeps the cells of rows that were taken in without being understood. */
export function strangeCells() {
  const cells: NamedCell[] = [];
  let count = 0;
  const add: OnRow = ({ table, row }, { strange }) => {
    for (const { column, seen, kind } of strange) {
      count += 1;
      const { file, sheet } = table;
      if (cells.length < NAMED)
        cells.push({ file, sheet, row, column, seen: seen.slice(0, 60), kind });
    }
  };
  return { add, end: () => ({ count, cells }) };
}
