/** Numbers filed under 32-bit keys, in typed arrays alone. */
export interface PostingTable {
  readonly add: (key: number, value: number) => void;
  /** Takes out one posting; one that is not there is passed over. */
  readonly remove: (key: number, value: number) => void;
  /** The latest first. A key that another has by chance is visited too. */
  readonly visit: (key: number, visit: (value: number) => void) => void;
  /** The latest values of a key, no more than `most` of them. */
  readonly latest: (key: number, most: number) => readonly number[];
}

const NONE = -1;

/** @returns a longer copy */
export function grown(
  old: Int32Array,
  length: number,
): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(old);
  return longer;
}

/**
 * A hash table with chains. A posting takes 16 bytes and its share of growth,
 * where a `Map` of arrays takes a hundred.
 */
export function postingTable(): PostingTable {
  let heads = new Int32Array(1024).fill(NONE);
  let keys = new Int32Array(1024);
  let values = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let end = 0;
  let free = NONE;
  const headOf = (key: number) =>
    (Math.imul(key, 0x9e3779b1) >>> 7) & (heads.length - 1);

  function grow(): void {
    const length = keys.length * 2;
    keys = grown(keys, length);
    values = grown(values, length);
    nexts = grown(nexts, length);
    // No node is free here: all of them are in a chain.
    heads = new Int32Array(length).fill(NONE);
    for (let node = 0; node < end; node++) {
      const head = headOf(keys[node]!);
      nexts[node] = heads[head]!;
      heads[head] = node;
    }
  }

  function newNode(): number {
    if (free !== NONE) {
      const node = free;
      free = nexts[node]!;
      return node;
    }
    if (end === keys.length) grow();
    return end++;
  }

  return {
    add(key, value) {
      const node = newNode();
      const head = headOf(key);
      keys[node] = key;
      values[node] = value;
      nexts[node] = heads[head]!;
      heads[head] = node;
    },
    remove(key, value) {
      const head = headOf(key);
      let before = NONE;
      for (let node = heads[head]!; node !== NONE; node = nexts[node]!) {
        if (keys[node] === key && values[node] === value) {
          if (before === NONE) heads[head] = nexts[node]!;
          else nexts[before] = nexts[node]!;
          nexts[node] = free;
          free = node;
          return;
        }
        before = node;
      }
    },
    visit(key, visit) {
      for (let node = heads[headOf(key)]!; node !== NONE; node = nexts[node]!)
        if (keys[node] === key) visit(values[node]!);
    },
    latest(key, most) {
      const found: number[] = [];
      let node = heads[headOf(key)]!;
      for (; node !== NONE && found.length < most; node = nexts[node]!)
        if (keys[node] === key) found.push(values[node]!);
      return found;
    },
  };
}
