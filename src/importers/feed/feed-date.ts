import { foldKey } from "../../languages/ar/letters.js";
import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { publishedDay } from "../published-day.js";
import { englishMonth, fullYear, minutesEast } from "../rfc822-date.js";

/** When an entry was published, as far as it says. */
export interface FeedDate {
  /** Day as written, in whatever zone it was written; null when unknown. */
  readonly day: string | null;
  /** UTC instant; null without a clock or with a zone that is not known. */
  readonly at: string | null;
}

const UNKNOWN: FeedDate = { day: null, at: null };
const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");
const ARABIC_WEEKDAYS = "احد اثنين ثلاثاء اربعاء خميس جمعه سبت".split(" ");

/** `Tue, 12 Apr 2016 23:30:00 +0300`; of the folded words of either language. */
const RFC_822 =
  /^(?:(\p{L}{2,12})[,،]? )?(\d{1,2})[ -](\p{L}{2,12}(?: \p{L}{2,8})?)[ -,،]{1,2}(\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(?:(?:gmt|utc)(?=[+-]))?([+-]\d{2}:?\d{2}|\p{L}{1,5}))?)?(?: \(.{0,20}\))?$/u;
const ISO_ZONE = /:\d{2}(?:[.,]\d{1,9})?\s?([Zz]|[+-]\d{2}:?\d{2})$/;

function monthOf(words: string): number {
  const english = englishMonth(words);
  if (english > 0) return english;
  const arabic = MONTH_NAMES.get(words.replace(" ", "+"));
  return arabic?.calendar === "gregorian" ? arabic.month : 0;
}

function weekdayOf(word: string): number {
  const english = WEEKDAYS.indexOf(word.slice(0, 3));
  return english < 0
    ? ARABIC_WEEKDAYS.indexOf(word.replace(/^(?:يوم )?ال/, ""))
    : english;
}

/** An ISO timestamp with a zone as a UTC instant. */
function instantOf(text: string): string | null {
  if (!ISO_ZONE.test(text)) return null;
  const time = Date.parse(text.replace(" ", "T").replace(/ (?=\S+$)/, ""));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** What programs write where they have no date. */
function placeholder({ day, at }: FeedDate): boolean {
  return day === "1970-01-01" || at === "1970-01-01T00:00:00.000Z";
}

const two = (value: string | number) => String(value).padStart(2, "0");

function readRfc822(folded: string): FeedDate {
  const match = RFC_822.exec(folded);
  if (match === null) return UNKNOWN;
  const [, weekday, day = "", words = "", written = "", ...clock] = match;
  const month = monthOf(words);
  const year = fullYear(written);
  const [hour = "00", minute = "00", second = "00", zone] = clock;
  const time = `${two(hour)}:${minute}:${second}`;
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  if (month === 0 || publishedDay(`${iso}T${time}`) === null) return UNKNOWN;
  if (weekday !== undefined) {
    const told = weekdayOf(weekday);
    // One of the two is wrong, and nobody can say which.
    if (told >= 0 && told !== new Date(`${iso}T00:00:00Z`).getUTCDay())
      return UNKNOWN;
  }
  const east = clock[0] === undefined ? null : minutesEast(zone ?? "");
  if (east === null) return { day: iso, at: null };
  const utc = Date.parse(`${iso}T${time}Z`) - east * 60_000;
  const at = Number.isNaN(utc) ? null : new Date(utc).toISOString();
  return { day: iso, at };
}

/**
 * Reads a date of a feed: RFC 822 as written by programs that know better and
 * worse, in English or Arabic words and digits of either, or ISO 8601. Figures
 * alone (`12/04/2016`), a weekday that is another day's, and the dates that
 * stand for none (1970-01-01) are unknown.
 *
 * @returns the day as written; the instant only where a zone is told
 */
export function feedDate(written: string | null): FeedDate {
  if (written === null || written.length > 100) return UNKNOWN;
  const folded = foldKey(written).toLowerCase().replace(/\s+/g, " ").trim();
  const day = publishedDay(folded.toUpperCase());
  const read =
    day === null
      ? readRfc822(folded)
      : { day, at: instantOf(folded.toUpperCase()) };
  return placeholder(read) ? UNKNOWN : read;
}
