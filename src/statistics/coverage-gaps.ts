import { dayAfter, daysBetween } from "./calendar-days.js";

/** Days in a row without a capture. */
export interface Silence {
  /** First and last silent day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** When a silence is more than an outlet's habit. */
export interface GapRule {
  /** Share of an outlet's own silences that count as usual, 0 to 1. */
  readonly usualShare: number;
  /** How many times the usual silence one must be longer than. */
  readonly factor: number;
  /** Silent days that are never a gap. */
  readonly leastDays: number;
  /** Captured days from which an outlet has a habit. */
  readonly leastCaptured: number;
}

/**
 * A gap is a silence of more than three days and of more than twice the
 * longest of an outlet's nine shortest silences in ten. An outlet captured on
 * fewer than ten days has no habit that it could break.
 *
 * @source judgement: three days pass over a weekend with a holiday; the share
 * leaves the gaps themselves out of the habit
 */
export const GAP_RULE: GapRule = {
  usualShare: 0.9,
  factor: 2,
  leastDays: 3,
  leastCaptured: 10,
};

/**
 * The silent days in a row that are usual between captured days: the nearest
 * rank of the rule's share.
 *
 * @param captured - ISO days, ascending, each once
 * @returns null with too few days to speak of a habit
 */
export function habitOf(
  captured: readonly string[],
  rule: GapRule,
): number | null {
  if (captured.length < rule.leastCaptured) return null;
  const silent = captured
    .slice(1)
    .map((day, at) => daysBetween(captured[at]!, day) - 1)
    .sort((a, b) => a - b);
  const rank = Math.ceil(rule.usualShare * silent.length) - 1;
  return silent[Math.max(0, rank)] ?? null;
}

/**
 * Silences of an outlet that are longer than its habit. Before its first
 * capture it was not followed; after its last one it is silent up to the last
 * day on which anything was captured.
 *
 * @param last - last day of any capture of the register
 * @returns in order of their days; none without a habit
 */
export function silencesOf(
  captured: readonly string[],
  last: string | null,
  habit: number | null,
  rule: GapRule,
): readonly Silence[] {
  if (habit === null || last === null) return [];
  const allowed = Math.max(rule.leastDays, rule.factor * habit);
  const ends = [...captured.slice(1), dayAfter(last)];
  return captured.flatMap((day, at) => {
    const days = daysBetween(day, ends[at]!) - 1;
    return days > allowed
      ? [{ from: dayAfter(day), to: dayAfter(day, days), days }]
      : [];
  });
}
