import {
  clusterComponent,
  compareClaimNames,
  LINKED,
  type ClaimName,
  type DecidedClaims,
  type FiledClaim,
  type GrownGroup,
  type PairMemory,
  unsettledNeighbours,
} from "../../linkage/filed/index.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { KnownClaims } from "./known-claims.js";
import type { PairEdges } from "./pair-edges.js";

/** What finding groups reads. */
export interface GroupSearch {
  readonly store: Store;
  readonly known: KnownClaims;
  readonly edges: PairEdges;
  readonly weights: MatchWeights;
  /** Claims are added to it as they are read. */
  readonly decided: DecidedClaims;
  /** New claims by slot. */
  readonly fresh: ReadonlyMap<number, FiledClaim>;
  /** Claims that go. */
  readonly gone: ReadonlySet<number>;
}

/** Report keys in one query. */
const AT_ONCE = 500;

/** The name of a claim that outlives its slot. */
export const nameOf = ({ claim, number }: FiledClaim): ClaimName => ({
  key: claim.key,
  reportId: claim.report.id,
  incidentId: number,
});

/** A claim that stays or comes. */
const claimAt = ({ known, fresh }: GroupSearch, slot: number): FiledClaim =>
  fresh.get(slot) ?? known.get(slot)!.filed;

/** Slots of the claims of some keys. */
async function slotsOfKeys(
  { known, fresh, gone }: GroupSearch,
  keys: readonly string[],
): Promise<readonly number[]> {
  const wanted = new Set(keys);
  const stored = await known.where("claim_key", wanted);
  return [
    ...stored.map(({ slot }) => slot).filter((slot) => !gone.has(slot)),
    ...[...fresh].flatMap(([slot, { claim }]) =>
      wanted.has(claim.key) ? [slot] : [],
    ),
  ];
}

/** Whole groups of some claims, as they were; new claims by themselves. */
async function addGroups(
  search: GroupSearch,
  slots: Iterable<number>,
  region: Set<number>,
): Promise<void> {
  const { known, edges, decided, fresh, gone } = search;
  const wanted = [...slots].filter((slot) => !region.has(slot));
  const stored = wanted.filter((slot) => !fresh.has(slot));
  const ids = (await known.where("slot", stored)).map((one) => one.incidentId);
  const members = (await known.where("incident_id", ids))
    .map(({ slot }) => slot)
    .filter((slot) => !gone.has(slot));
  await edges.load(members);
  for (const slot of [...wanted, ...members]) {
    region.add(slot);
    decided.add(slot, claimAt(search, slot).claim.key);
  }
}

/** Claims to which some link or are joined by persons. */
async function neighboursOf(
  search: GroupSearch,
  slots: Iterable<number>,
): Promise<ReadonlySet<number>> {
  const { edges, decided } = search;
  const found = new Set<number>();
  const partners = new Set<string>();
  for (const slot of slots) {
    for (const [other, kind] of edges.of(slot))
      if ((kind & LINKED) !== 0) found.add(other);
    const { key } = claimAt(search, slot).claim;
    for (const partner of decided.partnersOf(key)) partners.add(partner);
  }
  for (const slot of await slotsOfKeys(search, [...partners])) found.add(slot);
  return found;
}

/** Reports by the slots of their claims, read with the pairs of all of them. */
async function owners(search: GroupSearch, slots: ReadonlySet<number>) {
  const { store, edges, fresh, gone } = search;
  const byReport = new Map<string, { slots: number[] }>();
  for (const slot of slots)
    byReport.set(claimAt(search, slot).claim.report.id, { slots: [] });
  for (const piece of pieces([...byReport.keys()], AT_ONCE)) {
    const rows = await store
      .selectFrom("link_claim")
      .select(["slot", "report_key"])
      .where("report_key", "in", piece)
      .execute();
    for (const { slot, report_key } of rows)
      if (!gone.has(slot)) byReport.get(report_key)!.slots.push(slot);
  }
  for (const [slot, { claim }] of fresh)
    byReport.get(claim.report.id)?.slots.push(slot);
  const all = [...byReport.values()];
  // Another pair of two reports needs another claim on both sides.
  const several = all.filter((owner) => owner.slots.length > 1);
  await edges.load(
    several.flatMap((owner) => owner.slots).filter((slot) => !fresh.has(slot)),
  );
  return new Map(
    all.flatMap((owner) => owner.slots.map((slot) => [slot, owner] as const)),
  );
}

/** Cuts what was reached into what hangs together. */
function components(
  search: GroupSearch,
  slots: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const { edges, decided } = search;
  const left = new Set(slots);
  const found: number[][] = [];
  for (const start of slots) {
    if (!left.has(start)) continue;
    const component = new Set([start]);
    for (const slot of component) {
      left.delete(slot);
      for (const [other, kind] of edges.of(slot))
        if ((kind & LINKED) !== 0 && slots.has(other)) component.add(other);
      const { key } = claimAt(search, slot).claim;
      for (const other of decided.joinedTo(key)) component.add(other);
    }
    found.push([...component]);
  }
  return found;
}

/** Groups the claims of a region by themselves. */
async function groupRegion(
  search: GroupSearch,
  slots: ReadonlySet<number>,
  memory: PairMemory,
): Promise<readonly GrownGroup[]> {
  const { edges, weights, decided } = search;
  const ownerAt = await owners(search, slots);
  const names = new Map(
    [...slots].map((slot) => [slot, nameOf(claimAt(search, slot))]),
  );
  const source = {
    claimAt: (slot: number) => claimAt(search, slot).claim,
    ownerOf: (slot: number) => ownerAt.get(slot)!,
    graph: {
      visit(slot: number, see: (other: number, kind: number) => void) {
        for (const [other, kind] of edges.of(slot))
          // What lies outside says nothing of two reports inside.
          if (ownerAt.has(other)) see(other, kind);
      },
    },
    weights,
    decided,
  };
  const inOrder = (component: readonly number[]) =>
    [...component].sort((a, b) =>
      compareClaimNames(names.get(a)!, names.get(b)!),
    );
  return components(search, slots).flatMap((component) =>
    clusterComponent(inOrder(component), source, memory),
  );
}

/**
 * Groups anew the claims around some, as far as the change reaches; see
 * {@link unsettledNeighbours}.
 *
 * @param changed - claims that stay or come, and of which a pair came, went or
 * weighs otherwise now
 * @returns groups, whole ones: of all their claims as they were before none is
 * left out
 */
export async function touchedGroups(
  search: GroupSearch,
  changed: ReadonlySet<number>,
): Promise<readonly GrownGroup[]> {
  const { known, edges, decided } = search;
  const slots = new Set<number>();
  const memory: PairMemory = new Map();
  await addGroups(search, changed, slots);
  await addGroups(search, await neighboursOf(search, changed), slots);
  for (;;) {
    const groups = await groupRegion(search, slots, memory);
    const stepsOf = new Map<string, string>();
    for (const slot of slots) {
      const one = known.get(slot);
      if (one?.steps != null) stepsOf.set(one.incidentId, one.steps);
    }
    const outside = unsettledNeighbours(groups, {
      slots,
      changed,
      stepsBefore(slot) {
        const one = known.get(slot);
        return one && (stepsOf.get(one.incidentId) ?? "");
      },
      *neighbours(slot) {
        for (const [other, kind] of edges.of(slot))
          if ((kind & LINKED) !== 0) yield other;
        yield* decided.joinedTo(claimAt(search, slot).claim.key);
      },
    });
    if (outside.size === 0) return groups;
    await addGroups(search, outside, slots);
  }
}
