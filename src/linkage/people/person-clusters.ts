import type { LinkDecision } from "../clusters/decisions.js";
import type { Mention } from "./mention.js";
import { compareFathers, type FatherRelation } from "./name-match.js";
import { namesakePairs } from "./namesakes.js";
import { personBarrier, type PersonBarrier } from "./person-constraints.js";
import { decidedMentions } from "./person-decisions.js";
import type { ScoredMentions } from "./person-pairs.js";
import type { PersonWeights } from "./person-weights.js";

/** A pair that was not joined and is worth a person's look. */
export interface HeldPair extends ScoredMentions {
  /** What keeps it apart; null when only its weight or ground does. */
  readonly barrier: PersonBarrier | null;
}

/** Mentions grouped by person, and the pairs held back. */
export interface PersonClusters {
  /** Indexes, ascending; clusters by their first. */
  readonly clusters: readonly (readonly number[])[];
  /** Pairs by which clusters grew: one fewer than members in each. */
  readonly ties: readonly (readonly [number, number])[];
  readonly held: readonly HeldPair[];
}

/** A group of mentions on its way to a person. */
interface Group {
  readonly members: number[];
  readonly reports: Set<string>;
  /** Members that a barrier can tell from one another. */
  readonly telling: number[];
  /** What stands for members of whom no act is told: name and blame. */
  readonly kinds: Set<string>;
}

/** Of whom nothing but the name is told is like any other of that father. */
function kindOf({ acts, victims, father, isBlamed }: Mention): string | null {
  return acts.length === 0 && victims.length === 0
    ? `${isBlamed} ${father}`
    : null;
}

function groupOf(mention: Mention, index: number): Group {
  const kind = kindOf(mention);
  return {
    members: [index],
    reports: new Set([mention.report.id]),
    telling: [index],
    kinds: new Set(kind === null ? [] : [kind]),
  };
}

/** Takes the second group into the first. */
function absorb(kept: Group, gone: Group, mentions: readonly Mention[]): void {
  kept.members.push(...gone.members);
  for (const report of gone.reports) kept.reports.add(report);
  for (const index of gone.telling) {
    const kind = kindOf(mentions[index]!);
    if (kind !== null && kept.kinds.has(kind)) continue;
    if (kind !== null) kept.kinds.add(kind);
    kept.telling.push(index);
  }
}

/** Whether a report names one person in either group. */
function shareReport(a: Group, b: Group): boolean {
  const [small, large] =
    a.reports.size <= b.reports.size
      ? [a.reports, b.reports]
      : [b.reports, a.reports];
  for (const report of small) if (large.has(report)) return true;
  return false;
}

/**
 * The fathers of two mentions after decisions: what a person joined has every
 * father of its members.
 *
 * @param unitOf - mentions that decisions joined with one
 */
function fathersAfter(
  mentions: readonly Mention[],
  unitOf: (index: number) => readonly number[],
): (one: number, other: number) => FatherRelation {
  return (one, other) => {
    const told = compareFathers(mentions[one]!, mentions[other]!);
    if (told !== "differ") return told;
    const isSettled = unitOf(one).some((x) =>
      unitOf(other).some(
        (y) => compareFathers(mentions[x]!, mentions[y]!) === "same",
      ),
    );
    return isSettled ? "same" : told;
  };
}

/**
 * Groups mentions into persons: the strongest pair first, of equal ones the
 * one with the smallest keys. Two groups join only when nothing stands between
 * any member of the one and any of the other, so no chain of half-told names
 * joins two fathers. What persons decided comes first and always holds.
 *
 * @param scored - pairs worth a look, joining or not
 */
export function clusterMentions(
  mentions: readonly Mention[],
  scored: readonly ScoredMentions[],
  weights: PersonWeights,
  decisions: readonly LinkDecision[],
): PersonClusters {
  const groups = mentions.map(groupOf);
  const home = mentions.map((_, index) => index);
  const ties: (readonly [number, number])[] = [];
  const merge = (a: number, b: number) => {
    const [x, y] = [home[a]!, home[b]!];
    if (x === y) return;
    // The smaller goes into the larger; which index names it says nothing.
    const isLarger = groups[x]!.members.length >= groups[y]!.members.length;
    const [kept, gone] = isLarger ? [x, y] : [y, x];
    for (const index of groups[gone]!.members) home[index] = kept;
    absorb(groups[kept]!, groups[gone]!, mentions);
    ties.push([a, b]);
  };
  for (const [a, b] of decidedMentions(mentions, decisions, "must_link"))
    merge(a, b);
  const units = groups.map(({ members }) => [...members]);
  const unit = [...home];
  const fathers = fathersAfter(mentions, (index) => units[unit[index]!]!);
  const parted = decidedMentions(mentions, decisions, "cannot_link");
  const between = (a: number, b: number): PersonBarrier | "decided" | null => {
    const [x, y] = [home[a]!, home[b]!];
    const isParted = parted.some(([p, q]) => {
      const [m, n] = [home[p], home[q]];
      return (m === x && n === y) || (m === y && n === x);
    });
    if (isParted) return "decided";
    if (shareReport(groups[x]!, groups[y]!)) return "same_report";
    for (const one of groups[x]!.telling)
      for (const other of groups[y]!.telling) {
        const [m, n] = [mentions[one]!, mentions[other]!];
        const barrier = personBarrier(m, n, fathers(one, other));
        if (barrier !== null) return barrier;
      }
    return null;
  };
  const joining = scored
    .filter(({ pair }) => pair.joins)
    .sort((p, q) => q.pair.weight - p.pair.weight || p.a - q.a || p.b - q.b);
  const dropped = namesakePairs(mentions, joining, weights.lead);
  for (const one of joining) {
    if (home[one.a] === home[one.b] || dropped.has(one)) continue;
    if (between(one.a, one.b) === null) merge(one.a, one.b);
  }
  const held = scored.flatMap((one): readonly HeldPair[] => {
    if (home[one.a] === home[one.b]) return [];
    const barrier = dropped.has(one)
      ? "namesakes"
      : (one.pair.barrier ?? between(one.a, one.b));
    return barrier === "decided" ? [] : [{ ...one, barrier }];
  });
  const clusters = groups
    .filter(({ members }, index) => home[members[0]!] === index)
    .map(({ members }) => [...members].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
  return { clusters, ties, held };
}
