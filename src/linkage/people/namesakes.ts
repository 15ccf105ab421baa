import type { Mention } from "./mention.js";
import { personBarrier } from "./person-constraints.js";
import type { ScoredMentions } from "./person-pairs.js";

/**
 * Pairs that would lay a name without a father on one of two persons alike:
 * unless one leads by enough bits, it is joined with neither.
 */
export function namesakePairs(
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
