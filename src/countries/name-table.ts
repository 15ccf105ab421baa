/**
 * Rows of strings, found by name: the binary form of a gazetteer or a list of
 * actors. Nothing is decoded on opening; lookups hash into typed arrays.
 *
 * All numbers are little-endian 32-bit words:
 * eight counts (magic, version, columns, rows, keys, slots, postings,
 * strings), then cells (string number of each row and column), starts of the
 * strings (one more than there are), string number of each key, reach of each
 * key, starts of each key's postings (one more), postings, hash slots (key
 * number + 1, 0 = free), then all strings as UTF-16 units.
 */
export interface NameTable {
  readonly rowCount: number;
  readonly keyCount: number;
  /** Text of a cell; `column` counts from 0. */
  cell(row: number, column: number): string;
  /** Number of a key, -1 when it is not in the table. */
  keyOf(words: string, hash: number): number;
  /** Numbers of the keys that begin with these letters, the last excluded. */
  keysBeginning(letters: string): readonly [from: number, to: number];
  /** Words of the longest key that begins with this one-word key. */
  reachOf(key: number): number;
  /** Hands out the hash of every one-word key with which a key begins. */
  eachFirst(take: (hash: number) => void): void;
  /** `row << FLAG_BITS | flags` of each row a key names; empty for none. */
  postingsOf(key: number): Uint32Array;
}

/** One name of one row. */
export interface NameEntry {
  /** Folded words joined by one space. */
  readonly key: string;
  readonly row: number;
  /** A sum of {@link NameFlag} values. */
  readonly flags: number;
}

/** What a name says beside whom it names. */
export const NameFlag = { loaded: 1, cue: 2, head: 4 } as const;

/** Low bits of a posting that hold flags. */
export const FLAG_BITS = 3;

const MAGIC = 0x544e5349; // "ISNT"
const VERSION = 1;
const COUNTS = 8;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of a key, the same for every table (FNV-1a over UTF-16 units). */
export function hashKey(words: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < words.length; at++)
    hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/**
 * Opens a compiled table.
 *
 * @param bytes as `compileNameTable` wrote them, on a 4-byte boundary
 * @returns null when the bytes are of another format or version
 */
export function openNameTable(bytes: Uint8Array): NameTable | null {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength < COUNTS * 4 || byteOffset % 4 !== 0) return null;
  const counts = new Uint32Array(buffer, byteOffset, COUNTS);
  const at = (index: number) => counts[index] ?? 0;
  if (at(0) !== MAGIC || at(1) !== VERSION) return null;
  const [columns, rowCount, keyCount, slotCount, postingCount, stringCount] = [
    at(2), at(3), at(4), at(5), at(6), at(7),
  ]; // prettier-ignore
  let offset = byteOffset + COUNTS * 4;
  const words = (length: number) => {
    const view = new Uint32Array(buffer, offset, length);
    offset += length * 4;
    return view;
  };
  const cells = words(rowCount * columns);
  const starts = words(stringCount + 1);
  const keyStrings = words(keyCount);
  const reaches = words(keyCount);
  const firstPosting = words(keyCount + 1);
  const postings = words(postingCount);
  const slots = words(slotCount);
  const units = new Uint16Array(buffer, offset, starts[stringCount] ?? 0);
  const textOf = (string: number) =>
    String.fromCharCode(
      ...units.subarray(starts[string] ?? 0, starts[string + 1] ?? 0),
    );
  const isString = (string: number, text: string) => {
    const from = starts[string] ?? 0;
    if ((starts[string + 1] ?? 0) - from !== text.length) return false;
    for (let unit = 0; unit < text.length; unit++)
      if (units[from + unit] !== text.charCodeAt(unit)) return false;
    return true;
  };
  const mask = slotCount - 1;
  /** The first key, of the sorted ones, that stands at or behind a text. */
  const firstFrom = (text: string): number => {
    let [low, high] = [0, keyCount];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (textOf(keyStrings[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    rowCount,
    keyCount,
    cell: (row, column) => textOf(cells[row * columns + column] ?? 0),
    keyOf: (text, hash) => {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const key = (slots[slot] ?? 0) - 1;
        if (key < 0) return -1;
        if (isString(keyStrings[key] ?? 0, text)) return key;
      }
    },
    // No letter stands behind the last unit of UTF-16.
    keysBeginning: (letters) => [
      firstFrom(letters),
      firstFrom(`${letters}\uffff`),
    ],
    reachOf: (key) => reaches[key] ?? 0,
    eachFirst: (take) => {
      for (let key = 0; key < keyCount; key++) {
        if (reaches[key] === 0) continue;
        const string = keyStrings[key] ?? 0;
        const end = starts[string + 1] ?? 0;
        let hash = FNV_OFFSET;
        for (let unit = starts[string] ?? 0; unit < end; unit++)
          hash = Math.imul(hash ^ (units[unit] ?? 0), FNV_PRIME);
        take(hash >>> 0);
      }
    },
    postingsOf: (key) =>
      postings.subarray(firstPosting[key] ?? 0, firstPosting[key + 1] ?? 0),
  };
}

/**
 * Compiles rows and their names; the same input gives the same bytes.
 *
 * @param columns cells in each row
 * @param rows in the order in which a key lists them
 * @param names keys of the rows; a name given twice for a row keeps the
 * milder flags
 */
export function compileNameTable(
  columns: number,
  rows: readonly (readonly string[])[],
  names: readonly NameEntry[],
): Uint8Array {
  const keys = gatherKeys(names);
  const sorted = [...keys.keys()].sort();
  const { strings, numberOf } = internStrings([...rows, sorted]);
  const { postings, firstPosting } = listPostings(sorted, keys);
  const slots = hashSlots(sorted);
  const starts = stringStarts(strings);
  const words = [
    [MAGIC, VERSION, columns, rows.length, sorted.length, slots.length,
      postings.length, strings.length],
    rows.flatMap((row) => row.map(numberOf)),
    starts,
    sorted.map(numberOf),
    sorted.map((key) => keys.get(key)?.reach ?? 0),
    firstPosting,
    postings,
    slots,
  ]; // prettier-ignore
  return join(words, strings, starts.at(-1) ?? 0);
}

/** Where each string starts among the units, and where the last ends. */
function stringStarts(strings: readonly string[]): number[] {
  let unit = 0;
  const starts = [0];
  for (const text of strings) starts.push((unit += text.length));
  return starts;
}

/** Rows and flags of each key, with where they start, and where they end. */
function listPostings(
  sorted: readonly string[],
  keys: ReadonlyMap<string, KeyRows>,
) {
  const postings: number[] = [];
  const firstPosting = [0];
  for (const key of sorted) {
    const named = keys.get(key)?.rows ?? new Map<number, number>();
    for (const row of [...named.keys()].sort((a, b) => a - b))
      postings.push(((row << FLAG_BITS) | (named.get(row) ?? 0)) >>> 0);
    firstPosting.push(postings.length);
  }
  return { postings, firstPosting };
}

/** Numbers the strings of some lists in the order in which they come up. */
function internStrings(lists: readonly (readonly string[])[]) {
  const numbers = new Map<string, number>();
  for (const list of lists)
    for (const text of list)
      if (!numbers.has(text)) numbers.set(text, numbers.size);
  const numberOf = (text: string) => numbers.get(text) ?? 0;
  return { strings: [...numbers.keys()], numberOf };
}

interface KeyRows {
  readonly rows: Map<number, number>;
  reach: number;
}

function gatherKeys(names: readonly NameEntry[]): Map<string, KeyRows> {
  const keys = new Map<string, KeyRows>();
  const at = (key: string) => {
    const known = keys.get(key) ?? {
      rows: new Map<number, number>(),
      reach: 0,
    };
    keys.set(key, known);
    return known;
  };
  for (const { key, row, flags } of names) {
    const { rows } = at(key);
    rows.set(row, Math.min(rows.get(row) ?? flags, flags));
    const words = key.split(" ");
    const first = at(words[0] ?? "");
    first.reach = Math.max(first.reach, words.length);
  }
  return keys;
}

function hashSlots(keys: readonly string[]): Uint32Array {
  let size = 8;
  while (size < keys.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  keys.forEach((key, number) => {
    let slot = hashKey(key) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  });
  return slots;
}

function join(
  parts: readonly (readonly number[] | Uint32Array)[],
  strings: readonly string[],
  unitCount: number,
): Uint8Array {
  const wordCount = parts.reduce((sum, part) => sum + part.length, 0);
  const size = wordCount * 4 + unitCount * 2;
  const buffer = new ArrayBuffer(Math.ceil(size / 4) * 4);
  const words = new Uint32Array(buffer, 0, wordCount);
  let offset = 0;
  for (const part of parts) {
    words.set(part, offset);
    offset += part.length;
  }
  const units = new Uint16Array(buffer, wordCount * 4, unitCount);
  let unit = 0;
  for (const text of strings)
    for (let at = 0; at < text.length; at++)
      units[unit++] = text.charCodeAt(at);
  return new Uint8Array(buffer);
}
