import type { TableLine } from "./table-lines.js";

type TextLine = Pick<Extract<TableLine, { ok: true }>, "line" | "text">;

/** A record of a table and the line it starts on. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines that a quoted cell may run over; more means a stray quotation mark. */
const LONGEST_CELL = 20;

/** The separator that the header line holds most of: tab, comma, semicolon. */
export function separatorOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return ["\t", ",", ";"].reduce((best, mark) =>
    count(mark) > count(best) ? mark : best,
  );
}

/** What white space of a cell becomes: one space, line ends too. */
const onOneLine = (cell: string) => cell.replace(/\s+/g, " ").trim();

/** Cells of a record, or null when a quoted cell is still open at its end. */
function cellsOf(
  text: string,
  separator: string,
  tidy: (cell: string) => string,
): readonly string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    }
    const end = text.indexOf(separator, at);
    cell += text.slice(at, end < 0 ? text.length : end);
    cells.push(tidy(cell));
    if (end < 0) return cells;
    at = end + 1;
  }
}

/**
 * Parts lines into records as RFC 4180 has it: cells may be quoted, quotation
 * marks in them doubled, and hold line ends. A quotation mark that nothing
 * closes is taken as a letter, so that it swallows no other line.
 *
 * @param separator One character.
 * @param tidy What becomes of a cell's white space; one line by default.
 */
export function tableRecords(
  lines: readonly TextLine[],
  separator: string,
  tidy: (cell: string) => string = onOneLine,
): readonly TableRecord[] {
  const records: TableRecord[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    let text = first.text;
    let taken = 1;
    let cells = cellsOf(text, separator, tidy);
    while (cells === null && taken < LONGEST_CELL) {
      const next = lines[at + taken];
      if (next === undefined) break;
      text += `\n${next.text}`;
      taken += 1;
      cells = cellsOf(text, separator, tidy);
    }
    const isOpen = cells === null;
    records.push({
      line: first.line,
      cells: cells ?? first.text.split(separator).map((cell) => cell.trim()),
    });
    at += isOpen ? 1 : taken;
  }
  return records;
}
