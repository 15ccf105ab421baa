import { format } from "numfmt";

/** Digits that a double holds for sure, as the bar above the sheet shows them. */
const DIGITS = 15;

/** Longest format that a spreadsheet takes, in characters. */
const LONGEST_FORMAT = 255;

/** A number as the bar above the sheet shows it. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  return String(Number(value.toPrecision(DIGITS)));
}

/**
 * A number as its format shows it: `DR-0007` for 7 by `"DR-"0000`. Where a
 * format is none, or hides the number, as the bar above the sheet does; so too
 * by `General`, which would cut long numbers to the width of a cell.
 */
export function shownNumber(value: number, code: string): string {
  const plain = plainNumber(value);
  if (/^general$/i.test(code) || code.length > LONGEST_FORMAT) return plain;
  try {
    const shown = format(code, value).trim();
    return shown === "" ? plain : shown;
  } catch {
    return plain;
  }
}
