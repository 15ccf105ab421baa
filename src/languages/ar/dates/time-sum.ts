import type { DateMention, TimeUnit } from "./mention.js";

/** One part of an amount of time: 3 years, 2 days. */
export interface TimeAmount {
  readonly unit: TimeUnit;
  readonly amount: number;
}

const ORDER: readonly TimeUnit[] = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "decade",
];

/** Seconds of a unit; a month counts 30 days and a year 365. */
const SECONDS: Readonly<Record<TimeUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
};

const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  year: 12,
  decade: 120,
};

/** How many of `unit` an amount is; years in months are 12 each. */
export function inUnit({ unit: told, amount }: TimeAmount, unit: TimeUnit) {
  const [from, to] = [MONTHS[told], MONTHS[unit]];
  if (from !== undefined && to !== undefined) return (amount * from) / to;
  return (amount * SECONDS[told]) / SECONDS[unit];
}

/**
 * The smallest unit of a sum, in which the whole is told; months with weeks are
 * told in days, as no month is a number of weeks.
 */
function smallestUnit(parts: readonly TimeAmount[]): TimeUnit {
  const units = new Set(parts.map(({ unit }) => unit));
  const unit = ORDER.find((one) => units.has(one)) ?? "day";
  return unit === "week" && units.size > 1 ? "day" : unit;
}

/** Calendar months and whole days of a sum. */
export function monthsAndDays(parts: readonly TimeAmount[]): {
  readonly months: number;
  readonly days: number;
} {
  let [months, days] = [0, 0];
  for (const part of parts)
    if (MONTHS[part.unit] === undefined) days += inUnit(part, "day");
    else months += inUnit(part, "month");
  return { months: Math.floor(months), days: Math.floor(days) };
}

/** A sum told as one duration in its smallest unit. */
export function sumOf(
  { min, max }: { readonly min: number; readonly max: number | null },
  parts: readonly [TimeAmount, ...TimeAmount[]],
): NonNullable<DateMention["duration"]> {
  const unit = smallestUnit(parts);
  const [first, ...rest] = parts;
  const more = rest.reduce((sum, part) => sum + inUnit(part, unit), 0);
  const whole = (amount: number) =>
    inUnit({ unit: first.unit, amount }, unit) + more;
  return { min: whole(min), max: max === null ? null : whole(max), unit };
}
