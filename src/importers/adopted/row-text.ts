import type { AdoptedRow } from "./adopted-row.js";

/** A cell as its row's text shows it: half-open UTF-16 units. */
export type CellSpan = readonly [start: number, end: number];

/** A row as a person reads it, and where each cell stands in that. */
export interface RowText {
  /** A line a cell, `header: value`; cells that say nothing are left out. */
  readonly text: string;
  /** Cells by what their column is called, as they stand in the table. */
  readonly fields: Readonly<Record<string, string>>;
  readonly spans: Readonly<Record<string, CellSpan>>;
}

/** Whether a cell holds more than white space. */
export const isFilled = (cell: string | undefined): cell is string =>
  cell !== undefined && cell.trim() !== "";

/**
 * Writes a row as the text of a report. Each cell stands in it to the letter,
 * line ends too, so that a span of the text is a cell and nothing else.
 */
export function rowText({ cells, table }: AdoptedRow): RowText {
  const fields: Record<string, string> = {};
  const spans: Record<string, CellSpan> = {};
  let text = "";
  cells.forEach((cell, at) => {
    const key = table.keys[at];
    if (key === undefined || !isFilled(cell)) return;
    text += `${text === "" ? "" : "\n"}${key}: `;
    fields[key] = cell;
    spans[key] = [text.length, text.length + cell.length];
    text += cell;
  });
  return { text, fields, spans };
}
