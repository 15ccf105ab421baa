import { columnLetters } from "./cell-address.js";
import type { TableColumn, TableRow } from "./table.js";

/** Rows among which a header is looked for. */
export const HEADER_ROWS = 50;

/** Longest name of a column; more is a text. */
const LONGEST_NAME = 80;

const filled = ({ cells }: TableRow): readonly string[] =>
  cells.filter((cell) => cell.trim() !== "");

/** A cell that names: words, no number, no date, no sentence. */
function isName(cell: string): boolean {
  const text = cell.trim();
  return (
    text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/\d{3}/.test(text)
  );
}

/**
 * Whether a row could name the columns of the rows below: names only, hardly
 * one twice, for most of the columns.
 */
function couldBeHeader(row: TableRow, width: number): boolean {
  const cells = filled(row);
  if (cells.length < Math.max(1, Math.ceil(width / 2))) return false;
  if (!cells.every(isName) || row.typedDates.size > 0) return false;
  const distinct = new Set(cells.map((cell) => cell.trim()));
  return distinct.size * 2 > cells.length;
}

/** How many cells the rows have, mostly. */
function usualWidth(rows: readonly TableRow[]): number {
  const widths = rows.map((row) => filled(row).length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/**
 * Finds the header among the first rows of a sheet: the row with most names
 * that a mapping knows; else the first that names most of its columns. Titles
 * above it have fewer cells than the table has columns.
 *
 * @param isKnown - whether a mapping knows a cell as a column's name
 * @returns its place among the rows; -1 when none names anything
 */
export function findHeader(
  rows: readonly TableRow[],
  isKnown: (cell: string) => boolean = () => false,
): number {
  let best = -1;
  let most = 0;
  rows.forEach((row, at) => {
    const known = new Set(filled(row).filter(isKnown)).size;
    if (known > most) [best, most] = [at, known];
  });
  // One word can stand in a title too.
  if (most > 1 || (most === 1 && filled(rows[best]!).length === 1)) return best;
  const width = usualWidth(rows);
  const found = rows.findIndex((row) => couldBeHeader(row, width));
  if (found < 0) return best;
  // Names of groups above the names: cells merged with it belong to both rows.
  const below = rows[found + 1];
  const isGroups = below !== undefined && below.merged.size > 0;
  return isGroups && couldBeHeader(below, width) ? found + 1 : found;
}

/**
 * The columns of a header: a name that is repeated is numbered from its second
 * time, and one that is missing is called by its letters.
 *
 * @param width - of the widest row that was seen, in cells
 */
export function columnsOf(
  header: readonly string[],
  width: number,
): readonly TableColumn[] {
  const taken = new Set<string>();
  const length = Math.max(header.length, width);
  return Array.from({ length }, (_, column) => {
    const name = (header[column] ?? "").replace(/\s+/g, " ").trim();
    const plain = name === "" ? columnLetters(column) : name;
    let key = plain;
    for (let time = 2; taken.has(key); time += 1) key = `${plain} (${time})`;
    taken.add(key);
    return { column, name, key };
  });
}

/** Whether a row is the header once more, as on the next printed page. */
export function isHeaderAgain(
  row: TableRow,
  header: readonly string[],
): boolean {
  const { cells } = row;
  const length = Math.max(cells.length, header.length);
  for (let at = 0; at < length; at += 1) {
    if ((cells[at] ?? "").trim() !== (header[at] ?? "").trim()) return false;
  }
  return true;
}
