import type { Act } from "../../languages/ar/events/index.js";
import type { OutcomeCode } from "../../model/vocabulary.js";
import type { Frame } from "../frames.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { Trigger } from "../triggers/trigger.js";

/** A group and what happened to it. */
export interface Harm {
  readonly outcome: OutcomeCode;
  readonly group: PeopleGroup;
  /** Token of the word that tells the outcome. */
  readonly at: number;
  readonly trigger: Trigger;
  /** Only a pronoun stands for the people (مقتله). */
  readonly pronoun: boolean;
}

/** A trigger that tells an outcome, with the frame it stands in. */
export interface OutcomePlace {
  readonly frame: Frame;
  readonly trigger: Trigger;
  readonly outcome: OutcomeCode;
}

const OUTCOME_OF: Partial<Record<Act, OutcomeCode>> = {
  killed: "killed",
  wounded: "wounded",
  survived: "survived",
  missing: "missing",
  arrest: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
  execution: "killed",
  homicide: "killed",
  body_found: "killed",
  assassination: "killed",
};

/**
 * What an act does to its people; undefined when it tells no outcome.
 *
 * @source gold/GUIDE.md, "casualties"
 */
export function outcomeOf(act: Act): OutcomeCode | undefined {
  return OUTCOME_OF[act];
}

/** The harm of a group at a trigger. */
export function harmOf(
  { trigger, outcome }: OutcomePlace,
  group: PeopleGroup,
  pronoun = false,
): Harm {
  return { outcome, group, at: trigger.hit.from, trigger, pronoun };
}
