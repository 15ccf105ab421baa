import { isCivilDate } from "./civil-day.js";
import { isDayNumber, type ToldDay } from "./day-items.js";
import type { MonthCalendar } from "./month-names.js";
import { keyOf, type Reading } from "./reading.js";

/** Reads 5/8/2023, 2023-08-05, 5-8-2023, 5.8.2023 and, after a cue, 12/7. */
export function readNumericDate(
  reading: Reading,
  at: number,
  led: boolean,
): ToldDay | null {
  const { tokens } = reading;
  const dotted = keyOf(reading, at).split(".");
  let parts: number[] = [];
  let to = at + 1;
  if (dotted.length === 3 && tokens.kind[at] === 1) parts = dotted.map(Number);
  else {
    const mark = keyOf(reading, at + 1);
    if (mark !== "/" && mark !== "-" && mark !== "\\") return null;
    for (let next = at; parts.length < 4; next += 2) {
      if (tokens.kind[next] !== 1 || !/^\d+$/.test(keyOf(reading, next))) break;
      parts.push(Number(keyOf(reading, next)));
      to = next + 1;
      if (keyOf(reading, next + 1) !== mark) break;
      if (mark !== "/" && tokens.glued[next + 1] !== 1) break;
    }
  }
  if (parts.length === 2 && !(led && keyOf(reading, at + 1) === "/"))
    return null;
  const [a = 0, b = 0, c = 0] = parts;
  const read = orderParts(parts.length, a, b, c);
  if (read === null) return null;
  return {
    ...read,
    to,
    lastDay: read.day,
    explicitYear: read.year !== null,
    direction: null,
    monthOf: null,
  };
}

function orderParts(count: number, a: number, b: number, c: number) {
  const calendarOf = (year: number): MonthCalendar =>
    year < 1600 ? "hijri" : "gregorian";
  if (count === 2)
    return b >= 1 && b <= 12 && isDayNumber(a)
      ? { day: a, month: b, year: null, calendar: "gregorian" as const }
      : null;
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
