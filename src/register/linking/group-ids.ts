import {
  compareClaimNames,
  incidentIds,
  type ClaimName,
  type GrownGroup,
} from "../../linkage/filed/index.js";
import { nameOf, type GroupSearch } from "./touched-groups.js";

/** A group of claims with the id of its incident. */
export interface NamedGroup extends GrownGroup {
  readonly id: string;
}

/** A group by its claims and the name of the first. */
interface NamelessGroup {
  readonly group: GrownGroup;
  readonly first: ClaimName;
}

/** The key from which an incident's id derives, where it is a bare one. */
const keyOfId = (id: string) => `c${id.slice("inc-".length)}`;

/** Groups that nothing touched but whose id may be claimed or set free. */
async function rivals(
  { known, gone }: GroupSearch,
  keys: ReadonlySet<string>,
  touched: ReadonlySet<number>,
): Promise<readonly NamelessGroup[]> {
  const namesakes = await known.where("claim_key", keys);
  const ids = namesakes
    .filter(({ slot }) => !touched.has(slot) && !gone.has(slot))
    .map(({ incidentId }) => incidentId);
  const groups = new Map<string, number[]>();
  for (const { slot, incidentId } of await known.where("incident_id", ids)) {
    const own = groups.get(incidentId) ?? [];
    if (own.length === 0) groups.set(incidentId, own);
    own.push(slot);
  }
  return [...groups.values()].flatMap((slots) => {
    // A group with a touched claim was grouped anew.
    if (slots.some((slot) => touched.has(slot) || gone.has(slot))) return [];
    const inOrder = slots
      .map((slot) => ({ slot, name: nameOf(known.get(slot)!.filed) }))
      .sort((a, b) => compareClaimNames(a.name, b.name));
    const { slot, name } = inOrder[0]!;
    const steps = known.get(slot)!.steps ?? "";
    const group = { slots: inOrder.map((one) => one.slot), steps };
    return keys.has(name.key) ? [{ group, first: name }] : [];
  });
}

/**
 * Gives ids to groups, and to others of the same smallest key what is left.
 *
 * @param groups - grouped anew, each in canonical order
 * @param before - ids that their claims and those that go had
 * @returns the groups, and those of which the id can be another now
 */
export async function namedGroups(
  search: GroupSearch,
  groups: readonly GrownGroup[],
  before: ReadonlySet<string>,
): Promise<readonly NamedGroup[]> {
  const { known, fresh } = search;
  const own = groups.map((group): NamelessGroup => {
    const first = group.slots[0]!;
    const filed = fresh.get(first) ?? known.get(first)!.filed;
    return { group, first: nameOf(filed) };
  });
  const keys = new Set(own.map(({ first }) => first.key));
  for (const id of before) keys.add(keyOfId(id));
  const touched = new Set(groups.flatMap(({ slots }) => slots));
  const all = [...own, ...(await rivals(search, keys, touched))];
  const idOf = incidentIds();
  return all
    .sort((a, b) => compareClaimNames(a.first, b.first))
    .map(({ group, first }) => ({ id: idOf([first]), ...group }));
}
