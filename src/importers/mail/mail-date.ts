import { foldKey } from "../../languages/ar/letters.js";
import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { publishedDay } from "../published-day.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Hours east of Greenwich of the zones that RFC 5322 names. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** When a mail says that it was written. */
export interface MailDate {
  /** ISO day in the sender's own zone. */
  readonly day: string;
  /** UTC instant; null when the zone is not told. */
  readonly instant: string | null;
}

const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[a-z]{1,4}))?/i;

const two = (value: number) => String(value).padStart(2, "0");

function fullYear(year: number): number {
  if (year >= 100) return year >= 1000 ? year : year + 1900;
  return year < 50 ? year + 2000 : year + 1900;
}

/** Minutes east of Greenwich; null when unknown, as `-0000` is. */
function offsetOf(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) {
    const named = ZONES[zone.toUpperCase()];
    return named === undefined ? null : named * 60;
  }
  if (zone === "-0000") return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Reads the `Date` header.
 *
 * @source RFC 5322, 3.3 and 4.3
 * @returns null when it names no day of the calendar
 */
export function mailDate(header: string): MailDate | null {
  const plain = header.replace(/\([^()]*\)/g, " ").trim();
  const seen = RFC.exec(plain);
  if (seen === null) return null;
  const [, day = "", name = "", years = "", hour = "", minute = "", second] =
    seen;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = fullYear(Number(years));
  const written = `${year}-${two(month)}-${two(Number(day))}`;
  if (month === 0 || publishedDay(written) === null) return null;
  const offset = offsetOf(seen[7] ?? "");
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (offset === null || hours > 23 || minutes > 59) {
    return { day: written, instant: null };
  }
  const seconds = Math.min(Number(second ?? 0), 59);
  const local = Date.UTC(year, month - 1, Number(day), hours, minutes, seconds);
  const instant = new Date(local - offset * 60_000).toISOString();
  return { day: written, instant };
}

const YEAR = /(?<!\d)(19[89]\d|20\d\d)(?!\d)/;

function monthOf(words: readonly string[]): number | null {
  const seen = words.flatMap((word, at) => {
    const latin = MONTHS.findIndex((name) =>
      new RegExp(`^${name}[a-z]{0,6}$`, "i").test(word),
    );
    if (latin >= 0) return [latin + 1];
    const pair = `${foldKey(word)}+${foldKey(words[at + 1] ?? "")}`;
    const arabic = MONTH_NAMES.get(pair) ?? MONTH_NAMES.get(foldKey(word));
    return arabic?.calendar === "gregorian" ? [arabic.month] : [];
  });
  return seen.length === 1 ? (seen[0] ?? null) : null;
}

/**
 * The day in a header as a mail program repeated it, in whatever order; a month
 * given by number is not read, since nothing tells day and month apart.
 */
export function repeatedDay(text: string): string | null {
  const plain = foldKey(text.normalize("NFKC"));
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(plain);
  if (iso !== null) return publishedDay(iso[0]);
  const [, year] = YEAR.exec(plain) ?? [];
  const words = plain.split(/[\s,،.]+/).filter((word) => word !== "");
  const month = monthOf(words);
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  if (year === undefined || month === null || days.length === 0) return null;
  return publishedDay(`${year}-${two(month)}-${two(Number(days[0]))}`);
}
