import type { DateInterval } from "../../../src/model/date-interval.js";

/** `14`, `5-14`, `2022-05-14`: a day, short of what is near. */
const DAY = /^(?:(?:(\d{4})-)?(\d{1,2})-)?(\d{1,2})$/;
const MONTH = /^(\d{4})-(\d{1,2})$/;

const two = (number: number) => String(number).padStart(2, "0");

/** Digits of either script as Latin ones; any sign between as a hyphen. */
const latin = (typed: string) =>
  typed
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)))
    .replaceAll(/\s*[./\u2212–-]\s*/g, "-");

const isDay = (day: string) =>
  new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

function dayOf(typed: string, near: string): string | null {
  const [, year, month, day] = DAY.exec(typed) ?? [];
  if (day === undefined) return null;
  const full = `${year ?? near.slice(0, 4)}-${two(Number(month ?? near.slice(5, 7)))}-${two(Number(day))}`;
  const isSound = !Number.isNaN(Date.parse(`${full}T00:00:00Z`));
  return isSound && isDay(full) ? full : null;
}

function monthOf(typed: string): DateInterval | null {
  const [, year = "", month = ""] = MONTH.exec(typed) ?? [];
  const number = Number(month);
  if (year === "" || number < 1 || number > 12) return null;
  const last = new Date(Date.UTC(Number(year), number, 0));
  return {
    start: `${year}-${two(number)}-01`,
    end: last.toISOString().slice(0, 10),
    precision: "month",
    anchor: "stated",
  };
}

/**
 * Reads typed days: `14` is that day of the month at hand, `3-14` of the year
 * at hand, `14 16` from one day to another, `2022-05` a month.
 *
 * @param near - an ISO day in whose month and year what is left out lies
 * @returns null for what is no day; both ends null for nothing typed
 */
export function readDays(typed: string, near: string): DateInterval | null {
  const said = latin(typed);
  if (said === "") return { start: null, end: null, precision: "unknown" };
  const [from = "", to, ...more] = said.split(/\s+/);
  const month = to === undefined ? monthOf(from) : null;
  if (month !== null) return month;
  const start = dayOf(from, near);
  const end = to === undefined ? start : dayOf(to, start ?? near);
  if (start === null || end === null || more.length > 0 || end < start)
    return null;
  const precision = start === end ? "day" : "range";
  return { start, end, precision, anchor: "stated" };
}

/** Reads `6`, `6-8`, `6+`; null for anything else. */
export function readNumbers(
  typed: string,
): { readonly min: number | null; readonly max: number | null } | null {
  const said = latin(typed);
  if (said === "" || said === "?") return { min: null, max: null };
  const [, min, to, plus] = /^(\d{1,6})(?:-(\d{1,6})|(\+))?$/.exec(said) ?? [];
  if (min === undefined) return null;
  const first = Number(min);
  if (plus !== undefined) return { min: first, max: null };
  const last = to === undefined ? first : Number(to);
  return last < first ? null : { min: first, max: last };
}
