import {
  clusterComponent,
  compareClaimNames,
  LINKED,
  type ClaimName,
  type DecidedClaims,
  type FiledClaim,
} from "../../linkage/filed/index.js";
import type { MatchWeights } from "../../linkage/pairs/match-weights.js";
import type { KnownClaims } from "./known-claims.js";
import type { PairEdges } from "./pair-edges.js";

/** What finding groups reads. */
export interface GroupSearch {
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

/**
 * Everything that can be reached from some claims along links and joining
 * decisions, read round by round.
 */
async function reached(
  search: GroupSearch,
  seeds: Iterable<number>,
): Promise<ReadonlySet<number>> {
  const { known, edges, decided, fresh } = search;
  const found = new Set<number>();
  let round = [...new Set(seeds)];
  while (round.length > 0) {
    for (const slot of round) found.add(slot);
    const stored = round.filter((slot) => !fresh.has(slot));
    await edges.load(stored);
    await known.where("slot", stored);
    const next = new Set<number>();
    const partners = new Set<string>();
    for (const slot of round) {
      const { key } = claimAt(search, slot).claim;
      decided.add(slot, key);
      for (const partner of decided.partnersOf(key)) partners.add(partner);
      for (const [other, kind] of edges.of(slot))
        if ((kind & LINKED) !== 0) next.add(other);
    }
    for (const slot of await slotsOfKeys(search, [...partners])) next.add(slot);
    round = [...next].filter((slot) => !found.has(slot));
  }
  return found;
}

/** Reports by the slots of their claims, read with the pairs of all of them. */
async function owners(search: GroupSearch, slots: ReadonlySet<number>) {
  const { known, edges, fresh, gone } = search;
  const keyOf = (slot: number) => claimAt(search, slot).claim.report.id;
  const byReport = new Map<string, { slots: number[] }>();
  for (const slot of slots) byReport.set(keyOf(slot), { slots: [] });
  const stored = await known.where("report_key", byReport.keys());
  for (const { slot, filed } of stored)
    if (!gone.has(slot)) byReport.get(filed.claim.report.id)!.slots.push(slot);
  for (const [slot, { claim }] of fresh)
    byReport.get(claim.report.id)?.slots.push(slot);
  await edges.load(
    [...byReport.values()]
      .flatMap((owner) => owner.slots)
      .filter((slot) => !fresh.has(slot)),
  );
  const ownerAt = new Map(
    [...byReport.values()].flatMap((owner) =>
      owner.slots.map((slot) => [slot, owner] as const),
    ),
  );
  return ownerAt;
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
        if ((kind & LINKED) !== 0) component.add(other);
      const { key } = claimAt(search, slot).claim;
      for (const other of decided.joinedTo(key)) component.add(other);
    }
    found.push([...component]);
  }
  return found;
}

/**
 * Groups anew all claims that hang together with some.
 *
 * @param seeds - claims that stay or come
 * @returns groups of slots, each in canonical order
 */
export async function touchedGroups(
  search: GroupSearch,
  seeds: Iterable<number>,
): Promise<readonly (readonly number[])[]> {
  const { edges, weights, decided } = search;
  const slots = await reached(search, seeds);
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
  return components(search, slots).flatMap((component) =>
    clusterComponent(
      [...component].sort((a, b) =>
        compareClaimNames(names.get(a)!, names.get(b)!),
      ),
      source,
    ),
  );
}
