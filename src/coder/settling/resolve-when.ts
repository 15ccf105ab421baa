import { withFields } from "../../text/with-fields.js";
import type { Happening } from "../happenings.js";
import type { Reading } from "../reading.js";
import { chooseDate } from "./choose-date.js";
import { isSame, type DateField } from "./date-features.js";
import { ownDate, ruleWhen } from "./rule-when.js";
import type { ReportDay, When } from "./when.js";

/** What a report offers to the dates of its happenings. */
export interface WhenContext {
  readonly day: ReportDay;
  /** Body and title, as far as it has them. */
  readonly readings: readonly Reading[];
  /** Of each happening: told as context. */
  readonly background: readonly boolean[];
}

/**
 * Dates the happenings of a report: stated rules propose, and a small model
 * weighs them against every date that the report tells.
 *
 * @returns one date a happening, in their order
 * @source gold/GUIDE.md, "when" and Rulings on undated reports
 */
export function resolveWhen(
  happenings: readonly Happening[],
  context: WhenContext,
): readonly When[] {
  const out: When[] = [];
  for (const field of dateFields(happenings, context, out)) {
    const { when, share } = chooseDate(field);
    // Evidence of a rule that gives the same days is nearer to the words.
    const chosen = isSame(when, field.byRule) ? field.byRule : when;
    out.push(withFields(chosen, { confidence: share }));
  }
  return out;
}

/**
 * The field of each happening in turn; `settled` holds the dates of those
 * before it, to which the caller adds each.
 *
 * @public used by scripts/train-dates.mjs
 */
export function* dateFields(
  happenings: readonly Happening[],
  { day, readings, background }: WhenContext,
  settled: readonly When[],
): Generator<DateField> {
  const rules = ruleWhen(happenings, day, background);
  const mainAt = background.findIndex((b) => !b);
  const at = (i: number) => {
    const happening = happenings[i];
    const when = settled[i] ?? rules[i];
    return happening && when ? { happening, when } : null;
  };
  for (const [i, happening] of happenings.entries()) {
    const byRule = rules[i];
    if (!byRule) continue;
    yield {
      happening,
      happenings,
      day,
      readings,
      background: background[i] ?? false,
      byRule,
      own: ownDate(happening, day),
      main: mainAt >= 0 && mainAt !== i ? at(mainAt) : null,
      last: i > 0 ? at(i - 1) : null,
    };
  }
}
