import { isCompanion } from "../groups/companions.js";
import type { PeopleGroup } from "../groups/people-group.js";
import { readGroups } from "../groups/read-groups.js";
import { harmOf, type Harm, type OutcomePlace } from "./harm.js";
import { groupBefore } from "./people-before.js";

/**
 * People told after a cue, with those told to have been with them; `قتل على
 * الفور ومعه سائقه`: the one who was killed is told before.
 */
export function withThoseBeside(
  place: OutcomePlace,
  after: readonly PeopleGroup[],
): readonly Harm[] {
  const { frame, trigger } = place;
  const [first, last] = [after[0], after.at(-1)];
  if (!first || !last) return [];
  const beside = isCompanion(frame.reading, first.from - 1, frame.sentence.to);
  const before = beside ? groupBefore(frame, trigger) : null;
  return [
    ...(before ? [harmOf(place, before)] : []),
    ...after.map((group) => harmOf(place, group)),
    ...companionsAt(place, last.to),
  ];
}

/** Words between a verb and those who shared what it tells. */
const AT_ONCE = /^(?:علي|في|الفور|الحال|فورا|حالا|رميا|بالرصاص|ايضا)$/u;
const AT_ONCE_MOST = 3;

/** `قتلوه رمياً بالرصاص مع مرافقه`, `قتل على الفور ومعه سائقه`. */
export function companionsAt(
  place: OutcomePlace,
  from: number,
): readonly Harm[] {
  const { reading, sentence } = place.frame;
  let at = from;
  const most = at + AT_ONCE_MOST;
  while (at < most && AT_ONCE.test(reading.view.keys[at] ?? "")) at++;
  if (!isCompanion(reading, at, sentence.to)) return [];
  return readGroups(reading, at + 1, sentence.to).map((g) => harmOf(place, g));
}
