import { nameKind } from "../../languages/ar/name-lists.js";
import type { Span } from "../../text/span.js";
import { pairKey, soundOf, type HiddenNames } from "./hidden-names.js";
import { maskWords, type MaskWord } from "./mask-words.js";
import { isKinWord, isOrdinary, opensName } from "./ordinary-words.js";

/** Whose names are looked for, by their numbers. */
export interface MaskScope {
  /** Persons of the incident: of these any part of a name is hidden. */
  readonly own: Pick<ReadonlySet<number>, "has">;
  /** Persons who may be named here. */
  readonly released: ReadonlySet<number>;
}

/** A text's words with what each can stand for. */
interface Reading {
  readonly text: string;
  readonly words: readonly MaskWord[];
  readonly forms: readonly (readonly string[])[];
}

/** Other names may stand between two parts of one, at most so many. */
const MOST_BETWEEN = 2;
const LEAST_LATIN = 4;
/** Pieces of a name that was broken up by spaces or marks. */
const LONGEST_PIECE = 3;
const LEAST_HALF = 3;

const someone = (
  persons: readonly number[] | undefined,
  { released }: MaskScope,
): boolean => persons?.some((person) => !released.has(person)) ?? false;

/** The preposition على, which folds to the name علي. */
const isPreposition = ({ text }: Reading, { start, end }: MaskWord) =>
  /^[وف]?عل[\p{M}\p{Cf}\u0640]*ى[\p{M}\p{Cf}\u0640]*$/u.test(
    text.slice(start, end),
  );

function readingOf(text: string, hidden: HiddenNames): Reading {
  const words = maskWords(text);
  const forms = words.map(({ forms }) => [
    ...new Set([...forms, ...forms.flatMap(hidden.acrossScripts)]),
  ]);
  return { text, words, forms };
}

function isPair(
  a: readonly string[],
  b: readonly string[],
  hidden: HiddenNames,
  scope: MaskScope,
): boolean {
  return a.some((x) =>
    b.some((y) =>
      someone(hidden.pairs.get(pairKey(soundOf(x), soundOf(y))), scope),
    ),
  );
}

/** Whether a word can stand between two parts of one name. */
const isBetween = (word: MaskWord) =>
  word.isFiller || word.forms.some((form) => nameKind(form) !== null);

/** Two parts of one name, in any order, near each other. */
function pairsIn(
  reading: Reading,
  hidden: HiddenNames,
  scope: MaskScope,
): readonly Span[] {
  const { words, forms } = reading;
  return words.flatMap((word, at): readonly Span[] => {
    if (word.isFiller || isPreposition(reading, word)) return [];
    let between = 0;
    let end = 0;
    for (let next = at + 1; next < words.length; next++) {
      const other = words[next]!;
      if (!other.isFiller && isPair(forms[at]!, forms[next]!, hidden, scope))
        [between, end] = [0, other.end];
      else if (!isBetween(other)) break;
      else if (!other.isFiller && ++between > MOST_BETWEEN) break;
    }
    return end > 0 ? [{ start: word.start, end }] : [];
  });
}

/** The word before, articles of Latin and بن passed over. */
function before({ words }: Reading, at: number): MaskWord | undefined {
  let previous = at - 1;
  while (words[previous]?.isFiller) previous--;
  return words[previous];
}

const inQuotes = ({ text }: Reading, { start, end }: MaskWord) =>
  /["«“'(]\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^\s*["»”')]/u.test(text.slice(end, end + 2));

/** One word alone that names somebody. */
function isAlone(
  reading: Reading,
  at: number,
  hidden: HiddenNames,
  scope: MaskScope,
): boolean {
  const word = reading.words[at]!;
  if (word.isFiller || isPreposition(reading, word)) return false;
  const isLatin = word.script === "latin";
  if (isLatin && word.letters.length < LEAST_LATIN) return false;
  const previous = before(reading, at);
  const isKin =
    reading.words[at - 1]?.isFiller === true ||
    (previous?.forms.some(isKinWord) ?? false);
  const isCalled =
    isKin ||
    inQuotes(reading, word) ||
    (previous !== undefined &&
      [previous.letters, ...previous.forms].some(opensName));
  return reading.forms[at]!.some((form) => {
    if (isOrdinary(form) && !isCalled) return false;
    if (someone(hidden.singles.get(form), scope)) return true;
    const bearers = hidden.parts
      .get(form)
      ?.filter((person) => !scope.released.has(person));
    if (bearers === undefined || form.length < 3) return false;
    return (
      bearers.some((person) => scope.own.has(person)) ||
      (isKin && bearers.length > 0)
    );
  });
}

/** Names without spaces, or with spaces and marks within their words. */
function gluedAt(
  { words }: Reading,
  at: number,
  hidden: HiddenNames,
  scope: MaskScope,
): Span | undefined {
  let letters = "";
  let isShort = true;
  for (let next = at; next < words.length; next++) {
    const word = words[next]!;
    letters += word.letters;
    if (letters.length > hidden.longest + 2) return undefined;
    isShort &&= word.letters.length <= LONGEST_PIECE;
    const persons = [letters, letters.replace(/^[وفبلك]{1,2}/u, "")].flatMap(
      (glued) => {
        const isName = !hidden.singles.has(glued) || (isShort && next > at);
        return isName ? (hidden.glued.get(glued) ?? []) : [];
      },
    );
    if (someone(persons, scope))
      return { start: words[at]!.start, end: word.end };
  }
  return undefined;
}

/** A Latin word of two parts: salemalawad. */
function isTwoParts(
  { letters, script }: MaskWord,
  hidden: HiddenNames,
  scope: MaskScope,
): boolean {
  if (script !== "latin") return false;
  for (let cut = LEAST_HALF; cut <= letters.length - LEAST_HALF; cut++) {
    const [start, rest] = [letters.slice(0, cut), letters.slice(cut)];
    const left = hidden.acrossScripts(start);
    if (left.length === 0) continue;
    const right = hidden.acrossScripts(rest);
    if (isPair(left, right, hidden, scope)) return true;
  }
  return false;
}

/** Longer texts are seldom met twice. */
const LONGEST_KEPT = 120;
const EVERYBODY: MaskScope = {
  own: { has: () => true },
  released: new Set(),
};

/**
 * Finds hidden names in a text: two parts of one name in any order, a kunya or
 * by-name alone, any part of a name of the incident's own persons or after a
 * word of kin; in Latin letters too, and without spaces.
 *
 * @returns spans in order of their starts; they may overlap
 */
export function findNames(
  text: string,
  hidden: HiddenNames,
  scope: MaskScope,
): readonly Span[] {
  if (text.length > LONGEST_KEPT) return spansIn(text, hidden, scope);
  if (hidden.clean.has(text)) return [];
  if (spansIn(text, hidden, EVERYBODY).length > 0)
    return spansIn(text, hidden, scope);
  hidden.clean.add(text);
  return [];
}

function spansIn(
  text: string,
  hidden: HiddenNames,
  scope: MaskScope,
): readonly Span[] {
  const reading = readingOf(text, hidden);
  const { words } = reading;
  const found = [...pairsIn(reading, hidden, scope)];
  words.forEach((word, at) => {
    const glued = gluedAt(reading, at, hidden, scope);
    if (glued !== undefined) found.push(glued);
    if (isAlone(reading, at, hidden, scope) || isTwoParts(word, hidden, scope))
      found.push({ start: word.start, end: word.end });
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
