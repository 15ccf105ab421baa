/** What a cell holds; null and undefined leave it empty. */
export type CsvCell = string | number | null | undefined;

/**
 * Signs with which a spreadsheet takes a text for a formula, also behind white
 * space and in their full-width forms.
 *
 * @source OWASP, "CSV Injection": = + - @, tab, carriage return
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text that no spreadsheet computes: an apostrophe goes before a formula. */
function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Quoted where RFC 4180 asks for it, and where digits are no number. */
const QUOTED = /[",\r\n]|^0\d/;

/**
 * One cell by RFC 4180; numbers are never quoted or guarded. Digits after a
 * zero are quoted: a spreadsheet that is told so takes quoted cells for texts.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = withoutFormula(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, with its line end (CRLF by RFC 4180). */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
