import { LATIN_AT_HEAD, LATIN_OF } from "../../linkage/lists/latin-letters.js";
import {
  isLatin,
  latinPattern,
  latinSkeleton,
} from "../../linkage/lists/latin-words.js";
import { once } from "../../text/once.js";

/** Parts of hidden names that a word of the other script can stand for. */
export type AcrossScripts = (word: string) => readonly string[];

/** An Arabic part by its Latin spellings. */
interface Spelled {
  readonly part: string;
  readonly pattern: RegExp;
  /** Fewest and most Latin letters that spell it, at the outside. */
  readonly least: number;
  readonly most: number;
  /** Letters that a spelling can have, as bits from a. */
  readonly letters: number;
}

const ALL_LETTERS = 2 ** 26 - 1;

/** The Latin letters of a text, as bits from a. */
function latinLetters(text: string): number {
  let bits = 0;
  for (const letter of text) {
    const place = letter.charCodeAt(0) - 97;
    if (place >= 0 && place < 26) bits |= 1 << place;
  }
  return bits;
}

/** A pattern without ranges and classes takes only letters that it writes. */
const lettersOf = ({ source }: RegExp): number =>
  /[.\\]|\[\^|[a-z]-[a-z]/.test(source) ? ALL_LETTERS : latinLetters(source);

const VOWELS = ["a", "e", "i", "o", "u"];
/** A skeleton of fewer consonants is too many words'. */
const LEAST_SKELETON = 3;

/** Consonants that no spelling leaves out. */
const FIRM = /[بتثجحخدذرزسشصضطظغفقكلمنپچژڤکگ]/gu;
/** Letters of the longest spelling of one letter with a vowel after it. */
const MOST_PER_LETTER = 5;

const lengthsOf = (part: string) => {
  const article = /^ال(?=..)/u.test(part) ? 1 : 0;
  const least = (part.match(FIRM) ?? []).length - article;
  return { least, most: part.length * MOST_PER_LETTER };
};

/** Opening letters of the spellings of a letter, as its row writes them. */
function openings(row: string): readonly string[] {
  return row.split("|").flatMap((one) => {
    if (one.startsWith("[")) return VOWELS;
    return one === "" ? [] : [one[0]!];
  });
}

/** Letters with which the Latin spellings of an Arabic word can begin. */
function initialsOf(word: string, at = 0): readonly string[] {
  const letter = word[at];
  if (letter === undefined) return VOWELS;
  const own = openings(LATIN_AT_HEAD[letter] ?? LATIN_OF[letter] ?? "");
  const isMute = "اعءئؤ".includes(letter);
  return isMute ? [...own, ...VOWELS, ...initialsOf(word, at + 1)] : own;
}

/** أبو and أم open a kunya; its Latin spelling is joined to the name. */
function spelledPart(
  part: string,
): Spelled & { readonly from: readonly string[] } {
  const head = /^(?:ابو|ام)(?=..)/u.exec(part)?.[0];
  if (head === undefined) {
    const from = part.startsWith("عبد") ? ["a", "e", "b"] : initialsOf(part);
    const pattern = latinPattern(part);
    const letters = lettersOf(pattern);
    return { part, pattern, letters, from, ...lengthsOf(part) };
  }
  const name = latinPattern(part.slice(head.length)).source.slice(1, -1);
  const opening = head === "ام" ? "um" : "abu";
  const pattern = new RegExp(
    `^(?:${opening}(?:${name})|${latinPattern(part).source.slice(1, -1)})$`,
  );
  return {
    part,
    pattern,
    letters: lettersOf(pattern),
    from: [...VOWELS, ...initialsOf(part)],
    ...lengthsOf(part),
  };
}

function byInitial(
  parts: Iterable<string>,
): ReadonlyMap<string, readonly Spelled[]> {
  const found = new Map<string, Spelled[]>();
  for (const part of parts) {
    const { from, ...spelled } = spelledPart(part);
    for (const initial of new Set(from)) {
      const list = found.get(initial) ?? [];
      found.set(initial, list);
      list.push(spelled);
    }
  }
  return found;
}

/** French ends words in a mute e, and some join the article. */
const spellingsOf = (word: string): readonly string[] => {
  const bare = word.replace(/^(?:al|el)(?=...)/, "");
  const all = [word, bare].flatMap((one) => [
    one,
    one.replace(/(?<=...)e$/, ""),
  ]);
  return [...new Set(all)];
};

/**
 * Prepares the parts of hidden names for words of the other script.
 *
 * @param parts - folded, of either script
 */
export function acrossScripts(parts: readonly string[]): AcrossScripts {
  const found = new Map<string, readonly string[]>();
  const latin = parts.filter(isLatin);
  // Most registers are never asked for a Latin word.
  const arabic = once(() => byInitial(parts.filter((part) => !isLatin(part))));
  const find = (word: string): readonly string[] => {
    if (!/^[a-z]/.test(word)) {
      if (latin.length === 0) return [];
      const pattern = latinPattern(word);
      return latin.filter((part) => pattern.test(part));
    }
    const skeleton = latinSkeleton(word);
    const arabicParts = spellingsOf(word).flatMap((one) => {
      const own = latinLetters(one);
      // Most parts fall out by their letters: a pattern costs a thousand times.
      return (arabic().get(one[0] ?? "") ?? [])
        .filter(
          ({ pattern, letters, least, most }) =>
            (own & ~letters) === 0 &&
            one.length >= least &&
            one.length <= most &&
            pattern.test(one),
        )
        .map(({ part }) => part);
    });
    const latinParts = latin.filter(
      (part) =>
        part === word ||
        (skeleton.length >= LEAST_SKELETON && latinSkeleton(part) === skeleton),
    );
    return [...new Set([...arabicParts, ...latinParts])];
  };
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const keys = find(word);
    found.set(word, keys);
    return keys;
  };
}
