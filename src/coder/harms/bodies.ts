import { BODIES } from "../groups/counted-group.js";
import { groupAt } from "../groups/group-at.js";
import type { PeopleGroup } from "../groups/people-group.js";
import type { OutcomePlace } from "./harm.js";

/**
 * `تركت خلفها ست جثث`, `تركوا جثث ثمانية منهم`: the number of the bodies that
 * the cue ends with, before or after; null of any other cue.
 */
export function bodiesOf(place: OutcomePlace): readonly PeopleGroup[] | null {
  const { frame, trigger } = place;
  const { reading, sentence } = frame;
  const { from, to } = trigger.hit;
  if (to < from + 2 || !BODIES.has(reading.view.keys[to - 1] ?? ""))
    return null;
  const number = reading.numbers.find(
    (n) => n.to === to - 1 && n.use === "count",
  );
  if (!number && trigger.act !== "killed") return null;
  const start = number ? Math.min(number.hedgeFrom, number.from) : to;
  const group = groupAt(reading, start, sentence.to);
  return group ? [group] : [];
}

/** `بتر ساقه`: a limb of the one told before. */
export function isLimb({ frame: { reading }, trigger }: OutcomePlace): boolean {
  const { from, to } = trigger.hit;
  const { keys } = reading.view;
  return (
    /^[وفب]?(?:ال)?(?:بتر|بترت|تبتر)$/u.test(keys[from] ?? "") &&
    /.(?:ه|ها)$/u.test(keys[to] ?? "") &&
    !reading.nouns.has(to)
  );
}
