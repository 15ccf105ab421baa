import {
  checkDecisions,
  decidedClaims,
  pairsOf,
  type FiledClaim,
  type FiledReport,
  type LinkDecision,
} from "../../linkage/filed/index.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import type { Store } from "../open-register.js";
import type { Placing } from "./claim-rows.js";
import { namedGroups, type NamedGroup } from "./group-ids.js";
import { knownClaims, type KnownClaims } from "./known-claims.js";
import { linkedReport, linkedReports } from "./linked-report.js";
import { findPairs } from "./new-pairs.js";
import { pairEdges, type PairChange } from "./pair-edges.js";
import { touchedGroups, type GroupSearch } from "./touched-groups.js";

/** A claim in its slot. */
export interface SlottedClaim {
  readonly slot: number;
  readonly filed: FiledClaim;
}

/** What is to be written so that linking is up to date. */
export interface LinkPlan {
  readonly gone: readonly SlottedClaim[];
  /** New claims and where each belongs. */
  readonly fresh: readonly (SlottedClaim & Placing)[];
  /** Claims that stay and belong elsewhere now, by slot. */
  readonly moved: ReadonlyMap<number, Placing>;
  readonly pairs: readonly PairChange[];
  /** Incidents to be viewed anew, or deleted. */
  readonly views: ReadonlySet<string>;
}

/** What changed since the last time. */
export interface LinkChanges {
  /** Keys of reports that came, changed or went. */
  readonly reportKeys: readonly string[];
  /** Those of them that are there, as they are now. */
  readonly reports: readonly FiledReport[];
  /** Decisions that came or went. */
  readonly decisions: readonly LinkDecision[];
}

/** What linking rests on beside the claims. */
export interface LinkRules {
  readonly weights: MatchWeights;
  /** All decisions in force; none contradicts another. */
  readonly decisions: readonly LinkDecision[];
}

async function nextSlot(store: Store): Promise<number> {
  const { most } = await store
    .selectFrom("link_claim")
    .select((eb) => eb.fn.max("slot").as("most"))
    .executeTakeFirstOrThrow();
  return most === null ? 0 : Number(most) + 1;
}

/** Incidents whose claims or reports are no longer what they were. */
function changedIncidents(
  { known, gone }: GroupSearch,
  groups: readonly NamedGroup[],
): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  const count = (slot: number) => {
    const id = known.get(slot)?.incidentId;
    if (id !== undefined) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  };
  for (const slot of gone) count(slot);
  for (const { slots } of groups) for (const slot of slots) count(slot);
  const same = new Set<string>();
  for (const { id, slots } of groups) {
    const isSame = slots.every((slot) => known.get(slot)?.incidentId === id);
    if (isSame && sizes.get(id) === slots.length) same.add(id);
  }
  const all = [...sizes.keys(), ...groups.map(({ id }) => id)];
  return new Set(all.filter((id) => !same.has(id)));
}

/** Claims about which a decision came or went, and those of claims that go. */
async function decidedSlots(
  known: KnownClaims,
  keys: Iterable<string>,
): Promise<readonly number[]> {
  return (await known.where("claim_key", keys)).map(({ slot }) => slot);
}

/**
 * Finds out what changes of reports and decisions change, reading only what
 * they meet. Nothing is written.
 *
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export async function planChanges(
  store: Store,
  changes: LinkChanges,
  { weights, decisions }: LinkRules,
): Promise<LinkPlan> {
  if (changes.decisions.length > 0) checkDecisions(decisions);
  const known = knownClaims(store);
  const edges = pairEdges(store);
  const before = await linkedReports(store, known, changes.reportKeys);
  let slot = await nextSlot(store);
  const reports = changes.reports.map(({ marks, claims }) => {
    const slots = claims.map(() => slot++);
    return linkedReport(marks.id, marks, slots, claims);
  });
  const old = [...before.values()];
  const touched = await findPairs({
    store,
    known,
    edges,
    weights,
    fresh: reports,
    gone: old,
  });
  const gone = new Set(old.flatMap(({ slots }) => slots));
  const fresh = new Map(
    reports.flatMap(({ slots, claims }) =>
      slots.map((one, at) => [one, claims[at]!] as const),
    ),
  );
  const decided = decidedClaims(decisions);
  const keys = new Set(changes.decisions.flatMap(pairsOf).flat());
  for (const one of gone)
    for (const partner of decided.partnersOf(known.get(one)!.filed.claim.key))
      keys.add(partner);
  const changed = new Set(
    [...fresh.keys(), ...touched, ...(await decidedSlots(known, keys))].filter(
      (one) => !gone.has(one),
    ),
  );
  const search = { store, known, edges, weights, decided, fresh, gone };
  const groups = await touchedGroups(search, changed);
  const idsBefore = new Set(
    [...gone, ...groups.flatMap(({ slots }) => slots)].flatMap(
      (one) => known.get(one)?.incidentId ?? [],
    ),
  );
  const named = await namedGroups(search, groups, idsBefore);
  const placingAt = new Map(
    named.flatMap(({ id, slots, steps }) =>
      slots.map((one, at): [number, Placing] => [
        one,
        { incidentId: id, steps: at === 0 && steps !== "" ? steps : null },
      ]),
    ),
  );
  const isMoved = (one: number, { incidentId, steps }: Placing) => {
    const is = known.get(one);
    return is && (is.incidentId !== incidentId || is.steps !== steps);
  };
  return {
    gone: [...gone].map((one) => ({ slot: one, filed: known.get(one)!.filed })),
    fresh: [...fresh].map(([one, filed]) => ({
      slot: one,
      filed,
      ...placingAt.get(one)!,
    })),
    moved: new Map([...placingAt].filter(([one, to]) => isMoved(one, to))),
    pairs: edges.changes(),
    views: changedIncidents(search, named),
  };
}
