import { foldedWords } from "../fields/folding.js";
import type { Mention } from "./mention.js";

/** Present groups, by neutral id. */
export const actorsOf = ({ told, victims }: Mention): readonly string[] => [
  ...told.flatMap(({ actor }) => actor ?? []),
  ...victims.flatMap(({ affiliation }) => affiliation?.id ?? []),
];

/** Former groups, by neutral id. */
export const formerActorsOf = ({ told, victims }: Mention): readonly string[] =>
  [
    ...told.flatMap(({ formerAffiliations }) => formerAffiliations ?? []),
    ...victims.flatMap(({ formerAffiliations }) => formerAffiliations ?? []),
  ].flatMap(({ id }) => id ?? []);

/** Posts told in two words or more: the mayor of a town, not a commander. */
export const postsOf = ({ told }: Mention): readonly string[] =>
  told
    .map(({ position }) => foldedWords(position ?? null))
    .filter(({ length }) => length > 1)
    .map((words) => words.join(" "));

/**
 * How groups and posts stand to each other; `former`: the present one of one
 * is a former one of the other.
 */
export type AffiliationAgreement =
  "same_post" | "same" | "former" | "other" | "unknown";

/** Compares groups and posts; symmetric. */
export function compareAffiliations(
  a: Mention,
  b: Mention,
): AffiliationAgreement {
  const share = (x: readonly string[], y: readonly string[]) =>
    x.some((one) => y.includes(one));
  if (share(postsOf(a), postsOf(b))) return "same_post";
  const [x, y] = [actorsOf(a), actorsOf(b)];
  if (share(x, y)) return "same";
  const [p, q] = [formerActorsOf(a), formerActorsOf(b)];
  if (share(p, [...y, ...q]) || share(q, x)) return "former";
  return x.length > 0 && y.length > 0 ? "other" : "unknown";
}
