import type { PlaceReference } from "../../model/index.js";
import { foldedWords } from "../fields/folding.js";
import {
  BODY_HEADS,
  GENERAL_WORDS,
  INSTITUTIONS,
  PERSON_HEADS,
  PROVINCES,
  SOME_OF,
  SPEAKER_HEADS,
  TOWNS,
  UNNAMED_HEADS,
} from "./source-words.js";

/** A number or a particle; it names nobody. */
const isSmall = (word: string) => word.length <= 2 || /^\d+$/.test(word);

/** A word with its clitics off: والشهود، بالمدينة، للشرطة. */
function bare(word: string): readonly string[] {
  return [word, word.replace(/^(?:و|ب|ل|ف|ك)(?:ال|ل)?(?=.{3})/, "")];
}

/**
 * An office's code for a person, letters and a number with a mark between them:
 * «شاهد-12», `W-0007`. Without the mark it may be a medium (`i24`).
 */
const PERSON_CODE = /^\p{L}[\p{L}\p{M}]*[._-]\p{N}[\p{L}\p{N}._-]*$/u;

/** Whether a link is an office's code for a person, as a witness stands in a chain. */
export const isPersonCode = (link: string): boolean =>
  PERSON_CODE.test(link.trim());

/**
 * Whether a phrase names nobody: it opens with a noun of speakers, and what
 * follows is general. A code stands for one person, as a name does.
 *
 * @example
 * isAnonymous("مصدر طبي في المستشفى"); // true
 * isAnonymous("وكالة رويترز"); // false
 */
export function isAnonymous(phrase: string): boolean {
  const [head, ...tail] = foldedWords(phrase);
  if (head === undefined) return true;
  if (isPersonCode(phrase)) return false;
  const isIn = (set: ReadonlySet<string>, word: string) =>
    bare(word).some((form) => set.has(form));
  if (isIn(UNNAMED_HEADS, head)) return true;
  if (!isIn(PERSON_HEADS, head)) return false;
  return (
    tail.length === 0 ||
    tail.some((word) => isSmall(word) || isIn(GENERAL_WORDS, word))
  );
}

/** «باسم» of «المتحدث الرسمي باسم», at the farthest. */
const FARTHEST_NAME = 4;

/**
 * For whom a speaker speaks: the words after «باسم».
 *
 * @param words - folded
 * @returns the words unchanged when they open with no speaker
 */
function spokenFor(words: readonly string[]): readonly string[] {
  if (!SPEAKER_HEADS.has(words[0] ?? "")) return words;
  const name = words.indexOf("باسم");
  const isNear = name > 0 && name <= FARTHEST_NAME && name + 1 < words.length;
  return isNear ? words.slice(name + 1) : words;
}

/**
 * The words that name a source: heads such as وكالة and titles such as مدير
 * off, and of a spokesman the body that he speaks for.
 *
 * @returns folded words, at least one if there is any
 */
export function sourceWords(phrase: string): readonly string[] {
  const all = foldedWords(phrase);
  const naming = spokenFor(all).filter((word) => !BODY_HEADS.has(word));
  return naming.length > 0 ? naming : all;
}

/**
 * The words that name a source, without the name of the person who speaks for
 * it: مدير المرصد السوري رامي عبد الرحمن is المرصد السوري.
 *
 * @param people - folded names of those whom the report lists
 */
export function bodyWords(
  phrase: string,
  people: readonly (readonly string[])[],
): readonly string[] {
  const words = sourceWords(phrase);
  const head = foldedWords(phrase)[0] ?? "";
  if (!BODY_HEADS.has(head) && !SPEAKER_HEADS.has(head)) return words;
  const name = people.find((one) => one.length > 1 && closes(one, words));
  return name === undefined ? words : words.slice(0, -name.length);
}

/** One number and one gender of the nouns and adjectives of speakers. */
function singular(word: string): string {
  if (word === "مصادر" || word === "مصدران" || word === "مصدرين") return "مصدر";
  return word.length > 3 ? word.replace(/(?:ين|ون|ان|ه)$/, "") : word;
}

/**
 * The words by which an unnamed source is told again: مصادر طبية and المصدر
 * الطبي are one within an outlet, so are شهود and أحد الشهود.
 */
export function unnamedWords(phrase: string): readonly string[] {
  const words = foldedWords(phrase);
  const from = words.findIndex((word) => !SOME_OF.has(word));
  return words.slice(Math.max(from, 0)).map(singular);
}

/** @returns how many words two lists have in common at their head */
export function commonHead(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, at) => word !== b[at]);
  return differs < 0 ? a.length : differs;
}

/** Whether the words of `short` open `long`: المرصد, المرصد السوري. */
export function opens(
  short: readonly string[],
  long: readonly string[],
): boolean {
  return short.length < long.length && commonHead(short, long) === short.length;
}

/** Whether the words of `short` close `long`: عبد الرحمن, رامي عبد الرحمن. */
export function closes(
  short: readonly string[],
  long: readonly string[],
): boolean {
  const from = long.length - short.length;
  return from > 0 && short.every((word, at) => word === long[from + at]);
}

/** The words with «المحافظة» or «المدينة» at their end told by name. */
export function placedWords(
  words: readonly string[],
  { name, admin1, precision }: PlaceReference,
): readonly string[] {
  const last = words.at(-1) ?? "";
  const named = PROVINCES.has(last)
    ? admin1
    : TOWNS.has(last) && precision === "town"
      ? name
      : null;
  if (named === null || words.length < 2) return words;
  return [...words.slice(0, -1), ...foldedWords(named)];
}

/**
 * Whether a name is the other without its noun of bodies, and maybe without its
 * adjective: الإعلام الأمني, خلية الإعلام الأمني; محامو الطوارئ, مجموعة محامو الطوارئ
 * الحقوقية.
 */
export function lacksHead(
  short: readonly string[],
  long: readonly string[],
): boolean {
  if (short.length < 2 || !INSTITUTIONS.has(long[0] ?? "")) return false;
  const rest = long.slice(1);
  const tail = rest.slice(short.length);
  return (
    commonHead(short, rest) === short.length &&
    (tail.length === 0 || (tail.length === 1 && /يه?$/u.test(tail[0]!)))
  );
}
