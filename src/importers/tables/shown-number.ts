/** Digits that a double holds for sure, as the bar above the sheet shows them. */
const DIGITS = 15;

/** A number as the bar above the sheet shows it. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  return String(Number(value.toPrecision(DIGITS)));
}

/** Places, digits and signs of a simple format: `#,##0.00`, `000`, `0%`. */
const SIMPLE = /^(#,##)?(0+)(?:\.(0+))?(%)?$/;

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/**
 * A number as its format shows it; by a format that is not simple, as the bar
 * above the sheet does.
 */
export function shownNumber(value: number, code: string): string {
  const [, thousands, digits = "", places = "", percent] =
    SIMPLE.exec(code.split(";")[0] ?? "") ?? [];
  if (digits === "" || Math.abs(value) >= 1e15) return plainNumber(value);
  const scaled = percent === undefined ? value : value * 100;
  const exact = Number(scaled.toPrecision(DIGITS));
  const [whole = "", part] = Math.abs(exact).toFixed(places.length).split(".");
  const padded = whole.padStart(digits.length, "0");
  const shown = thousands === undefined ? padded : grouped(padded);
  const number = part === undefined ? shown : `${shown}.${part}`;
  const sign = exact < 0 && /[1-9]/.test(number) ? "-" : "";
  return `${sign}${number}${percent ?? ""}`;
}
