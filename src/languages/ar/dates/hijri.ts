import { civilDate, type DaySpan } from "./civil-day.js";

/** Hijri dates fall one day either way of Umm al-Qura, by sighting. */
const UNCERTAIN_DAYS = 1;

/** Day number of 1 Muharram 1 AH, civil reckoning: 16 July 622 (Julian). */
const EPOCH = -492148;

/**
 * The day number of a Hijri date by Umm al-Qura.
 *
 * The tabular calendar gives a first guess; the platform's Umm al-Qura tables
 * correct it by a day or two.
 *
 * @source Reingold and Dershowitz, Calendrical Calculations, tabular Islamic calendar; Unicode CLDR 45 `islamic-umalqura`
 */
export function hijriDayNumber(
  year: number,
  month: number,
  day: number,
): number {
  const guess =
    EPOCH +
    (year - 1) * 354 +
    Math.floor((3 + 11 * year) / 30) +
    29 * (month - 1) +
    Math.floor(month / 2) +
    day -
    1;
  for (const step of [0, 1, -1, 2, -2]) {
    const found = hijriOf(guess + step);
    if (found.month === month && found.day === day) return guess + step;
  }
  return guess;
}

/** The days that a Hijri date may mean. */
export function hijriDaySpan(
  year: number,
  month: number,
  day: number,
): DaySpan {
  const number = hijriDayNumber(year, month, day);
  return { first: number - UNCERTAIN_DAYS, last: number + UNCERTAIN_DAYS };
}

/** The days that a Hijri month may cover. */
export function hijriMonthSpan(year: number, month: number): DaySpan {
  const next =
    month === 12
      ? hijriDayNumber(year + 1, 1, 1)
      : hijriDayNumber(year, month + 1, 1);
  return { first: hijriDayNumber(year, month, 1), last: next - 1 };
}

/** The Hijri year and month of a day number. */
export function hijriOf(number: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const { year, month, day } = civilDate(number);
  const parts = UMM_AL_QURA.formatToParts(Date.UTC(year, month - 1, day));
  const value = (type: string) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { year: value("year"), month: value("month"), day: value("day") };
}

const UMM_AL_QURA = new Intl.DateTimeFormat(
  "en-u-ca-islamic-umalqura-nu-latn",
  {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  },
);
