import { EXONYMS } from "./exonyms.js";
import { latinPattern, latinWords } from "./latin-words.js";
import { latinParts } from "./name-parts.js";

/** Spellings of one Latin word that are asked for. */
const MOST = 12;

/** Sounds so coarse that every spelling of a letter falls into one. */
const COARSE: readonly (readonly [latin: RegExp, arabic: string])[] = [
  [/[bp]/, "بپ"],
  [/[fv]/, "فڤ"],
  [/m/, "م"],
  [/n/, "ن"],
  [/l/, "ل"],
  [/r/, "ر"],
  [/[gjkqc]/, "جخغقكچگک"],
  [/[dtzsx]/, "تثدذزسشصضطظژ"],
];

const ARABIC_SOUNDS: ReadonlyMap<string, string> = new Map(
  COARSE.flatMap(([, letters], at) =>
    [...letters].map((letter) => [letter, String(at)] as const),
  ),
);

/** The coarse sounds of a word, runs of one told once; vowels and h left out. */
function coarseSounds(sounds: readonly string[]): string {
  return sounds.join("").replace(/(.)\1+/g, "$1");
}

/** The article between عبد and the name that it serves is often not written. */
const arabicSounds = (word: string) =>
  coarseSounds(
    [...word.replace(/^عبدال/, "عبد")].map(
      (letter) => ARABIC_SOUNDS.get(letter) ?? "",
    ),
  );

/** `ch` is a sibilant and `dj` one sound; `kh` and its like lose their h. */
function latinSounds(word: string): string {
  const letters = [...word.replaceAll("dj", "j").replaceAll("ch", "s")];
  return coarseSounds(
    letters.map((letter) => {
      const at = COARSE.findIndex(([latin]) => latin.test(letter));
      return at < 0 ? "" : String(at);
    }),
  );
}

/** Words among which Arabic spellings are looked for; folded, no article. */
export interface SpellingWords {
  readonly persons: Iterable<string>;
  readonly places: Iterable<string>;
}

/** Folded words do not tell ى from ي: either can be meant at the end. */
function isWritten(arabic: string, latin: string, named: "person" | "place") {
  const forms = arabic.endsWith("ي")
    ? [arabic, `${arabic.slice(0, -1)}ى`]
    : [arabic];
  return forms.some((form) => latinPattern(form, named).test(latin));
}

function spellingsOf(latin: string, { persons, places }: SpellingWords) {
  const sounds = latinSounds(latin);
  const found = new Set<string>();
  const look = (words: Iterable<string>, named: "person" | "place") => {
    for (const word of words)
      if (arabicSounds(word) === sounds && isWritten(word, latin, named))
        found.add(word);
  };
  look(places, "place");
  look(persons, "person");
  return [...found].slice(0, MOST);
}

/**
 * Arabic spellings of a Latin name among known words.
 *
 * @param latin - one word as it is typed, hyphens and all: `al-Kazimi`
 * @returns at most twelve, each of as many words as the name has; none when a
 * part of it is unknown
 * @example
 * arabicSpellings("Nawa", { persons: [], places: ["طفس", "نوي"] }); // ["نوي"]
 */
export function arabicSpellings(
  latin: string,
  words: SpellingWords,
): readonly string[] {
  const exonym = EXONYMS[latinWords(latin).join(" ")];
  if (exonym !== undefined) return [exonym];
  const parts = latinParts(latin).words.map((part) => spellingsOf(part, words));
  const [first = [], ...others] = parts;
  return others
    .reduce<readonly string[]>(
      (before, part) =>
        before.flatMap((start) => part.map((word) => `${start} ${word}`)),
      first,
    )
    .slice(0, MOST);
}
