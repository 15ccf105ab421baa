import { MODIFIERS, type Direction } from "./date-words.js";
import {
  keyOf,
  numberFrom,
  type Reading,
  skipArticle,
  wordAt,
} from "./reading.js";
import { readMonthName, readMonthTail } from "./month-phrase.js";
import { isNamedAfterDate } from "./day-names.js";
import { readOfIt, readOfTheMonth } from "./of-the-month.js";
import { isDayNumber, type ToldDay } from "./told-day.js";
import { isOutletName, senseOfToday } from "./today.js";

/** أمس, اليوم, غداً: days from publication, or from the happening before. */
export interface RelativeDay {
  readonly to: number;
  readonly offset: number;
  readonly anchor: "published" | "previous";
}

/** Reads a relative day at `at`. */
export function readRelativeDay(
  reading: Reading,
  at: number,
): RelativeDay | null {
  const word = wordAt(reading, at);
  if (word === undefined) return null;
  const days = (to: number, offset: number): RelativeDay => ({
    to,
    offset,
    anchor: "published",
  });
  if (word.sense === "relative-day") {
    const first = keyOf(reading, at + 1) === "الاول";
    if (word.offset === -1) return first ? days(at + 2, -2) : days(at + 1, -1);
    if (word.article && isOutletName(reading, at)) return null;
    const bare = word.stem === "غد" && !word.article;
    return bare && wordAt(reading, at - 1)?.stem !== "يوم"
      ? null
      : days(at + 1, 1);
  }
  if (word.stem === "اول" || word.stem === "قبل") {
    const next = keyOf(reading, at + 1) === "من" ? at + 2 : at + 1;
    return isYesterday(reading, next) ? days(next + 1, -2) : null;
  }
  if (word.stem === "بعد") {
    const next = wordAt(reading, at + 1);
    return next?.stem === "غد" || next?.stem === "غدا" ? days(at + 2, 2) : null;
  }
  if (word.stem !== "يوم" || !word.article) return null;
  const sense = senseOfToday(reading, at);
  if (sense === "none") return null;
  if (sense === "today") return days(at + 1, 0);
  const told = keyOf(reading, at + 1);
  const two = MODIFIERS.has(told) || told === "التالي" || told === "الموالي";
  const to = two ? at + 2 : at + 1;
  const offset = sense === "next" ? 1 : sense === "previous" ? -1 : 0;
  return { to, offset, anchor: "previous" };
}

function isYesterday(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return word?.sense === "relative-day" && word.offset === -1;
}

/** A weekday, or the two that a night lies between. */
export interface Weekdays {
  readonly to: number;
  readonly weekday: number;
  readonly second: number | null;
  readonly direction: Direction | null;
}

const NAME_OR_PLACE = new Set(
  "سوق صلاه خطبه مسجد جامع حي جسر ابو ابي ال بن ابن مجله صحيفه".split(" "),
);

/** Reads a weekday at `at`; `led` when يوم or a part of the day leads it. */
export function readWeekdays(
  reading: Reading,
  at: number,
  led: boolean,
): Weekdays | null {
  const word = wordAt(reading, at);
  if (word?.sense !== "weekday" || !(word.article || led)) return null;
  if (numberFrom(reading, at) !== undefined) return null;
  if (!led && isNameBefore(reading, at)) return null;
  const mark = keyOf(reading, at + 1);
  const joint = mark === "/" || mark === "-" || mark === "علي";
  const next = joint ? at + 2 : at + 1;
  const other = wordAt(reading, next);
  const follows =
    other?.sense === "weekday" &&
    other.article &&
    !other.conjunction &&
    other.weekday === (word.weekday + 1) % 7;
  const end = follows ? next + 1 : at + 1;
  const direction = MODIFIERS.get(keyOf(reading, end)) ?? null;
  const told = direction === "same" ? null : direction;
  return {
    to: told === null ? end : end + 1,
    weekday: word.weekday,
    second: follows ? other.weekday : null,
    direction: told,
  };
}

function isNameBefore(reading: Reading, at: number): boolean {
  const before = keyOf(reading, at - 1);
  return NAME_OR_PLACE.has(before) || /^(?:ب|ل|و)?(?:سوق|جامع)$/.test(before);
}

/** Reads `5 أيار 2024`, `الثالث من حزيران الماضي`, `21 من الشهر نفسه`. */
export function readDayOfMonth(reading: Reading, at: number): ToldDay | null {
  const first = numberFrom(reading, skipArticle(reading, at));
  if (first === undefined || first.kind === "percent") return null;
  let day = first.value;
  let lastDay = first.value;
  let next = first.to;
  if (first.hedge === "range") {
    day = first.min ?? 0;
    lastDay = first.max ?? 0;
  } else if (first.hedge !== "exact" && first.hedge !== "about") return null;
  if (!isDayNumber(day) || !isDayNumber(lastDay)) return null;
  const listed = listedDay(reading, next);
  if (listed !== null && first.hedge !== "range") {
    lastDay = listed.day;
    next = listed.to;
  }
  const ofIt = readOfIt(reading, next, first.from, { day, lastDay });
  if (ofIt !== null) return ofIt;
  const of = keyOf(reading, next) === "من" || keyOf(reading, next) === "ل";
  if (of || isJoined(reading, first.from, next)) next++;
  const isMonth =
    wordAt(reading, next)?.stem === "شهر" && !wordAt(reading, next)?.article;
  const month = readMonthName(reading, isMonth ? next + 1 : next);
  if (month === null) {
    if (!of && !wordAt(reading, next)?.article) return null;
    return readOfTheMonth(reading, next, { day, lastDay });
  }
  if (isNamedAfterDate(reading, at)) return null;
  if (first.kind === "cardinal" && listed !== null && lastDay <= day)
    return null;
  const tail = readMonthTail(reading, month.to);
  return {
    to: tail.to,
    day,
    lastDay,
    month: month.month,
    calendar: month.calendar,
    year: tail.year?.year ?? null,
    explicitYear: tail.year?.explicit ?? false,
    direction: tail.year === null ? tail.direction : null,
    monthOf: null,
  };
}

/** The mark of «2- أكتوبر», «15/آذار/2020», «16. نوفمبر. 2016». */
function isJoined(reading: Reading, from: number, at: number): boolean {
  if (reading.tokens.kind[from] !== 1) return false;
  const key = keyOf(reading, at);
  const month = readMonthName(reading, at + 1);
  if (month === null || !(key === "-" || key === "/" || key === "."))
    return false;
  const dated = readMonthTail(reading, month.to).year?.explicit === true;
  if (reading.tokens.glued[at] !== 1) return dated && key !== ".";
  if (dated) return true;
  if (month.doubtful) return false; // «1-صفر» is a score
  const before = keyOf(reading, from - 1);
  const led = /^(?:في|وفي|(?:ب|و)?يوم|بتاريخ)$/.test(before);
  if (key === ".") return led || wordAt(reading, from - 1)?.sense === "weekday";
  return numberFrom(reading, from)?.use !== "other";
}

/** The second of «3 و4 أيار», «3 - 5 أيار». */
function listedDay(
  reading: Reading,
  at: number,
): { readonly day: number; readonly to: number } | null {
  const key = keyOf(reading, at);
  const glue = key === "و" || key === "-" || key === "او" || key === "الي";
  const number = numberFrom(reading, glue ? at + 1 : at);
  if (number === undefined || number.hedge !== "exact") return null;
  if (!glue && !key.startsWith("و")) return null;
  const after = keyOf(reading, number.to) === "من" ? number.to + 1 : number.to;
  if (!isDayNumber(number.value) || readMonthName(reading, after) === null)
    return null;
  return { day: number.value, to: number.to };
}
