import { FLAG_BITS, hashKey, type NameTable } from "./name-table.js";
import { once } from "../text/once.js";
import { idKey } from "./table-source.js";

/** Rows of several tables, found by name. */
export interface Finder<T> {
  reach(firstWord: string): number;
  find(key: string): readonly T[];
  /** Rows of which a name begins with these letters, folded like a key. */
  begin(letters: string): readonly T[];
  byId(id: string): T | undefined;
}

/** What a finder makes of a row. */
export type Decode<T> = (cell: (column: number) => string, flags: number) => T;

const NONE: readonly never[] = [];
/** Names looked at of all that begin with one letter or two. */
const MOST_BEGUN = 4_000;
/** Distinct words kept before the memory of a finder starts anew. */
const MOST_KEPT = 100_000;

/**
 * Opens several tables as one. A row whose id an earlier table has is hidden.
 *
 * What is found is decoded once and kept for the next time.
 */
export function openFinder<T>(
  tables: readonly NameTable[],
  decode: Decode<T>,
  order?: (a: T, b: T) => number,
): Finder<T> {
  const mayOpen = once(() => firstWords(tables));
  const known = new Map<string, readonly T[]>();
  const reaches = new Map<string, number>();
  /** Decodes rows of tables, each id once. */
  const gathering = () => {
    const found: T[] = [];
    const ids = new Set<string>();
    const take = (table: NameTable, number: number) => {
      for (const posting of table.postingsOf(number)) {
        const row = posting >>> FLAG_BITS;
        const id = table.cell(row, 0);
        if (ids.has(id)) continue;
        ids.add(id);
        const flags = posting & ((1 << FLAG_BITS) - 1);
        found.push(decode((column) => table.cell(row, column), flags));
      }
    };
    return { found, take };
  };
  const find = (key: string): readonly T[] => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const hash = hashKey(key);
    const { found, take } = gathering();
    for (const table of tables) {
      const number = table.keyOf(key, hash);
      if (number >= 0) take(table, number);
    }
    if (known.size >= MOST_KEPT) known.clear();
    if (found.length === 0) {
      known.set(key, NONE);
      return NONE;
    }
    if (order !== undefined) found.sort(order);
    known.set(key, found);
    return found;
  };
  return {
    find,
    begin: (letters) => {
      const { found, take } = gathering();
      for (const table of tables) {
        const [from, to] = table.keysBeginning(letters);
        const end = Math.min(to, from + MOST_BEGUN);
        for (let number = from; number < end; number++) take(table, number);
      }
      return order === undefined ? found : found.sort(order);
    },
    byId: (id) => find(idKey(id))[0],
    reach: (firstWord) => {
      const hash = hashKey(firstWord);
      if (!mayOpen()(hash)) return 0;
      const before = reaches.get(firstWord);
      if (before !== undefined) return before;
      let longest = 0;
      for (const table of tables) {
        const number = table.keyOf(firstWord, hash);
        if (number >= 0) longest = Math.max(longest, table.reachOf(number));
      }
      if (reaches.size >= MOST_KEPT) reaches.clear();
      reaches.set(firstWord, longest);
      return longest;
    },
  };
}

/** Bits of the filter of first words; a power of two. */
const FILTER_BITS = 1 << 21;

/**
 * A filter of the words with which names begin: most words of a text begin
 * none, and one look tells so where every table would have to be searched.
 *
 * @returns whether a word of that hash may begin a name
 */
function firstWords(tables: readonly NameTable[]): (hash: number) => boolean {
  const bits = new Uint32Array(FILTER_BITS / 32);
  for (const table of tables)
    table.eachFirst((hash) => {
      const bit = hash % FILTER_BITS;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    });
  return (hash) => {
    const bit = hash % FILTER_BITS;
    return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  };
}
