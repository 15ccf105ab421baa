/** Containers inside containers that are opened: 8 is more than any export has. */
export const MAX_DEPTH = 8;

const MAX_MEMBERS = 1_000_000;
const MAX_RATIO = 200;
const ALWAYS_ALLOWED = 1024 ** 3;

/** What may still be taken out of one input, shared by all its members. */
export interface Budget {
  /** @returns false when that is too many members */
  takeMember(): boolean;
  /** @returns false when that is too many expanded bytes */
  takeBytes(count: number): boolean;
}

/**
 * A limit against archives that expand without end: two hundred times the
 * input's own bytes (text in gzip reaches twenty), though a gibibyte is always
 * allowed.
 *
 * @param readBytes - bytes of the input itself that were read so far
 */
export function expansionBudget(readBytes: () => number): Budget {
  let members = 0;
  let expanded = 0;
  return {
    takeMember() {
      members += 1;
      return members <= MAX_MEMBERS;
    },
    takeBytes(count) {
      expanded += count;
      return expanded <= Math.max(ALWAYS_ALLOWED, readBytes() * MAX_RATIO);
    },
  };
}
