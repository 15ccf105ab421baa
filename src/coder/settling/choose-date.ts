import { logOdds } from "../evidence/logistic.js";
import type { Features } from "../evidence/report-features.js";
import { mentionFeatures, type DateField } from "./date-features.js";
import { isDay } from "./date-standing.js";
import { heirFeatures, untoldFeatures } from "./heir-features.js";
import { DATE_MODEL } from "./date-weights.generated.js";
import { defaultDate, fromMention, NONE, type When } from "./when.js";

/** A date that a happening may have, with what speaks for it. */
export interface DateChoice {
  readonly when: When;
  readonly features: Features;
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
    const today = { ...usual, start: day.published, precision: "day" as const };
    out.push({ when: today, features: untoldFeatures("today", today, field) });
  }
  out.push({ when: NONE, features: untoldFeatures("none", NONE, field) });
  return out;
}

function inherited(when: When): When {
  if (when.start === null) return NONE;
  return { ...when, anchor: "other_incident", inferred: "same-happening" };
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
  const choices = dateChoices(field);
  const odds = choices.map(({ features }) => logOdds(DATE_MODEL, features));
  const most = Math.max(...odds);
  const beliefs = new Map<string, number>();
  const keyOf = ({ when }: DateChoice) => `${when.start}/${when.end}`;
  choices.forEach((choice, i) => {
    const key = keyOf(choice);
    const belief = Math.exp((odds[i] ?? 0) - most);
    beliefs.set(key, (beliefs.get(key) ?? 0) + belief);
  });
  const sum = [...beliefs.values()].reduce((a, b) => a + b, 0);
  const best = Math.max(...beliefs.values());
  let chosen: DateChoice | undefined;
  let top = -Infinity;
  choices.forEach((choice, i) => {
    if (beliefs.get(keyOf(choice)) !== best || (odds[i] ?? 0) <= top) return;
    top = odds[i] ?? 0;
    chosen = choice;
  });
  return { when: chosen?.when ?? NONE, share: best / sum };
}
