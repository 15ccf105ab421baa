import { foldKey } from "../../languages/ar/letters.js";
import { namesOf, type Chain } from "./chain.js";

/** Nouns that repeat whichever source was named last: `المصدر`. */
const ANY_SOURCE: ReadonlySet<string> = new Set([
  "مصدر",
  "مصادر",
  "ناشط",
  "مسوول",
  "متحدث",
  "ناطق",
  "قيادي",
  "بيان",
]);

/**
 * The last chain that a definite noun repeats: المصدر، التجمع.
 *
 * @param named chains told before, in text order
 */
export function antecedent(
  name: string,
  named: readonly Chain[],
): Chain | null {
  const noun = (foldKey(name).split(" ")[0] ?? "").replace(/^(و|ب|ل)?ال/, "");
  const same = named.findLast((chain) =>
    namesOf(chain).some((told) => wordsIn(told).includes(noun)),
  );
  if (same) return same;
  return ANY_SOURCE.has(noun) ? (named.at(-1) ?? null) : null;
}

function wordsIn(name: string): readonly string[] {
  return foldKey(name)
    .split(" ")
    .map((word) => word.replace(/^ال/, ""));
}
