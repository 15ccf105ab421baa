/** Columns that a spreadsheet can have: A to XFD. */
export const MAX_COLUMNS = 16_384;

/** Rows that a sheet can have. */
export const MAX_ROWS = 1_048_576;

/**
 * The letters of a column, as in `C` or `AA`.
 *
 * @param column - from 0
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Where a cell stands, as in `C7`.
 *
 * @param column - from 0
 * @param number - of the row, from 1
 */
export function cellAddress(column: number, number: number): string {
  return `${columnLetters(column)}${number}`;
}

/** Column from 0 and row from 1 of an address such as `C7`; null for no address. */
export function readAddress(
  address: string,
): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  const row = Number(digits);
  const isInside = column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  return isInside ? { column: column - 1, row } : null;
}
