import type { DatePrecisionCode } from "../../model/vocabulary.js";
import type { Happening } from "../happenings.js";
import {
  defaultDate,
  fromMention,
  NONE,
  type ReportDay,
  type When,
} from "./when.js";

/**
 * Dates the happenings of a report by stated rules.
 *
 * Own words first; then, for what is not background, the day of the main
 * happening; a main happening without a time word is the publication day and
 * the day before.
 *
 * @param background of each happening: told as context
 * @returns one date a happening, in their order
 * @source gold/GUIDE.md, "when" and Rulings on undated reports
 */
export function ruleWhen(
  happenings: readonly Happening[],
  day: ReportDay,
  background: readonly boolean[],
): readonly When[] {
  const own = happenings.map((h) => ownDate(h, day));
  const mainAt = background.findIndex((b) => !b);
  const main = mainAt >= 0 ? (own[mainAt] ?? null) : null;
  return happenings.map((happening, i) => {
    const told = own[i];
    if (told) return told;
    if (background[i] || isUnread(happening)) return NONE;
    if (main && i !== mainAt && isFine(main))
      return { ...main, anchor: "other_incident", inferred: "same-happening" };
    if (day.lead)
      return { ...fromMention(day.lead, day), inferred: "same-happening" };
    return defaultDate(day);
  });
}

/** A day of its own is told, but not one that can be reckoned. */
export function isUnread({ drafts }: Happening): boolean {
  const first = drafts[0]?.date;
  return first !== undefined && first !== null && first.interval === null;
}

/** A month or year of one happening says nothing of another. */
function isFine({ precision }: When): boolean {
  return precision !== "year" && precision !== "month";
}

/** The most precise date told in any telling, the body before the title. */
export function ownDate(happening: Happening, day: ReportDay): When | null {
  let best: When | null = null;
  for (const { date: mention, frame } of happening.drafts) {
    if (!mention?.interval) continue;
    const when = fromMention({ reading: frame.reading, mention }, day);
    if (!best || fineness(when) > fineness(best)) best = when;
  }
  return best;
}

/** Of two dates told, the finer counts; higher is finer. */
const FINE: Readonly<Partial<Record<DatePrecisionCode, number>>> = {
  day: 6,
  range: 4,
  week: 3,
  month: 2,
  season: 2,
  year: 1,
};

function fineness(when: When): number {
  return FINE[when.precision] ?? 0;
}
