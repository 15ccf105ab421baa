import { readName } from "../../linkage/index.js";

/** A name as a row writes it. */
export interface WrittenName {
  /** Key of the row's report. */
  readonly report: string;
  readonly name: string;
}

/** One name that rows write in several ways. */
export interface SpelledName {
  /** The ways, the commonest first; of each the first rows that write it so. */
  readonly spellings: readonly {
    readonly name: string;
    readonly rows: number;
    readonly reports: readonly string[];
  }[];
}

/** Rows that are named of a spelling. */
const ROWS_NAMED = 5;

/** Letters alone: another space or a vowel mark is no other spelling. */
const shown = (name: string) =>
  name
    .normalize("NFKC")
    .replaceAll(/[\u064b-\u0652\u0640]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/**
 * Names that are one name by its letters' usual confusions (hamza, ta marbuta,
 * the article, عبد), written in more than one way. They may be two people.
 *
 * @returns names of most rows first; of as many by their letters
 */
export function spelledNames(
  names: Iterable<WrittenName>,
): readonly SpelledName[] {
  const byName = new Map<string, Map<string, string[]>>();
  for (const { report, name } of names) {
    const parts = readName(name);
    // A lone name is many people's.
    if (parts === undefined || parts.rest.length === 0) continue;
    const ways = byName.get(parts.full) ?? new Map<string, string[]>();
    byName.set(parts.full, ways);
    const way = shown(name);
    const rows = ways.get(way) ?? [];
    ways.set(way, rows);
    if (!rows.includes(report)) rows.push(report);
  }
  const sizeOf = (ways: ReadonlyMap<string, readonly string[]>) =>
    [...ways.values()].reduce((sum, rows) => sum + rows.length, 0);
  return [...byName]
    .filter(([, ways]) => ways.size > 1)
    .sort((a, b) => sizeOf(b[1]) - sizeOf(a[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([, ways]) => ({
      spellings: [...ways]
        .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
        .map(([name, rows]) => ({
          name,
          rows: rows.length,
          reports: rows.slice(0, ROWS_NAMED),
        })),
    }));
}
