import { decidedPairs, type LinkDecision } from "../clusters/decisions.js";
import type { Mention } from "./mentions.js";
import { compareFathers, type FatherRelation } from "./name-match.js";
import { personBarrier, type PersonBarrier } from "./person-constraints.js";
import type { PersonPair } from "./person-pairs.js";
import type { PersonWeights } from "./person-weights.js";

/** A scored pair of mentions, by their indexes, `a < b`. */
export interface ScoredMentions {
  readonly a: number;
  readonly b: number;
  readonly pair: PersonPair;
}

/** A pair that was not joined and is worth a person's look. */
export interface HeldPair extends ScoredMentions {
  /** What keeps it apart; null when only its weight or ground does. */
  readonly barrier: PersonBarrier | null;
}

/** Mentions grouped by person, and the pairs held back. */
export interface PersonClusters {
  /** Indexes, ascending; clusters by their first. */
  readonly clusters: readonly (readonly number[])[];
  readonly held: readonly HeldPair[];
}

/** Indexes of mentions by the keys that decisions may be about. */
function indexByKey(
  mentions: readonly Mention[],
): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  mentions.forEach(({ key, told }, index) => {
    for (const own of new Set([key, ...told.flatMap((p) => p.key ?? [])]))
      byKey.set(own, [...(byKey.get(own) ?? []), index]);
  });
  return byKey;
}

function decided(
  mentions: readonly Mention[],
  decisions: readonly LinkDecision[],
  kind: "must_link" | "cannot_link",
): readonly (readonly [number, number])[] {
  const byKey = indexByKey(mentions);
  return decidedPairs(decisions, kind).flatMap(([first, second]) =>
    (byKey.get(first) ?? []).flatMap((a) =>
      (byKey.get(second) ?? []).flatMap((b) =>
        a === b ? [] : [[Math.min(a, b), Math.max(a, b)] as const],
      ),
    ),
  );
}

/**
 * Pairs that would lay a name without a father on one of two persons alike:
 * unless one leads by enough bits, it is joined with neither.
 */
function namesakePairs(
  mentions: readonly Mention[],
  joining: readonly ScoredMentions[],
  lead: number,
): ReadonlySet<ScoredMentions> {
  const byMention = new Map<number, ScoredMentions[]>();
  for (const scored of joining)
    for (const one of [scored.a, scored.b]) {
      if (mentions[one]!.father !== null) continue;
      byMention.set(one, [...(byMention.get(one) ?? []), scored]);
    }
  const dropped = new Set<ScoredMentions>();
  for (const [one, pairs] of byMention) {
    const partner = ({ a, b }: ScoredMentions) => mentions[a === one ? b : a]!;
    const ranked = [...pairs].sort((x, y) => y.pair.weight - x.pair.weight);
    const best = ranked[0]!;
    const isRival = (scored: ScoredMentions) => {
      const barrier = personBarrier(partner(best), partner(scored));
      return barrier !== null && barrier !== "blamed_namesake";
    };
    const rivals = ranked.filter(
      (scored) => scored !== best && isRival(scored),
    );
    const [rival] = rivals;
    if (rival === undefined) continue;
    const isClear = best.pair.weight - rival.pair.weight >= lead;
    for (const scored of isClear ? rivals : pairs) dropped.add(scored);
  }
  return dropped;
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
  const members: number[][] = mentions.map((_, index) => [index]);
  const home = mentions.map((_, index) => index);
  const merge = (x: number, y: number) => {
    const [kept, gone] = x < y ? [x, y] : [y, x];
    for (const index of members[gone]!) home[index] = kept;
    members[kept]!.push(...members[gone]!);
    members[gone] = [];
  };
  for (const [a, b] of decided(mentions, decisions, "must_link"))
    if (home[a] !== home[b]) merge(home[a]!, home[b]!);
  // What a decision joined has every father of its members.
  const unitOf = home.map((at) => at);
  const unit = members.map((list) => list.map((index) => mentions[index]!));
  const units = (index: number) => unit[unitOf[index]!]!;
  const fathers = (one: number, other: number): FatherRelation => {
    const [a, b] = [mentions[one]!, mentions[other]!];
    const told = compareFathers(a, b);
    const isSettled =
      told === "differ" &&
      units(one).some((x) =>
        units(other).some((y) => compareFathers(x, y) === "same"),
      );
    return isSettled ? "same" : told;
  };
  const apart = partedHomes(decided(mentions, decisions, "cannot_link"));
  const between = (x: number, y: number): PersonBarrier | "decided" | null => {
    for (const one of members[x]!)
      for (const other of members[y]!) {
        if (apart.has(`${Math.min(one, other)} ${Math.max(one, other)}`))
          return "decided";
        const [a, b] = [mentions[one]!, mentions[other]!];
        const barrier = personBarrier(a, b, fathers(one, other));
        if (barrier !== null) return barrier;
      }
    return null;
  };
  const joining = scored
    .filter(({ pair }) => pair.joins)
    .sort((p, q) => q.pair.weight - p.pair.weight || p.a - q.a || p.b - q.b);
  const dropped = namesakePairs(mentions, joining, weights.lead);
  for (const one of joining) {
    const [x, y] = [home[one.a]!, home[one.b]!];
    if (x === y || dropped.has(one)) continue;
    if (between(x, y) === null) merge(x, y);
  }
  const held = scored.flatMap((one): readonly HeldPair[] => {
    if (home[one.a] === home[one.b]) return [];
    const barrier = dropped.has(one)
      ? "namesakes"
      : (one.pair.barrier ?? between(home[one.a]!, home[one.b]!));
    return barrier === "decided" ? [] : [{ ...one, barrier }];
  });
  return {
    clusters: members
      .filter(({ length }) => length > 0)
      .map((list) => [...list].sort((a, b) => a - b)),
    held,
  };
}

function partedHomes(
  pairs: readonly (readonly [number, number])[],
): ReadonlySet<string> {
  return new Set(pairs.map(([a, b]) => `${a} ${b}`));
}
