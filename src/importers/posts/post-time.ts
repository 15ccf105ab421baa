import { MONTH_NAMES } from "../../languages/ar/dates/month-names.js";
import { foldKey } from "../../languages/ar/letters.js";
import {
  BARE_WEEKDAYS,
  CLOCK_LEADS,
  DAY_HALVES,
} from "../../languages/ar/lexicon/post-words.js";
import { publishedDay } from "../published-day.js";

/** When a post was posted, as far as it is written. */
export interface PostTime {
  /** ISO day as written; null where none is. */
  readonly day: string | null;
  /** UTC instant; null without a clock time or without its zone. */
  readonly at: string | null;
}

const UNKNOWN: PostTime = { day: null, at: null };
const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const WEEKDAYS =
  "sunday monday tuesday wednesday thursday friday saturday".split(" ");

const HALF = [...DAY_HALVES.keys(), "[ap]\\.?m\\.?"].join("|");
const CLOCK = new RegExp(
  `(?:^|\\s)(?:(?:${CLOCK_LEADS.join("|")}|at)\\s)?` +
    `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?` +
    `(?:\\s?(${HALF})(?![\\p{L}]))?` +
    `(?:\\s?(z|utc|gmt)?([+-]\\d{1,2}(?::?\\d{2})?)?)?(?=\\s|$)`,
  "u",
);
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? (?:من )?(\D{2,40}?) (\d{4})$/u;
const MONTH_FIRST = /^(\D{2,40}?) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;

const two = (value: number | string) => String(value).padStart(2, "0");

/** 1 to 12; names of one month side by side (`نيسان/أبريل`) are one. */
function monthOf(words: string): number {
  const months = words.split("/").map((part) => {
    const name = part.trim();
    const english = MONTHS.findIndex((month) =>
      name.length < 3 ? false : month.startsWith(name.replace(/\.$/, "")),
    );
    if (english >= 0) return english + 1;
    const arabic = MONTH_NAMES.get(name.replace(" ", "+"));
    return arabic?.calendar === "gregorian" ? arabic.month : 0;
  });
  return months.every((month) => month === months[0]) ? (months[0] ?? 0) : 0;
}

/** From Sunday, 0; -1 for what is no day of the week. */
function weekdayOf(word: string): number {
  const english = WEEKDAYS.findIndex(
    (day) => word.length >= 3 && day.startsWith(word),
  );
  return english < 0 ? BARE_WEEKDAYS.indexOf(word.replace(/^ال/, "")) : english;
}

function isoDay(year: string, month: number, day: string): string | null {
  // Posts are younger than the web; a smaller number is a year of the Hijra.
  if (Number(year) < 1990 || month === 0) return null;
  return publishedDay(`${year}-${two(month)}-${two(day)}`);
}

function writtenDay(text: string): string | null {
  const [, year, inner = "", last = ""] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return isoDay(year, Number(inner), last);
  const [, a = "", b = "", end] = YEAR_LAST.exec(text) ?? [];
  if (end !== undefined) {
    // 4/12 is a day of December to one writer and of April to another.
    if (Number(b) > 12) return isoDay(end, Number(a), b);
    if (Number(a) > 12 || a === b) return isoDay(end, Number(b), a);
    return null;
  }
  const [, day, month = "", of = ""] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return isoDay(of, monthOf(month), day);
  const [, name = "", date = "", then = ""] = MONTH_FIRST.exec(text) ?? [];
  return isoDay(then, monthOf(name), date);
}

/** The day of a text without clock; a weekday has to be that day's own. */
function dayOf(text: string): string | null {
  const bare = text.replace(/^يوم /, "").replace(/(?<=\d{4}) ?م$/, "");
  const [first = "", ...rest] = bare.split(" ");
  const weekday = weekdayOf(first);
  const day = writtenDay(weekday < 0 ? bare : rest.join(" "));
  if (day === null || weekday < 0) return day;
  return new Date(`${day}T00:00:00Z`).getUTCDay() === weekday ? day : null;
}

/** Minutes since midnight in Greenwich on that day; null where unknown. */
function minutesOf([, hours = "", minutes = "", , half, zone, offset]:
  RegExpExecArray | readonly (string | undefined)[]): number | null {
  if (zone === undefined && offset === undefined) return null;
  const [, sign, east = "0", past = "0"] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset ?? "+0") ?? [];
  const shift = (Number(east) * 60 + Number(past)) * (sign === "-" ? -1 : 1);
  const meant = half === undefined ? null : (DAY_HALVES.get(half) ?? half);
  const hour =
    meant === null
      ? Number(hours)
      : (Number(hours) % 12) + (meant.startsWith("p") ? 12 : 0);
  const isClock =
    Number(minutes) < 60 && Math.abs(shift) <= 14 * 60 && hour < 24;
  const isHalf = meant === null || (Number(hours) >= 1 && Number(hours) <= 12);
  return isClock && isHalf ? hour * 60 + Number(minutes) - shift : null;
}

/**
 * Reads when a post was posted, in Arabic or English as phones and sites print
 * it. Only what is written: «قبل ساعتين», a day without its year, figures that
 * may be day and month either way, and a weekday that is another day's give
 * null.
 */
export function postTime(written: string): PostTime {
  if (written.length > 120) return UNKNOWN;
  const text = foldKey(written)
    .toLowerCase()
    .replace(/(?<=\d)t(?=\d)/, " ")
    .replace(/[,،|·•]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const clock = CLOCK.exec(text);
  const rest = text.replace(CLOCK, " ").replace(/\s+/g, " ").trim();
  const day = dayOf(rest);
  const minutes = clock === null ? null : minutesOf(clock);
  if (day === null || minutes === null) return { day, at: null };
  const seconds = Math.min(Number(clock?.[3] ?? 0), 59);
  const at = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000 + seconds * 1000;
  return { day, at: new Date(at).toISOString() };
}
