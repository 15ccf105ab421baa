import type { Days } from "../fields/dates.js";
import { mixed } from "./hash-keys.js";
import type { PostingTable } from "./posting-table.js";

/** How far apart, in days, two dates of one block may be. */
export interface Reach {
  readonly days: number;
  /** The same for two dates that both tell one day. */
  readonly exactDays: number;
  /** Claims without a date meet all others. */
  readonly undated: boolean;
}

/** Blocks divided by time: a block of years is asked a few days at a time. */
export interface DatedBlocks {
  readonly file: (key: number, days: Days | undefined, value: number) => void;
  readonly unfile: (key: number, days: Days | undefined, value: number) => void;
  /** Visits what is within reach, and some that is not. */
  readonly visit: (
    key: number,
    days: Days | undefined,
    visit: (value: number) => void,
  ) => void;
}

/** Days of the cells in which longer and longer periods are filed. */
const CELL_DAYS = [8, 32, 128, 512, 2048, 8192, 1 << 30] as const;
const EXACT = -1;
const UNDATED = -2;
const ALL = -3;

const levelOf = ({ from, to }: Days) =>
  CELL_DAYS.findIndex((size) => to - from < size);

/** The cell in which a date is filed: its level and number. */
function cellOf(days: Days | undefined): readonly [number, number] {
  if (days === undefined) return [UNDATED, 0];
  if (days.exact) return [EXACT, days.from];
  const level = Math.max(0, levelOf(days));
  return [level, Math.floor(days.from / CELL_DAYS[level]!)];
}

const keyOf = (key: number, level: number, cell: number) =>
  mixed(mixed(key, level), cell);

/**
 * Divides the blocks of a table by time. A day stands in its own cell, a
 * period in one cell of its own length or more, by its first day: it reaches
 * into that cell and the next.
 */
export function datedBlocks(table: PostingTable, reach: Reach): DatedBlocks {
  /** How many are filed at each level: empty ones are not asked. */
  const filed = CELL_DAYS.map(() => 0);

  function change(
    way: "add" | "remove",
    [key, days, value]: readonly [number, Days | undefined, number],
  ): void {
    const [level, cell] = cellOf(days);
    if (level >= 0) filed[level]! += way === "add" ? 1 : -1;
    table[way](keyOf(key, level, cell), value);
    if (reach.undated) table[way](keyOf(key, ALL, 0), value);
  }

  function visitDated(
    key: number,
    days: Days,
    visit: (value: number) => void,
  ): void {
    const near = days.exact ? reach.exactDays : reach.days;
    for (let day = days.from - near; day <= days.to + near; day++)
      table.visit(keyOf(key, EXACT, day), visit);
    for (const [level, size] of CELL_DAYS.entries()) {
      if (filed[level] === 0) continue;
      const first = Math.floor((days.from - reach.days - size + 1) / size);
      const last = Math.floor((days.to + reach.days) / size);
      for (let cell = first; cell <= last; cell++)
        table.visit(keyOf(key, level, cell), visit);
    }
  }

  return {
    file: (key, days, value) => change("add", [key, days, value]),
    unfile: (key, days, value) => change("remove", [key, days, value]),
    visit(key, days, visit) {
      if (days === undefined) {
        if (reach.undated) table.visit(keyOf(key, ALL, 0), visit);
        return;
      }
      visitDated(key, days, visit);
      if (reach.undated) table.visit(keyOf(key, UNDATED, 0), visit);
    },
  };
}
