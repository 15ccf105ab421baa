import { seenStart } from "../seen.js";
import type { LeftOutRow } from "./place.js";
import type { TableLine } from "./table-lines.js";

/** Arabic spellings by GeoNames id, the likeliest first. */
export type AlternateNames = ReadonlyMap<string, readonly string[]>;

/** What a file of alternate names gave. */
export interface ReadNames {
  readonly names: AlternateNames;
  readonly leftOut: readonly LeftOutRow[];
}

/** Arabic as it is written, and its dialects as GeoNames names them. */
const ARABIC = /^(?:ar|ar[_-].+|acm|acw|afb|aeb|ajp|apc|apd|ary|arz|ayl|ayn)$/;

/** Preferred, ordinary, short, colloquial, historical: 0 to 4. */
function rankOf(cells: readonly string[]): number {
  const [, , language, , preferred, short, colloquial, historic] = cells;
  if (historic === "1") return 4;
  if (colloquial === "1" || language !== "ar") return 3;
  if (short === "1") return 2;
  return preferred === "1" ? 0 : 1;
}

/**
 * Reads a GeoNames file of alternate names (version 1 with eight columns, 2
 * with ten); only the Arabic names of the given places are kept.
 *
 * @source https://download.geonames.org/export/dump/readme.txt
 */
export async function readAlternateNames(
  lines: AsyncIterable<TableLine>,
  file: string,
  ids: ReadonlySet<string>,
): Promise<ReadNames> {
  const found = new Map<string, (readonly [rank: number, name: string])[]>();
  const leftOut: LeftOutRow[] = [];
  for await (const item of lines) {
    if (!item.ok) {
      leftOut.push(item.row);
      continue;
    }
    const { line, text } = item;
    const cells = text.split("\t").map((cell) => cell.trim());
    const [, id = "", language = "", name = ""] = cells;
    // Columns at the end that are empty are sometimes not written.
    if (cells.length < 4 || cells.length > 10) {
      const context = { columns: cells.length, wanted: "8–10" };
      const seen = seenStart(cells.join("␉"));
      const code = "IMP-PLACE-COLUMNS";
      leftOut.push({ file, line, id: "", name: "", code, seen, context });
      continue;
    }
    if (!ARABIC.test(language) || !ids.has(id)) continue;
    const names = found.get(id) ?? [];
    found.set(id, [...names, [rankOf(cells), name]]);
  }
  const names = [...found].map(([id, ranked]) => {
    const sorted = ranked.toSorted(([a], [b]) => a - b);
    return [id, sorted.map(([, name]) => name)] as const;
  });
  return { names: new Map(names), leftOut };
}
