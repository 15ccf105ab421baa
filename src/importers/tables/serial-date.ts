import { dayNumber, isoDay } from "../../languages/ar/dates/civil-day.js";

/** What a format shows of a date. */
export interface DateFormat {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

/** A format's first section without colours, conditions and quoted words. */
function bareCode(code: string): string {
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "");
  return (bare.split(";")[0] ?? "").toLowerCase().replace(/am\/pm|a\/p/g, "");
}

/**
 * Whether a format shows a date, and what of it.
 *
 * @param code - as in `[$-2000000]dd/mm/yyyy;@`
 * @returns null for a format of numbers or texts
 */
export function dateFormatOf(code: string): DateFormat | null {
  if (/general/i.test(code)) return null;
  const bare = bareCode(code);
  const time = /[hs]/.test(bare);
  const year = bare.includes("y");
  const day = bare.includes("d");
  // Beside hours and seconds, m is minutes.
  const isMinutes = time && !year && !day && !/mmm/.test(bare);
  const month = bare.includes("m") && !isMinutes;
  if (!time && !year && !day && !month) return null;
  return { year, month, day, time };
}

/** Serial of 1970-01-01 in the two systems. */
const SERIAL_1970 = { 1900: 25_569, 1904: 24_107 } as const;

/** Serials beyond the year 9999 are no dates. */
const MAX_SERIAL = 2_958_465;

/** The ISO day of a serial; null for the days that the systems do not have. */
function dayOf(serial: number, system: 1900 | 1904): string | null {
  const whole = Math.floor(serial);
  if (whole > MAX_SERIAL || whole < (system === 1900 ? 1 : 0)) return null;
  if (system === 1904) return isoDay(whole - SERIAL_1970[1904]);
  // The system has a 29 February 1900, which the calendar has not.
  if (whole === 60) return null;
  if (whole < 60) return isoDay(dayNumber(1899, 12, 31) + whole);
  return isoDay(whole - SERIAL_1970[1900]);
}

const two = (part: number) => String(part).padStart(2, "0");

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const shown = `${two(hours)}:${two(minutes)}`;
  return rest === 0 ? shown : `${shown}:${two(rest)}`;
}

/**
 * A typed date as ISO, as far as its format shows it: `2022-03-05`, with a time
 * where it has one; `2022-03` or `2022` where no day is shown; a time alone.
 *
 * @param serial - days since the system's epoch, hours as their fraction
 * @returns null for a number that the system has no day for
 */
export function shownDate(
  serial: number,
  format: DateFormat,
  system: 1900 | 1904,
): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const whole = Math.round(serial * 86_400);
  const seconds = whole % 86_400;
  const isTimeOnly = !format.year && !format.month && !format.day;
  if (isTimeOnly) return clock(serial < 1 ? seconds : whole);
  const day = dayOf(Math.floor(whole / 86_400), system);
  if (day === null) return null;
  if (format.year && !format.day && !format.time)
    return day.slice(0, format.month ? 7 : 4);
  return seconds === 0 ? day : `${day} ${clock(seconds)}`;
}
