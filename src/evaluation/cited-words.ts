import { foldName, withoutArticle } from "./name-similarity.js";

/**
 * Clitics and their usual compounds before a noun, in folded letters: and, so,
 * with, to, like, the.
 */
const PROCLITICS: readonly string[] = ["", "و", "ف"].flatMap((joint) =>
  ["", "ب", "ل", "ك", "ال", "بال", "كال", "لل"].map(
    (preposition) => joint + preposition,
  ),
);

const SHORTEST_STEM = 2;
const NOT_WORD = /[^\p{L}\p{N}]+/u;
/** Marks that break a word up to escape filters: قتـ.ـل. */
const MARK_INSIDE_WORD = /(?<=\p{L})[^\p{L}\p{N}\s]+(?=\p{L})/gu;

function foldedWords(text: string): readonly string[] {
  return foldName(text).split(NOT_WORD).filter(Boolean);
}

/** A folded word and what is left of it without each possible clitic. */
function stems(word: string): readonly string[] {
  const rests = PROCLITICS.filter((clitic) => word.startsWith(clitic))
    .map((clitic) => word.slice(clitic.length))
    .filter((rest) => rest.length >= SHORTEST_STEM);
  return [word, ...rests];
}

/**
 * Finds the words of a value that a cited text does not hold, both folded and
 * the cited words freed of clitics; words broken up by marks are read whole.
 *
 * @param value Words of a name, place, source or actor.
 * @param cited The cited text, several citations joined by a space.
 * @returns Folded missing words in order; empty when the citation is true.
 * @example
 * missingWords("مدينة درعا", "وبمدينة دَرعا"); // []
 */
export function missingWords(value: string, cited: string): readonly string[] {
  const held = new Set(
    [cited, cited.replace(MARK_INSIDE_WORD, "")]
      .flatMap(foldedWords)
      .flatMap(stems),
  );
  return foldedWords(value).filter(
    (word) => !held.has(word) && !held.has(withoutArticle(word)),
  );
}
