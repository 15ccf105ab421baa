import { foldKey } from "../../languages/ar/letters.js";
import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { publishedDay } from "../published-day.js";
import { englishMonth, fullYear, minutesEast } from "../rfc822-date.js";

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
  const month = englishMonth(name);
  const year = fullYear(years);
  const written = `${year}-${two(month)}-${two(Number(day))}`;
  if (month === 0 || publishedDay(written) === null) return null;
  const offset = minutesEast(seen[7] ?? "");
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
    const latin = /^[a-z]{3,9}$/i.test(word) ? englishMonth(word) : 0;
    if (latin > 0) return [latin];
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
