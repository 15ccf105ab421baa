import { grown } from "../blocking/posting-table.js";

/** The pair may be one happening. */
export const LINKED = 1;
/** The pair makes its two reports companions. */
export const COMPANIONS = 2;

/** One copied text tells both claims. */
export const COPIED = 4;

/** Pairs of claims, by slot, in typed arrays. */
export interface PairGraph {
  /** @param kind - {@link LINKED}, {@link COMPANIONS}, {@link COPIED} or several
   * of them; once a pair */
  readonly connect: (a: number, b: number, kind: number) => void;
  /** Takes away all pairs of a claim. */
  readonly isolate: (slot: number) => void;
  readonly visit: (
    slot: number,
    visit: (other: number, kind: number) => void,
  ) => void;
}

const NONE = -1;
const KIND_BITS = 3;
const KINDS = (1 << KIND_BITS) - 1;

/** @returns a graph without pairs */
export function pairGraph(): PairGraph {
  let heads = new Int32Array(1024).fill(NONE);
  let ends = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let end = 0;
  let free = NONE;

  function newNode(): number {
    if (free !== NONE) {
      const node = free;
      free = nexts[node]!;
      return node;
    }
    if (end === ends.length) {
      ends = grown(ends, end * 2);
      nexts = grown(nexts, end * 2);
    }
    return end++;
  }

  function add(from: number, to: number, kind: number): void {
    if (from >= heads.length) {
      const length = heads.length;
      heads = grown(heads, Math.max(from + 1, length * 2));
      heads.fill(NONE, length);
    }
    const node = newNode();
    ends[node] = (to << KIND_BITS) | kind;
    nexts[node] = heads[from]!;
    heads[from] = node;
  }

  function drop(from: number, to: number): void {
    let before = NONE;
    let node = heads[from]!;
    while (ends[node]! >> KIND_BITS !== to) {
      before = node;
      node = nexts[node]!;
    }
    if (before === NONE) heads[from] = nexts[node]!;
    else nexts[before] = nexts[node]!;
    nexts[node] = free;
    free = node;
  }

  function visit(
    slot: number,
    see: (other: number, kind: number) => void,
  ): void {
    let node = heads[slot] ?? NONE;
    while (node !== NONE) {
      const other = ends[node]!;
      node = nexts[node]!;
      see(other >> KIND_BITS, other & KINDS);
    }
  }

  return {
    connect(a, b, kind) {
      add(a, b, kind);
      add(b, a, kind);
    },
    isolate(slot) {
      visit(slot, (other) => {
        drop(other, slot);
        drop(slot, other);
      });
    },
    visit,
  };
}
