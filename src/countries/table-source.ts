import { NameFlag, type NameEntry } from "./name-table.js";
import type { PackIssue } from "./tsv.js";

/** What one file of a pack gives to its table. */
export interface PackTable {
  readonly rows: readonly (readonly string[])[];
  readonly names: readonly NameEntry[];
  readonly issues: readonly PackIssue[];
}

/** The key under which a row is found by its id; no text folds to it. */
export const idKey = (id: string): string => `#${id}`;

/** The entry that lets a row be found by its id. */
export function idEntry(id: string, row: number): NameEntry {
  return { key: idKey(id), row, flags: 0 };
}

/** Says that a cell holds none of the words it may hold. */
export function unknownIn(
  column: string,
  seen: string,
  allowed: readonly string[],
): readonly [seen: string, expected: string] {
  return [`${column} "${seen}"`, `one of ${allowed.join(", ")}`];
}

/** Joins the tables of several files into one; rows keep their order. */
export function joinTables(tables: readonly PackTable[]): PackTable {
  let first = 0;
  const names: NameEntry[] = [];
  for (const table of tables) {
    for (const entry of table.names)
      names.push({ ...entry, row: entry.row + first });
    first += table.rows.length;
  }
  return {
    rows: tables.flatMap((table) => table.rows),
    names,
    issues: tables.flatMap((table) => table.issues),
  };
}

/** A name takes sides. */
export const isLoaded = (flags: number): boolean =>
  (flags & NameFlag.loaded) !== 0;

/** A name has another reading and needs a cue. */
export const needsCue = (flags: number): boolean =>
  (flags & NameFlag.cue) !== 0;

/** A name counts only behind a head noun. */
export const needsHead = (flags: number): boolean =>
  (flags & NameFlag.head) !== 0;
