import { addMonths, civilDate, type DaySpan, yearSpan } from "./civil-day.js";
import type { TimeQuantity } from "./quantity.js";
import { inUnit, monthsAndDays, type TimeAmount } from "./time-sum.js";

/** Offsets in days that an amount of time may mean; both ends ≥ 0. */
export interface Elapsed {
  readonly min: number;
  readonly max: number;
}

/**
 * How many days ago `quantity` may mean: the range for which it is true.
 *
 * Two weeks are 14–20 days, more than two weeks 15–21, about two weeks 11–17,
 * «أيام» 1–7; hours are today and, without a small number, yesterday.
 *
 * @source gold/GUIDE.md "when"; gold/dev/DECISIONS.md, Dates
 */
export function elapsedDays(quantity: TimeQuantity): Elapsed | null {
  const { unit, min, hedge, rest } = quantity;
  if (rest.length > 0) return elapsedSum(partsOf(quantity));
  if (unit === "second" || unit === "minute") return { min: 0, max: 0 };
  if (unit === "hour") {
    if (hedge === "vague") return { min: 0, max: 0 };
    const days = Math.ceil(min / 24);
    return min <= 6 ? { min: 0, max: 0 } : { min: days - 1, max: days };
  }
  if (hedge === "vague") {
    if (unit === "day") return { min: 1, max: 7 };
    return unit === "week" ? { min: 14, max: 41 } : null;
  }
  if (unit !== "day" && unit !== "week") return null;
  const size = unit === "week" ? 7 : 1;
  const days = Math.round(min * size);
  const upper = Math.round((quantity.max ?? min) * size);
  if (hedge === "about") {
    const slack = unit === "week" ? 3 : days >= 7 ? 2 : 1;
    return { min: Math.max(0, days - slack), max: upper + slack };
  }
  if (hedge === "more-than")
    return {
      min: days + 1,
      max: days + (unit === "week" ? 7 : Math.max(2, Math.ceil(days / 2))),
    };
  if (hedge === "less-than") return { min: 0, max: days - 1 };
  if (unit === "week" && min >= 2 && upper === days)
    return { min: days, max: days + 6 };
  return { min: days, max: upper };
}

/** The span that lies `quantity` before day `anchor`; null when too vague. */
export function spanBefore(
  anchor: number,
  quantity: TimeQuantity,
): DaySpan | null {
  const told = elapsedDays(quantity);
  if (told !== null)
    return { first: anchor - told.max, last: anchor - told.min };
  const { unit, min, hedge } = quantity;
  if (hedge === "vague")
    return unit === "month"
      ? { first: addMonths(anchor, -11), last: addMonths(anchor, -2) }
      : null;
  const { months, days } = monthsAndDays(partsOf(quantity));
  if (days > 0) return oneDay(addMonths(anchor, -months) - days);
  if (unit === "year" && Number.isInteger(min) && quantity.rest.length === 0)
    return yearSpan(civilDate(anchor).year - min);
  const exact = toldMonths(quantity);
  if (hedge === "about")
    return {
      first: addMonths(anchor, -Math.ceil(exact)) - 10,
      last: addMonths(anchor, -Math.floor(exact)) + 10,
    };
  const last = addMonths(anchor, -Math.ceil(exact));
  const first = addMonths(anchor, -Math.floor(exact) - 1) + 1;
  return hedge === "more-than"
    ? { first: first - 1, last: last - 1 }
    : { first: Math.min(first, last), last };
}

/** The span that lies `quantity` after day `anchor`; null when too vague. */
export function spanAfter(
  anchor: number,
  quantity: TimeQuantity,
): DaySpan | null {
  const told = elapsedDays(quantity);
  if (told !== null)
    return { first: anchor + told.min, last: anchor + told.max };
  if (quantity.hedge === "vague") return null;
  const { months, days } = monthsAndDays(partsOf(quantity));
  if (days > 0) return oneDay(addMonths(anchor, months) + days);
  const { unit, min } = quantity;
  if (unit === "year" && Number.isInteger(min) && quantity.rest.length === 0)
    return yearSpan(civilDate(anchor).year + min);
  const exact = toldMonths(quantity);
  return {
    first: addMonths(anchor, Math.floor(exact)),
    last: addMonths(anchor, Math.floor(exact) + 1) - 1,
  };
}

const oneDay = (day: number): DaySpan => ({ first: day, last: day });

const partsOf = ({ unit, min, rest }: TimeQuantity): readonly TimeAmount[] => [
  { unit, amount: min },
  ...rest,
];

/** Months of an amount that has no days; two and a half stay so. */
const toldMonths = (quantity: TimeQuantity) =>
  partsOf(quantity).reduce((sum, part) => sum + inUnit(part, "month"), 0);

/** A sum without months: «أسبوع وثلاثة أيام» is ten days. */
function elapsedSum(parts: readonly TimeAmount[]): Elapsed | null {
  const { months, days } = monthsAndDays(parts);
  return months > 0 ? null : { min: days, max: days };
}
