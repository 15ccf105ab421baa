import type { Reading } from "../reading.js";
import { isKinOfBefore, isKinOfNamed } from "./kin.js";
import type { PeopleGroup } from "./people-group.js";

/**
 * `رجل وزوجته`, `شاب وشقيقه`: people told with their kin and without a force
 * are civilians, and so are the kin.
 *
 * @source gold/dev/DECISIONS.md, "Casualties": civilian where occupation, age,
 * sex or family shows it
 */
export function settleKin(
  reading: Reading,
  groups: readonly PeopleGroup[],
): readonly PeopleGroup[] {
  const kin = groups.some((group) => kinOf(reading, group));
  if (!kin) return groups;
  const plain = groups.every((g) => !g.actor && !g.fighter);
  return groups.map((group) =>
    !group.roleTold && (plain || kinOf(reading, group))
      ? { ...group, role: "civilian", roleTold: true }
      : group,
  );
}

function kinOf(reading: Reading, group: PeopleGroup): boolean {
  for (let at = group.countFrom; at < group.countTo; at++)
    if (isKinOfOthers(reading, at)) return true;
  return isKinOfOthers(reading, group.from);
}

const isKinOfOthers = (reading: Reading, at: number) =>
  isKinOfBefore(reading, at) || isKinOfNamed(reading, at);
