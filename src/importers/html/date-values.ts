import { readDates } from "../../languages/ar/dates/index.js";
import { foldKey } from "../../languages/ar/letters.js";
import { readNumbers } from "../../languages/ar/numerals/index.js";
import { viewText } from "../../languages/ar/view.js";
import { publishedDay } from "../published-day.js";

/** A day, and the instant where the value tells one. */
export interface DateValue {
  /** ISO day as written: in the zone of the value. */
  readonly day: string;
  /** UTC instant; null where the time or its zone is not told. */
  readonly instant: string | null;
  /** Minutes east of UTC; null where no zone is told. */
  readonly offset: number | null;
}

const EARLIEST = "1990-01-01";
const LATEST = "2100-01-01";
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const iso = (year: number, month: number, day: number) =>
  publishedDay(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );

function sane(day: string | null): string | null {
  return day !== null && day >= EARLIEST && day < LATEST ? day : null;
}

const CLOCK =
  /(?<![\d/.-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}([ap]m)?\s{0,2}(z(?![a-z])|gmt|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?/i;

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return parts[1] === "-" ? -minutes : minutes;
}

function withClock(day: string, rest: string): DateValue {
  const clock = CLOCK.exec(rest);
  if (clock === null) return { day, instant: null, offset: null };
  const [, hours = "", minutes = "", seconds = "0", half = "", zone] = clock;
  const offset = offsetOf(zone);
  const base = Number(hours) % (half === "" ? 24 : 12);
  const hour = base + (half.toLowerCase() === "pm" ? 12 : 0);
  if (offset === null) return { day, instant: null, offset };
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = Date.UTC(
    year,
    month - 1,
    date,
    hour,
    Number(minutes),
    Number(seconds),
  );
  const instant = new Date(at - offset * 60_000);
  return { day, instant: instant.toISOString(), offset };
}

function numericDay(value: string): string | null {
  const yearFirst = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(
    value,
  );
  if (yearFirst !== null)
    return iso(
      Number(yearFirst[1]),
      Number(yearFirst[2]),
      Number(yearFirst[3]),
    );
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T|$)/i.exec(value);
  if (compact !== null)
    return iso(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const last = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(value);
  if (last === null) return null;
  const [first, second, year] = last.slice(1).map(Number) as [
    number,
    number,
    number,
  ];
  if (first > 12) return iso(year, second, first);
  if (second > 12) return iso(year, first, second);
  // A program's 5/6 is of May or of June.
  return first === second ? iso(year, first, second) : null;
}

function englishDay(value: string): string | null {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})/i.exec(
      value,
    );
  const monthFirst =
    /([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(value);
  const [day, month, year] =
    dayFirst !== null
      ? [dayFirst[1], dayFirst[2], dayFirst[3]]
      : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const at = MONTHS.indexOf((month ?? "").toLowerCase());
  return at < 0 ? null : iso(Number(year), at + 1, Number(day));
}

/** Reads a date that a program wrote: ISO 8601, RFC 2822, numbers, English. */
export function machineDate(written: string): DateValue | null {
  const value = written.trim().slice(0, 80);
  if (/^\d{10}(?:\d{3})?$/.test(value)) {
    const at = new Date(Number(value) * (value.length === 10 ? 1000 : 1));
    const day = sane(at.toISOString().slice(0, 10));
    return day === null ? null : { day, instant: at.toISOString(), offset: 0 };
  }
  const day = sane(numericDay(value) ?? englishDay(value));
  if (day === null) return null;
  const time = value.replace(/^.*?\d{4}[-/.]?\d{2}[-/.]?\d{2}T/i, "");
  return withClock(day, time);
}

/** A date that a line shows, and what of the line is not the date. */
export interface ShownDate {
  readonly day: string;
  /** UTF-16 offset of the date in the line. */
  readonly at: number;
}

/** Days that a line shows in figures or words, Arabic or English, in order. */
export function shownDates(line: string): readonly ShownDate[] {
  if (line.length > 240 || !/[\d\u0660-\u0669\u06f0-\u06f9]/.test(line))
    return [];
  const { tokens } = viewText("text", line);
  const numbers = readNumbers(tokens);
  const found: ShownDate[] = [];
  for (const date of readDates(tokens, { published: null, numbers })) {
    const { kind, interval, conflict, anchor } = date;
    if (kind !== "day" || interval === null || conflict !== undefined) continue;
    if (anchor !== "absolute" || interval.start !== interval.end) continue;
    const day = sane(interval.start);
    if (day !== null) found.push({ day, at: date.start });
  }
  if (found.length > 0) return found;
  const english = sane(englishDay(foldKey(line)));
  return english === null ? [] : [{ day: english, at: line.search(/\d/) }];
}

/** Reads a date that a program wrote, or the first that its words show. */
export function writtenDate(written: string): DateValue | null {
  const value = machineDate(written);
  if (value !== null) return value;
  const [shown] = shownDates(written);
  return shown === undefined
    ? null
    : { day: shown.day, instant: null, offset: null };
}

const FILLER =
  /(?:^|[^\p{L}])(?:السبت|الاحد|الاثنين|الاتنين|الثلاثاء|الاربعاء|الخميس|الجمعه|يوم|الساعه|ساعه|مساء|صباحا|ظهرا|فجرا|ليلا|بتوقيت|دمشق|غرينتش|جرينتش|مكه|بغداد|القدس|الموافق|هجريه|ميلاديه|القاهره|بيروت|عمان|المكرمه|هـ|ه|م|ص|في|نشر|نشرت|تم|النشر|تاريخ|التاريخ|بتاريخ|اخر|تحديث|التحديث|حدث|التوقيت|المحلي|gmt|utc|am|pm|published|updated|on|at|sat|sun|mon|tue|wed|thu|fri|saturday|sunday|monday|tuesday|wednesday|thursday|friday)(?![\p{L}])/gu;
const MONTH_NAMES =
  /(?:^|[^\p{L}])(?:كانون|الثاني|الاول|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|يناير|فبراير|مارس|ابريل|مايو|يونيو|يونيه|يوليو|يوليه|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت|غشت|شتنبر|نونبر|دجنبر|يوليوز|محرم|صفر|ربيع|الاخر|جمادي|الاخره|الاولي|رجب|شعبان|رمضان|شوال|ذو|ذي|القعده|الحجه|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![\p{L}])/gu;

/** Whether a line is a date and nothing else, but for labels and times. */
export function isDateLine(line: string): boolean {
  if (line.length > 140 || shownDates(line).length === 0) return false;
  let rest = foldKey(line).toLowerCase();
  // Twice, since neighbours share the blank between them.
  for (let i = 0; i < 2; i++)
    rest = rest.replace(FILLER, " ").replace(MONTH_NAMES, " ");
  return rest.replace(/[^\p{L}]/gu, "").length <= 1;
}
