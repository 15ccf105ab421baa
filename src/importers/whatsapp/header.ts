import {
  MERIDIEM,
  withoutVowels,
} from "../../languages/ar/chats/whatsapp-words.js";

/** Day, month and year as they stand; which is which the whole file tells. */
export interface WrittenDay {
  /** First and second part; month and day when the year stands first. */
  readonly a: number;
  readonly b: number;
  /** Four digits. */
  readonly year: number;
  readonly isYearFirst: boolean;
}

/** What stands before a message. */
export interface Header {
  /** `[…] ` or `… - `: a file has one of them. */
  readonly isBracketed: boolean;
  readonly day: WrittenDay;
  /** `HH:MM` or `HH:MM:SS`, of 24 hours. */
  readonly time: string;
  /** The line after it. */
  readonly rest: string;
}

const U = "[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]{0,4}";
const S = "[ \\u00a0\\u202f]";
const D = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const HALF = "[AaPp][.]?[ \\u00a0\\u202f]?[Mm][.]?|[\\u0621-\\u0652]{1,8}";

/** Unseen marks may stand anywhere: programs put them around each part. */
const HEADER = new RegExp(
  `^${U}(\\[)?${U}(${D}{1,4})${U}[./-]${U}(${D}{1,2})${U}[./-]${U}(${D}{1,4})` +
    `${U}[,،]?${U}${S}{1,2}${U}(${D}{1,2})${U}[:.]${U}(${D}{2})` +
    `(?:${U}[:.]${U}(${D}{2}))?${U}(?:${S}?${U}(${HALF}))?${U}` +
    `(\\]|${S}[-\\u2013])${S}?`,
  "u",
);

/** A head is shorter than this, with all its unseen marks. */
const LONGEST_HEAD = 200;

const numberOf = (digits: string) =>
  Number(
    digits.replace(/[^0-9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)),
  );

/** Hour of 24; null for one that no clock shows. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  const latin = /^([ap])/i.exec(half)?.[1]?.toLowerCase();
  const side = latin ? `${latin}m` : MERIDIEM[withoutVowels(half)];
  if (side === undefined || hour < 1 || hour > 12) return null;
  return side === "pm" ? (hour % 12) + 12 : hour % 12;
}

function dayOf(
  first: string,
  second: string,
  third: string,
): WrittenDay | null {
  const [a, b, c] = [numberOf(first), numberOf(second), numberOf(third)];
  if (first.length === 4) {
    if (third.length > 2) return null;
    return { a: b, b: c, year: a, isYearFirst: true };
  }
  if (first.length > 2 || third.length === 3 || third.length === 1) return null;
  const year = third.length === 2 ? 2000 + c : c;
  return { a, b, year, isYearFirst: false };
}

const two = (value: number) => String(value).padStart(2, "0");

/** Reads the head of a message; null for any other line. */
export function headerOf(line: string): Header | null {
  const found = HEADER.exec(line.slice(0, LONGEST_HEAD));
  if (found === null) return null;
  const [all, open, first = "", second = "", third = "", ...clock] = found;
  const [hours = "", minutes = "", seconds, half, close = ""] = clock;
  const isBracketed = open !== undefined;
  if (isBracketed !== (close === "]")) return null;
  const day = dayOf(first, second, third);
  const hour = hourOf(numberOf(hours), half);
  const minute = numberOf(minutes);
  const last = numberOf(seconds ?? "0");
  if (day === null || hour === null || minute > 59 || last > 59) return null;
  const tail = seconds === undefined ? "" : `:${two(last)}`;
  const time = `${two(hour)}:${two(minute)}${tail}`;
  return { isBracketed, day, time, rest: line.slice(all.length) };
}
