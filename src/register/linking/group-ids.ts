import {
  compareClaimNames,
  incidentIds,
  type ClaimName,
} from "../../linkage/filed/index.js";
import { nameOf, type GroupSearch } from "./touched-groups.js";

/** A group of claims with the id of its incident. */
export interface NamedGroup {
  readonly id: string;
  readonly slots: readonly number[];
}

/** A group by its claims and the name of the first. */
interface NamelessGroup {
  readonly slots: readonly number[];
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
    const names = slots.map((slot) => nameOf(known.get(slot)!.filed));
    const first = names.sort(compareClaimNames)[0]!;
    return keys.has(first.key) ? [{ slots, first }] : [];
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
  groups: readonly (readonly number[])[],
  before: ReadonlySet<string>,
): Promise<readonly NamedGroup[]> {
  const { known, fresh } = search;
  const own = groups.map((slots): NamelessGroup => {
    const first = slots[0]!;
    const filed = fresh.get(first) ?? known.get(first)!.filed;
    return { slots, first: nameOf(filed) };
  });
  const keys = new Set(own.map(({ first }) => first.key));
  for (const id of before) keys.add(keyOfId(id));
  const touched = new Set(groups.flat());
  const all = [...own, ...(await rivals(search, keys, touched))];
  const idOf = incidentIds();
  return all
    .sort((a, b) => compareClaimNames(a.first, b.first))
    .map(({ slots, first }) => ({ id: idOf([first]), slots }));
}
