import { NO_DAY, type IncidentColumns } from "./columns.js";

/** How many incidents began in a stretch of days. */
export interface Bin {
  /** Days since 1970-01-01; both included. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

const DAY = 86_400_000;
/** Bars that a timeline can show apart at most. */
const MOST_BARS = 150;

type Step = "day" | "week" | "month" | "year";

const date = (day: number) => new Date(day * DAY);
const dayOf = (year: number, month: number) =>
  Math.round(Date.UTC(year, month, 1) / DAY);

/** First day of the stretch in which a day stands; weeks begin on Saturday. */
function startOf(day: number, step: Step): number {
  if (step === "day") return day;
  // 1970-01-03 was a Saturday.
  if (step === "week") return day - ((((day - 2) % 7) + 7) % 7);
  const at = date(day);
  const month = step === "month" ? at.getUTCMonth() : 0;
  return dayOf(at.getUTCFullYear(), month);
}

function nextOf(first: number, step: Step): number {
  if (step === "day") return first + 1;
  if (step === "week") return first + 7;
  const at = date(first);
  return step === "month"
    ? dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1)
    : dayOf(at.getUTCFullYear() + 1, 0);
}

function stepFor(days: number): Step {
  if (days <= MOST_BARS) return "day";
  if (days <= MOST_BARS * 7) return "week";
  return days <= MOST_BARS * 30 ? "month" : "year";
}

/**
 * Bars of a timeline: days, weeks, months or years, as many as can be told
 * apart; empty ones between the first and the last as well.
 *
 * @param shown - numbers of incidents; undated ones are in no bar
 */
export function binsOf(
  { starts }: Pick<IncidentColumns, "starts">,
  shown: Int32Array,
): readonly Bin[] {
  let [least, most] = [Infinity, -Infinity];
  for (const at of shown) {
    const day = starts[at]!;
    if (day === NO_DAY) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  if (least === Infinity) return [];
  const step = stepFor(most - least + 1);
  const firsts: number[] = [];
  for (let first = startOf(least, step); first <= most;)
    first = (firsts.push(first), nextOf(first, step));
  const place = new Map(firsts.map((first, index) => [first, index]));
  const counts = new Int32Array(firsts.length);
  for (const at of shown) {
    const day = starts[at]!;
    if (day === NO_DAY) continue;
    const index = place.get(startOf(day, step));
    if (index !== undefined) counts[index]! += 1;
  }
  return firsts.map((first, index) => ({
    first,
    last: nextOf(first, step) - 1,
    count: counts[index]!,
  }));
}
