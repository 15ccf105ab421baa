import { decidedPairs, type LinkDecision } from "../clusters/decisions.js";
import type { Mention } from "./mention.js";

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

/**
 * Pairs of mentions, by index, that decisions of one kind are about: by the
 * keys of the mentions, or of the claims that name them.
 *
 * @returns the smaller index first
 */
export function decidedMentions(
  mentions: readonly Mention[],
  decisions: readonly LinkDecision[],
  kind: "must_link" | "cannot_link",
): readonly (readonly [number, number])[] {
  if (!decisions.some((decision) => decision.kind === kind)) return [];
  const byKey = indexByKey(mentions);
  return decidedPairs(decisions, kind).flatMap(([first, second]) =>
    (byKey.get(first) ?? []).flatMap((a) =>
      (byKey.get(second) ?? []).flatMap((b) =>
        a === b ? [] : [[Math.min(a, b), Math.max(a, b)] as const],
      ),
    ),
  );
}
