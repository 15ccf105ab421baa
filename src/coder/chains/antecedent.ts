import { foldKey } from "../../languages/ar/letters.js";
import type { Chain } from "./chain.js";

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
 * The chain, up to the named link, that a definite noun repeats: المصدر،
 * التجمع، الضابط نفسه. Without a name (وأضاف أن) it is the last chain.
 *
 * @param named chains told before, in text order
 */
export function antecedent(
  name: string,
  named: readonly Chain[],
): Chain | null {
  if (name === "") return named.at(-1) ?? null;
  const noun = bare(foldKey(name).split(" ")[0] ?? "");
  for (const chain of named.toReversed()) {
    const told = chain.links.map(({ name: one, told: phrase = "" }) => [
      ...wordsIn(one),
      ...wordsIn(phrase),
    ]);
    const at = told.findIndex((words) => words.includes(noun));
    if (at >= 0) return { ...chain, links: chain.links.slice(0, at + 1) };
  }
  return ANY_SOURCE.has(noun) ? (named.at(-1) ?? null) : null;
}

const bare = (word: string) => word.replace(/^(و|ب|ل)?ال/, "");

function wordsIn(name: string): readonly string[] {
  return foldKey(name).split(" ").map(bare);
}
