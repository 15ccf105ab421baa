import { TokenKind } from "../../../text/tokens.js";
import { isCivilDate } from "./civil-day.js";
import { endsClause, isNoCountedNoun } from "./clause.js";
import { MODIFIERS } from "./date-words.js";
import { isDayNumber, type ToldDay } from "./told-day.js";
import type { MonthCalendar } from "./month-names.js";
import { keyOf, type Reading } from "./reading.js";
import { readYearAfter } from "./year-phrase.js";

/** How surely the words before say that a date follows. */
export type DateCue = "sure" | "weak" | "none";

interface Parts {
  readonly values: readonly number[];
  readonly to: number;
  readonly mark: string;
}

/**
 * Reads 5/8/2023, 2023-08-05, 5-8-2023, 5.8.2023, 22/04 and, after a cue, 12/7.
 *
 * Two parts without a cue need one that can only be the day.
 */
export function readNumericDate(
  reading: Reading,
  at: number,
  cue: DateCue,
): ToldDay | null {
  const told = dottedParts(reading, at) ?? markedParts(reading, at);
  if (told === null) return null;
  const { values, mark } = told;
  const comma = values.length === 2 ? yearAfterComma(reading, told.to) : null;
  const to = comma === null ? told.to : told.to + 2;
  const count = comma === null ? values.length : 3;
  const [a = 0, b = 0, c = comma ?? 0] = values;
  if (count === 2 && !isDayAndMonth(reading, { at, to, mark, a, b }, cue))
    return null;
  const read = orderParts(count, a, b, c);
  if (read === null) return null;
  if (count === 2) return { ...read, ...tailOf(reading, to, read.day) };
  return {
    ...read,
    to: isEraMark(reading, to) ? to + 1 : to,
    lastDay: read.day,
    explicitYear: true,
    direction: null,
    monthOf: null,
  };
}

/** The glued letter of «1428هـ», «2015م». */
const isEraMark = (reading: Reading, at: number) =>
  reading.tokens.glued[at] === 1 && /^[هم]$/.test(keyOf(reading, at));

/** What follows a day and month: a year phrase or الجاري, الماضي. */
function tailOf(reading: Reading, at: number, lastDay: number) {
  const year = readYearAfter(reading, at);
  const pointed = year === null ? MODIFIERS.get(keyOf(reading, at)) : undefined;
  return {
    to: year?.to ?? (pointed === undefined ? at : at + 1),
    lastDay,
    year: year?.year ?? null,
    explicitYear: year?.explicit ?? false,
    direction: pointed ?? null,
    monthOf: null,
  };
}

function dottedParts(reading: Reading, at: number): Parts | null {
  const dotted = keyOf(reading, at).split(".");
  if (dotted.length !== 3 || reading.tokens.kind[at] !== TokenKind.number)
    return null;
  return { values: dotted.map(Number), to: at + 1, mark: "." };
}

function markedParts(reading: Reading, at: number): Parts | null {
  const { tokens } = reading;
  const mark = keyOf(reading, at + 1);
  if (mark !== "/" && mark !== "-" && mark !== "\\") return null;
  const values: number[] = [];
  let [to, apart] = [at + 1, false];
  for (let next = at; values.length < 4; next += 2) {
    if (tokens.kind[next] !== TokenKind.number) break;
    if (!/^\d+$/.test(keyOf(reading, next))) break;
    values.push(Number(keyOf(reading, next)));
    to = next + 1;
    if (keyOf(reading, next + 1) !== mark) break;
    apart ||= mark !== "/" && tokens.glued[next + 1] !== 1;
  }
  // «26 - 5 - 2015»: with spaces only a year makes it a date
  const year = Math.max(values[0] ?? 0, values[2] ?? 0);
  if (apart && (values.length !== 3 || year < 1300)) return null;
  return { values, to, mark };
}

/** The year of «08/12, 2015». */
function yearAfterComma(reading: Reading, at: number): number | null {
  const mark = keyOf(reading, at);
  if (mark !== "," && mark !== "،") return null;
  const key = keyOf(reading, at + 1);
  return /^(?:19|20)\d\d$/.test(key) && endsClause(reading, at + 2)
    ? Number(key)
    : null;
}

interface TwoParts {
  readonly at: number;
  readonly to: number;
  readonly mark: string;
  readonly a: number;
  readonly b: number;
}

/** Whether two joined numbers are a day and a month, not a share or a score. */
function isDayAndMonth(
  reading: Reading,
  { at, to, mark, a, b }: TwoParts,
  cue: DateCue,
): boolean {
  if (mark === "." || a === 0 || b === 0) return false;
  if (cue === "sure")
    return mark === "/" || (a > 12 && b <= 12 && isNoCountedNoun(reading, to));
  if (isShare(reading, to)) return false;
  const allDay = a === 24 && b === 7;
  const padded = [at, to - 1].some((t) => keyOf(reading, t).startsWith("0"));
  if (allDay && !padded) return false;
  if (cue === "weak" && mark === "/") return true;
  if (isNumberedThing(reading, at) || !standsFree(reading, at, to))
    return false;
  if (mark === "/") return a > 12 ? b <= 12 : b > 12 && padded;
  return a > 12 && b <= 12 && endsClause(reading, to);
}

/** «3/4 الكأس», «2/3 من السكان» are shares, «12/7 الجاري» is none. */
function isShare(reading: Reading, at: number): boolean {
  const key = keyOf(reading, at);
  if (MODIFIERS.has(key) || key === "الساعه") return false;
  if (readYearAfter(reading, at) !== null) return false;
  return key === "من" || /^ال...*/.test(key);
}

const NUMBERED =
  /^(?:[وفبل])?(?:ال)?(?:رقم|قرار|مرسوم|قانون|ماده|بند|فقره|فصل|ملف|قضيه|صفحه|دور|نهايي|نسبه|معدل|عيار|ضغط|نتيجه|فوز|فاز|فازت|خسر|خسرت|تعادل|هزيمه|تغلب|تغلبت|رحله|لواء|فوج|كتيبه|نظر)$/;

/** A law, a round, a result or a unit stands in the three words before. */
function isNumberedThing(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--)
    if (NUMBERED.test(keyOf(reading, back))) return true;
  return false;
}

/** No letter or mark is glued to it and no counted noun follows. */
function standsFree(reading: Reading, at: number, to: number): boolean {
  const { tokens } = reading;
  const before = keyOf(reading, at - 1);
  if (tokens.glued[at] === 1 && before !== "(" && before !== "«") return false;
  const after = keyOf(reading, to);
  if (tokens.glued[to] === 1 && /^[-/\\%٪a-z]/.test(after)) return false;
  return !/^...*ا$/.test(after) && after !== "%" && after !== "٪";
}

function orderParts(count: number, a: number, b: number, c: number) {
  const calendarOf = (year: number): MonthCalendar =>
    year < 1600 ? "hijri" : "gregorian";
  if (count === 2) {
    const dayFirst = b >= 1 && b <= 12 && isDayNumber(a);
    const [day, month] = dayFirst ? [a, b] : [b, a];
    return isCivilDate({ year: 2000, month, day })
      ? { day, month, year: null, calendar: "gregorian" as const }
      : null;
  }
  if (count !== 3) return null;
  const yearFirst = a > 31;
  const [day, month, given] = yearFirst ? [c, b, a] : [a, b, c];
  const year = given < 100 ? 2000 + given : given;
  if (year < 1300 || year > 2100) return null;
  const calendar = calendarOf(year);
  if (calendar === "hijri")
    return month >= 1 && month <= 12 && day >= 1 && day <= 30
      ? { day, month, year, calendar }
      : null;
  if (isCivilDate({ year, month, day })) return { day, month, year, calendar };
  return isCivilDate({ year, month: day, day: month })
    ? { day: month, month: day, year, calendar }
    : null;
}
