import { averageLinkage } from "./average-linkage.js";
import type { DecidedClaims } from "./decided-claims.js";
import { COMPANIONS, COPIED, LINKED, type PairGraph } from "./pair-graph.js";
import {
  hasCompanion,
  scoreSlots,
  type PairScoring,
  type SlotPair,
} from "./report-pairs.js";

/** A report by the slots of its claims. */
export interface ClaimOwner {
  readonly slots: readonly number[];
}

/** What clustering reads of the index. */
export interface ClusterSource extends PairScoring {
  /** The same object for all claims of one report. */
  readonly ownerOf: (slot: number) => ClaimOwner;
  readonly graph: Pick<PairGraph, "visit">;
  readonly decided: Pick<DecidedClaims, "joinedTo" | "areParted">;
}

/** Tells which pairs make two reports companions. */
type CompanionLookup = (
  a: ClaimOwner,
  b: ClaimOwner,
) => readonly SlotPair[] | undefined;

function companionLookup({ graph, ownerOf }: ClusterSource): CompanionLookup {
  const byReport = new Map<ClaimOwner, Map<ClaimOwner, SlotPair[]>>();
  const companionsOf = (entry: ClaimOwner) => {
    const found = new Map<ClaimOwner, SlotPair[]>();
    for (const slot of entry.slots)
      graph.visit(slot, (other, kind) => {
        if ((kind & COMPANIONS) === 0) return;
        const owner = ownerOf(other);
        const pairs = found.get(owner) ?? [];
        if (pairs.length === 0) found.set(owner, pairs);
        pairs.push([slot, other]);
      });
    return found;
  };
  return (a, b) => {
    // Another pair needs another claim on both sides.
    if (a.slots.length === 1 || b.slots.length === 1) return undefined;
    let known = byReport.get(a);
    if (known === undefined) {
      known = companionsOf(a);
      byReport.set(a, known);
    }
    return known.get(b);
  };
}

/** Tells which pairs one copied text tells. */
function copyLookup({ graph }: ClusterSource) {
  const copiesOf = new Map<number, ReadonlySet<number>>();
  return (a: number, b: number): boolean => {
    let known = copiesOf.get(a);
    if (known === undefined) {
      const found = new Set<number>();
      graph.visit(a, (other, kind) => {
        if ((kind & COPIED) !== 0) found.add(other);
      });
      known = found;
      copiesOf.set(a, known);
    }
    return known.has(b);
  };
}

/** Scores any two claims, with what the rest of their reports says. */
export function pairScorer(source: ClusterSource) {
  const companionsOf = companionLookup(source);
  const areCopied = copyLookup(source);
  return (a: number, b: number) => {
    const [one, other] = [source.ownerOf(a), source.ownerOf(b)];
    const isShared =
      areCopied(a, b) || hasCompanion([a, b], companionsOf(one, other) ?? []);
    return scoreSlots([a, b], isShared, source);
  };
}

/** Pairs of places that link. */
function linkedPairs(
  slots: readonly number[],
  { graph }: ClusterSource,
): readonly SlotPair[] {
  const placeOf = new Map(slots.map((slot, place) => [slot, place]));
  const pairs: SlotPair[] = [];
  slots.forEach((slot, place) => {
    graph.visit(slot, (other, kind) => {
      const there = placeOf.get(other);
      if ((kind & LINKED) !== 0 && there !== undefined && place < there)
        pairs.push([place, there]);
    });
  });
  return pairs;
}

/** Pairs of places that persons joined. */
function mustPairs(
  slots: readonly number[],
  { decided, claimAt }: ClusterSource,
): readonly SlotPair[] {
  const placeOf = new Map(slots.map((slot, place) => [slot, place]));
  return slots.flatMap((slot, place) =>
    decided.joinedTo(claimAt(slot).key).flatMap((other) => {
      const there = placeOf.get(other);
      return there === undefined ? [] : [[place, there] as const];
    }),
  );
}

/** Claims of one happening and how they came together. */
export interface GrownGroup {
  /** In canonical order. */
  readonly slots: readonly number[];
  /**
   * The steps of its growth, claims named by slot; empty for a single claim.
   * Two groups of the same claims and steps grew alike.
   */
  readonly steps: string;
}

/** Weights of pairs by the names of both, for grouping claims repeatedly. */
export type PairMemory = Map<string, number | undefined>;

/**
 * Groups the claims of one component into happenings.
 *
 * @param slots - all claims of the component, in canonical order
 * @param memory - weights of pairs, for grouping the same claims more than once
 * @returns groups in canonical order
 */
export function clusterComponent(
  slots: readonly number[],
  source: ClusterSource,
  memory?: PairMemory,
): readonly GrownGroup[] {
  if (slots.length === 1) return [{ slots, steps: "" }];
  // The claims of a component are held together: each is unpacked once.
  const held = new Map(slots.map((slot) => [slot, source.claimAt(slot)]));
  const claims = [...held.values()];
  const claimAt = (slot: number) => held.get(slot)!;
  const score = pairScorer({ ...source, claimAt });
  const weigh = (a: number, b: number) => {
    const { weight: bits, barrier } = score(slots[a]!, slots[b]!);
    const isParted = source.decided.areParted(claims[a]!.key, claims[b]!.key);
    return barrier !== null || isParted ? undefined : bits;
  };
  const remembered = (known: PairMemory) => (a: number, b: number) => {
    const name = `${slots[a]} ${slots[b]}`;
    if (!known.has(name)) known.set(name, weigh(a, b));
    return known.get(name);
  };
  const weight = memory === undefined ? weigh : remembered(memory);
  const must = mustPairs(slots, source);
  const links = linkedPairs(slots, source);
  return averageLinkage(
    { size: slots.length, weight, links, must },
    source.weights.threshold,
  ).map(({ places, joined, merges }) => {
    const named = (step: readonly number[], sign: string) =>
      step.map((place) => slots[place]!).join(sign);
    return {
      slots: places.map((place) => slots[place]!),
      steps: [
        ...joined.map((step) => named(step, "=")),
        ...merges.map((step) => named(step, "+")),
      ].join(" "),
    };
  });
}
