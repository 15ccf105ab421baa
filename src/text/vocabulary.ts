import { onceEach } from "./once-each.js";

/**
 * One distinct folded word. Whatever the readers want to know of it is worked
 * out once and kept with it ({@link wordFeature}).
 */
export interface Word {
  readonly key: string;
  /** Answers by feature number; filled by {@link wordFeature} only. */
  readonly memo: unknown[];
  /** A bit for each test that was asked, and for each that held. */
  asked: number;
  held: number;
  /** The same for the tests that tokens are marked with. */
  marked: number;
  marks: number;
}

/** A word outside any vocabulary: what is asked of it is not kept. */
export const newWord = (key: string): Word => ({
  key,
  memo: [...NO_ANSWERS],
  asked: 0,
  held: 0,
  marked: 0,
  marks: 0,
});

/** Distinct words kept before the memory starts anew. */
const MOST_KEPT = 100_000;
/** Letters of the longest word that is kept. */
const LONGEST_KEPT = 48;
const CHUNK = 8192;
/** Answers for which a word has room from the first: they lie beside it. */
const NO_ANSWERS: readonly unknown[] = [
  undefined, undefined, undefined, undefined, undefined,
  undefined, undefined, undefined, undefined, undefined,
]; // prettier-ignore
/** Slots of an empty vocabulary; a power of two. */
const FIRST_SLOTS = 4096;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Distinct words, each made once: a text of a thousand words costs a thousand
 * look-ups, however many questions are then asked of each word.
 *
 * It remembers nothing but what follows from the words themselves, so a reader
 * that uses it stays pure.
 */
export interface Vocabulary {
  /** The word that units `from` to `to` (half-open) spell. */
  ofUnits(units: Uint16Array, from: number, to: number): Word;
  /** The word of a folded string. */
  of(key: string): Word;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  let words = emptySlots(FIRST_SLOTS);
  let size = 0;
  const place = (word: Word) => {
    const mask = words.length - 1;
    let slot = slotOf(hashKey(word.key), mask);
    while (words[slot] !== undefined) slot = (slot + 1) & mask;
    words[slot] = word;
  };
  const grow = () => {
    const old = size >= MOST_KEPT ? [] : words;
    if (old.length === 0) size = 0;
    words = emptySlots(old.length === 0 ? FIRST_SLOTS : old.length * 2);
    for (const word of old) if (word !== undefined) place(word);
  };
  const add = (key: string): Word => {
    const word = newWord(key);
    if (size * 2 >= words.length) grow();
    place(word);
    size++;
    return word;
  };
  const ofUnits = (units: Uint16Array, from: number, to: number): Word => {
    // A run of a thousand letters is no word that comes again.
    if (to - from > LONGEST_KEPT) return newWord(spell(units, from, to));
    let hash = FNV_OFFSET;
    for (let at = from; at < to; at++)
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    const mask = words.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const known = words[slot];
      if (known === undefined) return add(spell(units, from, to));
      if (spells(known.key, units, from, to)) return known;
    }
  };
  const of = (key: string): Word => {
    const units = new Uint16Array(key.length);
    for (let at = 0; at < key.length; at++) units[at] = key.charCodeAt(at);
    return ofUnits(units, 0, units.length);
  };
  return { ofUnits, of };
}

const slotOf = (hash: number, mask: number) => (hash ^ (hash >>> 15)) & mask;

function hashKey(key: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < key.length; at++)
    hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  return hash;
}

function emptySlots(length: number): (Word | undefined)[] {
  return Array.from<Word | undefined>({ length });
}

function spell(units: Uint16Array, from: number, to: number): string {
  let key = "";
  for (let at = from; at < to; at += CHUNK)
    key += String.fromCharCode(...units.subarray(at, Math.min(to, at + CHUNK)));
  return key;
}

function spells(
  key: string,
  units: Uint16Array,
  from: number,
  to: number,
): boolean {
  if (key.length !== to - from) return false;
  for (let at = from; at < to; at++)
    if (units[at] !== key.charCodeAt(at - from)) return false;
  return true;
}

/** Numbers features in the order in which modules ask for them. */
const counter = () => {
  let given = 0;
  return () => given++;
};
const nextFeature = counter();
const nextTest = counter();
/** Tests that have a bit in a word; the others are features. */
const MOST_TESTS = 30;

/**
 * A yes-or-no question about a word, answered once for each distinct word. The
 * readers ask it of every token to pass over those where nothing can begin.
 *
 * @param answer a pure function of the folded word
 */
export function wordTest(
  answer: (key: string) => boolean,
): (word: Word) => boolean {
  const test = nextTest();
  if (test >= MOST_TESTS) return wordFeature(answer);
  const bit = 1 << test;
  const ask = (word: Word): boolean => {
    const holds = answer(word.key);
    word.asked |= bit;
    if (holds) word.held |= bit;
    return holds;
  };
  return (word) =>
    (word.asked & bit) !== 0 ? (word.held & bit) !== 0 : ask(word);
}

/**
 * A question about a word that is answered once for each distinct word.
 *
 * @param answer a pure function of the folded word
 */
export function wordFeature<
  T extends object | number | boolean | string | null,
>(answer: (key: string) => T): (word: Word) => T {
  const feature = nextFeature();
  return (word) => {
    const known = word.memo[feature];
    if (known !== undefined) return known as T;
    const found = answer(word.key);
    word.memo[feature] = found;
    return found;
  };
}

/**
 * The same for a question that also depends on a table, such as a gazetteer;
 * each table is asked once for each distinct word.
 */
export function tableFeature<
  Table extends object,
  T extends object | number | boolean | string | null,
>(answer: (table: Table, key: string) => T): (table: Table, word: Word) => T {
  return byTable((table) => wordFeature((key) => answer(table, key)));
}

/** The same for a yes-or-no question. */
export function tableTest<Table extends object>(
  answer: (table: Table, key: string) => boolean,
): (table: Table, word: Word) => boolean {
  return byTable((table) => wordTest((key) => answer(table, key)));
}

/** One question for each table; the table asked last is at hand. */
function byTable<Table extends object, T>(
  make: (table: Table) => (word: Word) => T,
): (table: Table, word: Word) => T {
  const questionOf = onceEach(make);
  let last: Table | null = null;
  let question: ((word: Word) => T) | null = null;
  return (table, word) => {
    if (question === null || table !== last) {
      question = questionOf(table);
      last = table;
    }
    return question(word);
  };
}

/**
 * Remembers the answers to a question about a string, the latest `most`.
 *
 * @param answer a pure function
 */
export function remembered<T extends object | number | string>(
  answer: (key: string) => T,
  most: number,
): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const found = answer(key);
    answers.set(key, found);
    return found;
  };
}
