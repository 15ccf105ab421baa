import { civilDate } from "./civil-day.js";
import { type Direction, MODIFIERS } from "./date-words.js";
import { keyOf, lastTold, type Reading, wordAt } from "./reading.js";
import type { ToldDay } from "./told-day.js";

/** Days of a month whose name is not told. */
export interface DaysToldAlone {
  readonly day: number;
  readonly lastDay: number;
}

/** الرابع من الشهر الجاري, 21 من الشهر نفسه, 20 من الشهر القادم, 6 من هذا الشهر. */
export function readOfTheMonth(
  reading: Reading,
  at: number,
  days: DaysToldAlone,
): ToldDay | null {
  const lead = wordAt(reading, at)?.stem;
  const pointed = lead === "هذا";
  const same = lead === "نفس" || lead === "ذات" || lead === "ذلك";
  const noun = pointed || same ? at + 1 : at;
  const word = wordAt(reading, noun);
  if (word?.stem !== "شهر" || !word.article) return null;
  const next = keyOf(reading, noun + 1);
  if (!same && (next === "التالي" || next === "الموالي"))
    return ofToldMonth(reading, { ...days, to: noun + 2 }, 1);
  const after = pointed || same ? null : (MODIFIERS.get(next) ?? null);
  const to = after === null ? noun + 1 : noun + 2;
  const told = lastTold(reading)?.span;
  if (same || after === "same" || (after === null && !pointed && told))
    return ofToldMonth(reading, { ...days, to }, 0) ?? ofMonth(days, to, null);
  return ofMonth(days, to, after);
}

const LED = /^(?:و|ف)?(?:في|يوم|بتاريخ|فجر|صباح|ظهر|مساء|ليل|ليله|حتي|منذ)$/;

/** «في 21 منه», «فجر الثالث منه» after a month told: of that month. */
export function readOfIt(
  reading: Reading,
  at: number,
  from: number,
  days: DaysToldAlone,
): ToldDay | null {
  if (keyOf(reading, at) !== "منه") return null;
  const before = keyOf(reading, from - 1);
  const lead = before === "اليوم" ? keyOf(reading, from - 2) : before;
  if (!LED.test(lead)) return null;
  const told = lastTold(reading);
  if (told && (told.kind === "year" || told.kind === "elapsed")) return null;
  return ofToldMonth(reading, { ...days, to: at + 1 }, 0);
}

function ofMonth(
  days: DaysToldAlone,
  to: number,
  direction: Direction | null,
): ToldDay {
  const monthOf = monthByDirection(direction);
  return {
    ...days,
    to,
    calendar: "gregorian",
    month: null,
    year: null,
    explicitYear: false,
    direction: direction ?? "current",
    monthOf,
  };
}

function monthByDirection(direction: Direction | null) {
  if (direction === "past") return "previous";
  return direction === "future" ? "next" : "published";
}

/** «21 من الشهر نفسه», «3 من الشهر التالي»: of the month told last or after it. */
function ofToldMonth(
  reading: Reading,
  days: DaysToldAlone & { readonly to: number },
  step: 0 | 1,
): ToldDay | null {
  const told = lastTold(reading)?.span;
  if (!told) return null;
  const { year, month } = civilDate(told.first);
  const index = month - 1 + step;
  return {
    ...days,
    calendar: "gregorian",
    month: (index % 12) + 1,
    year: year + Math.floor(index / 12),
    explicitYear: false,
    direction: null,
    monthOf: "told",
  };
}
