import { foldKey } from "../../languages/ar/letters.js";

/** Anything that is neither letter, digit nor space. */
const MARKS = /[^\p{L}\p{N}\s]+/gu;

/**
 * Folds words for comparison: letters folded, marks to spaces, hamza on the
 * line dropped, the article off every word.
 *
 * @returns words in their order; empty for null and for text without letters
 */
export function foldedWords(words: string | null): readonly string[] {
  if (words === null) return [];
  // Folding comes first: it takes diacritics off, which are marks too.
  return foldKey(words)
    .replace(MARKS, " ")
    .replaceAll("ء", "")
    .split(" ")
    .filter((word) => word !== "")
    .map(withoutArticle);
}

/** The word without «ال»; words that would become shorter than two stay. */
export function withoutArticle(word: string): string {
  return word.startsWith("ال") && word.length > 3 ? word.slice(2) : word;
}

/**
 * Edits (insert, delete, replace) from one word to another, counted up to a
 * limit.
 *
 * @param limit - greatest number of interest
 * @returns 0 to `limit`, or `limit + 1` for more
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return Math.min(row[b.length]!, limit + 1);
}
