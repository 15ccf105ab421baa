/**
 * One distinct folded word. Whatever the readers want to know of it is worked
 * out once and kept with it ({@link wordFeature}).
 */
export interface Word {
  readonly key: string;
  /** Answers by feature number; filled by {@link wordFeature} only. */
  readonly memo: unknown[];
}

/** Distinct words kept before the memory starts anew. */
const MOST_KEPT = 200_000;
/** Letters of the longest word that is kept. */
const LONGEST_KEPT = 48;
const CHUNK = 8192;
/** Slots of an empty vocabulary; a power of two. */
const FIRST_SLOTS = 4096;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Distinct words, each made once: a text of a thousand words costs a thousand
 * look-ups, however many questions are then asked of each word.
 *
 * It holds no state but what follows from the words themselves, so a reader
 * that uses it stays pure.
 */
export class Vocabulary {
  #words = emptySlots(FIRST_SLOTS);
  #size = 0;

  /** The word that units `from` to `to` (half-open) spell. */
  ofUnits(units: Uint16Array, from: number, to: number): Word {
    // A run of a thousand letters is no word that comes again.
    if (to - from > LONGEST_KEPT)
      return { key: spell(units, from, to), memo: [] };
    let hash = FNV_OFFSET;
    for (let at = from; at < to; at++)
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    const mask = this.#words.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#words[slot];
      if (known === undefined) return this.#add(spell(units, from, to));
      if (spells(known.key, units, from, to)) return known;
    }
  }

  /** The word of a folded string. */
  of(key: string): Word {
    const units = new Uint16Array(key.length);
    for (let at = 0; at < key.length; at++) units[at] = key.charCodeAt(at);
    return this.ofUnits(units, 0, units.length);
  }

  #add(key: string): Word {
    const word: Word = { key, memo: [] };
    if (this.#size * 2 >= this.#words.length) this.#grow();
    this.#place(word);
    this.#size++;
    return word;
  }

  #grow(): void {
    const old = this.#size >= MOST_KEPT ? [] : this.#words;
    this.#words = emptySlots(old.length === 0 ? FIRST_SLOTS : old.length * 2);
    if (old.length === 0) this.#size = 0;
    for (const word of old) if (word !== undefined) this.#place(word);
  }

  #place(word: Word): void {
    const mask = this.#words.length - 1;
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.key.length; at++)
      hash = Math.imul(hash ^ word.key.charCodeAt(at), FNV_PRIME);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#words[slot] !== undefined) slot = (slot + 1) & mask;
    this.#words[slot] = word;
  }
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

let features = 0;

/**
 * A question about a word that is answered once for each distinct word.
 *
 * @param answer a pure function of the folded word
 */
export function wordFeature<
  T extends object | number | boolean | string | null,
>(answer: (key: string) => T): (word: Word) => T {
  const feature = features++;
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
  const byTable = new WeakMap<Table, (word: Word) => T>();
  return (table, word) => {
    let feature = byTable.get(table);
    if (feature === undefined) {
      feature = wordFeature((key) => answer(table, key));
      byTable.set(table, feature);
    }
    return feature(word);
  };
}
