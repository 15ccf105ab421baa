import { believedMost } from "../evidence/believed-most.js";
import { withFields } from "../../text/with-fields.js";
import type { FeatureParts } from "../evidence/feature-parts.js";
import { mentionFeatures, type DateField } from "./date-features.js";
import { isDay } from "./date-standing.js";
import { heirFeatures, untoldFeatures } from "./heir-features.js";
import { DATE_MODEL } from "./date-weights.generated.js";
import { defaultDate, fromMention, NONE, type When } from "./when.js";

/** A date that a happening may have, with what speaks for it. */
export interface DateChoice {
  readonly when: When;
  readonly features: FeatureParts;
}

/**
 * Every date that a happening may have, told ones first, in text order.
 *
 * @public used by scripts/train-dates.mjs
 */
export function dateChoices(field: DateField): readonly DateChoice[] {
  const { day, readings, main, last } = field;
  const out: DateChoice[] = [];
  for (const reading of readings)
    for (const mention of reading.dates) {
      if (!isDay(mention)) continue;
      const told = { reading, mention };
      const when = mention.interval ? fromMention(told, day) : NONE;
      out.push({ when, features: mentionFeatures(told, when, field) });
    }
  for (const [name, other] of [
    ["main", main] as const,
    ["last", last] as const,
  ])
    if (other)
      out.push({
        when: inherited(other.when),
        features: heirFeatures(name, other, field),
      });
  const usual = defaultDate(day);
  if (usual.start !== null)
    out.push({
      when: usual,
      features: untoldFeatures("default", usual, field),
    });
  if (day.published !== null) {
    const today = withFields(usual, {
      start: day.published,
      precision: "day" as const,
    });
    out.push({ when: today, features: untoldFeatures("today", today, field) });
  }
  out.push({ when: NONE, features: untoldFeatures("none", NONE, field) });
  return out;
}

function inherited(when: When): When {
  if (when.start === null) return NONE;
  return withFields(when, {
    anchor: "other_incident" as const,
    inferred: "same-happening",
  });
}

/** A choice among the dates of a report. */
export interface ChosenDate {
  readonly when: When;
  /** Share of belief in its days among all, 0 to 1. */
  readonly share: number;
}

/**
 * The days believed in most: choices of the same days add up, and of these
 * the one that most speaks for stands for them.
 */
export function chooseDate(field: DateField): ChosenDate {
  const believed = believedMost(
    DATE_MODEL,
    dateChoices(field),
    ({ when }) => `${when.start}/${when.end}`,
  );
  return {
    when: believed?.choice.when ?? NONE,
    share: believed?.share ?? 0,
  };
}
