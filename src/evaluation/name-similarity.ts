import type { Maybe } from "./scored-record.js";

const INVISIBLE =
  /[\u0610-\u061A\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;
const PUNCTUATION = /[«»“”"'’‘()[\]،,.:؛!؟?]/g;

/**
 * Share of common words from which two names of unequal length are one.
 *
 * @source The team's scorer, `sameName`.
 */
const SAME_NAME_SHARE = 0.6;

/**
 * Folds a name for comparison: compatibility forms, vowel signs, tatweel and
 * direction marks are removed, letter variants joined, punctuation made space.
 *
 * @returns The folded name in lower case, words parted by one space; empty for
 * a missing name. Never to be shown: it has no offsets into the original.
 * @example
 * foldName("«أحمَد» الحُسيـن"); // "احمد الحسين"
 */
export function foldName(name: Maybe<string>): string {
  return (name ?? "")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي")
    .replace(/ء/g, "")
    .replace(PUNCTUATION, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Removes the article `ال` from the front of a folded word. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال/, "");
}

/**
 * Splits a name into folded words without article.
 *
 * @returns Words in the order of the name; empty for a missing name.
 */
function nameWords(name: Maybe<string>): readonly string[] {
  return foldName(name).split(" ").map(withoutArticle).filter(Boolean);
}

/**
 * Says whether two names may be of one bearer: equal words, one holding all
 * words of the other (two words at least, or a pair against one), or six of
 * ten words in common.
 *
 * @returns False when either name is missing.
 * @example
 * sameName("سالم العلي", "سالم محمود العلي"); // true
 */
export function sameName(a: Maybe<string>, b: Maybe<string>): boolean {
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.length === 0 || y.length === 0) return false;
  if (x.join(" ") === y.join(" ")) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const hits = short.filter((word) => long.includes(word)).length;
  const isPart = hits === short.length;
  if (isPart && (short.length >= 2 || long.length <= 2)) return true;
  return hits / new Set([...short, ...long]).size >= SAME_NAME_SHARE;
}
