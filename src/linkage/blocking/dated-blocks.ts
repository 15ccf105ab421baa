import type { Days } from "../fields/dates.js";
import { mixed } from "./hash-keys.js";
import type { PostingTable } from "./posting-table.js";

/** Which dates of one block meet. */
export interface Reach {
  /** How many days apart two dates may be. */
  readonly days: number;
  /** Whether claims without a date meet all others; else they take no part. */
  readonly undated: boolean;
}

/** Blocks divided by time: a block of years is asked a few days at a time. */
export interface DatedBlocks {
  readonly file: (
    keys: Iterable<number>,
    days: Days | undefined,
    value: number,
  ) => void;
  readonly unfile: DatedBlocks["file"];
  /** Visits what is within reach, and some that is not. */
  readonly visit: (
    keys: Iterable<number>,
    days: Days | undefined,
    visit: (value: number) => void,
  ) => void;
}

/** Days of the cells in which longer and longer periods are filed. */
const CELL_DAYS = [8, 64, 512, 4096, 1 << 30] as const;
const UNDATED = mixed(0, -1);
const ALL = mixed(0, -2);

const cellCode = (level: number, cell: number) => mixed(level + 1, cell);

/** The level whose cells are at least as long as a period. */
function levelOf({ from, to }: Days): number {
  return Math.max(
    0,
    CELL_DAYS.findIndex((size) => to - from < size),
  );
}

/**
 * Divides the blocks of a table by time. A period stands in one cell of its
 * own length or more, by its first day: it reaches into that cell and the next.
 */
export function datedBlocks(table: PostingTable, reach: Reach): DatedBlocks {
  /** How many keys are filed at each level: empty ones are not asked. */
  const filed = CELL_DAYS.map(() => 0);

  function codesOf(days: Days | undefined): readonly number[] {
    if (days === undefined) return reach.undated ? [UNDATED, ALL] : [];
    const level = levelOf(days);
    const code = cellCode(level, Math.floor(days.from / CELL_DAYS[level]!));
    return reach.undated ? [code, ALL] : [code];
  }

  function codesNear(days: Days | undefined): readonly number[] {
    if (days === undefined) return reach.undated ? [ALL] : [];
    const codes = reach.undated ? [UNDATED] : [];
    for (const [level, size] of CELL_DAYS.entries()) {
      if (filed[level] === 0) continue;
      const first = Math.floor((days.from - reach.days - size + 1) / size);
      const last = Math.floor((days.to + reach.days) / size);
      for (let cell = first; cell <= last; cell++)
        codes.push(cellCode(level, cell));
    }
    return codes;
  }

  return {
    file(keys, days, value) {
      const codes = codesOf(days);
      for (const key of keys) {
        if (days !== undefined) filed[levelOf(days)]!++;
        for (const code of codes) table.add(mixed(key, code), value);
      }
    },
    unfile(keys, days, value) {
      const codes = codesOf(days);
      for (const key of keys) {
        if (days !== undefined) filed[levelOf(days)]!--;
        for (const code of codes) table.remove(mixed(key, code), value);
      }
    },
    visit(keys, days, visit) {
      const codes = codesNear(days);
      for (const key of keys)
        for (const code of codes) table.visit(mixed(key, code), visit);
    },
  };
}
