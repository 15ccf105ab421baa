import { nameKind } from "../name-lists.js";
import { isKnownWord, isPlainWord, isPlaceWord } from "./known-words.js";
import { searchStem, withoutClitics } from "./search-stem.js";

/** Letters that writers of names take for one another, each with the others. */
const CONFUSED: Readonly<Record<string, string>> = Object.fromEntries(
  ["ضظذز", "ثت", "تط", "سص", "قك"].flatMap((letters) =>
    [...letters].map((letter) => [letter, letters.replace(letter, "")]),
  ),
);
/** Long vowels that are written or left out: الكاظمي, الكظمي. */
const VOWELS = ["ا", "و", "ي"];
/** Shorter words have too many neighbours. */
const LEAST_LETTERS = 4;

const isVowel = (letter: string | undefined) =>
  letter !== undefined && VOWELS.includes(letter);

/** Words one confused consonant away. */
function swapped(word: string): readonly string[] {
  return [...word].flatMap((letter, at) =>
    [...(CONFUSED[letter] ?? "")].map(
      (other) => word.slice(0, at) + other + word.slice(at + 1),
    ),
  );
}

/** Words one long vowel away, the first and last letters left alone. */
function lengthened(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 1; at < word.length; at++) {
    if (isVowel(word[at]) && at < word.length - 1)
      found.push(word.slice(0, at) + word.slice(at + 1));
    // A name has no two long vowels in a row.
    if (!isVowel(word[at]) && !isVowel(word[at - 1]))
      for (const vowel of VOWELS)
        found.push(word.slice(0, at) + vowel + word.slice(at));
  }
  return found;
}

/**
 * Other spellings of a word as a name of persons or an unknown word: one
 * consonant that sounds alike, one long vowel, or both of these.
 *
 * A spelling that is a word of its own is none: حسن is not حسين, and a place or
 * an everyday word has no variants.
 *
 * @param key folded, see `foldKey`
 * @returns stems, without that of the word itself, in a fixed order
 * @example
 * nameVariants("الكازمي").includes("كاظمي"); // true
 */
export function nameVariants(key: string): readonly string[] {
  const word = withoutClitics(key);
  const isName = nameKind(word) !== null;
  const isOther = isPlainWord(word) || isPlaceWord(word);
  if (word.length < LEAST_LETTERS || !/^[\u0621-\u064a]+$/.test(word))
    return [];
  if (isOther && !isName) return [];
  const near = swapped(word);
  const all = [...near, ...lengthened(word), ...near.flatMap(lengthened)];
  const stem = searchStem(word);
  const isFree = (spelling: string) =>
    isName
      ? !isKnownWord(spelling)
      : !isPlainWord(spelling) && !isPlaceWord(spelling);
  const stems = all.filter(isFree).map(searchStem);
  return [...new Set(stems)].filter((other) => other !== stem);
}
