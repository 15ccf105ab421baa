import { columnLetters, readAddress } from "./cell-address.js";
import { TOO_MUCH, WorkbookFault } from "./zip-parts.js";

/** Merged areas of a sheet that are kept: more than any printed form has. */
const MAX_MERGES = 200_000;

/** Cells that merged areas may fill, so that a few areas do not fill a sheet. */
const MAX_FILLED = 1_000_000;

/** An area of more than one row, by the first of its columns. */
interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const REFERENCE =
  /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}\d+):([A-Z]{1,3}\d+)"/g;

/** Longest reference, with its tag. */
const TAIL = 200;

/**
 * The merged areas of a sheet that go over several rows, by their first row.
 * They stand behind the rows, so the sheet is gone through once for them.
 */
export async function readMerges(
  bytes: AsyncIterable<Uint8Array>,
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let tail = "";
  for await (const piece of bytes) {
    const text = tail + Buffer.from(piece).toString("latin1");
    let end = 0;
    for (const match of text.matchAll(REFERENCE)) {
      const [from, to] = [readAddress(match[1]!), readAddress(match[2]!)];
      end = match.index + match[0].length;
      if (from === null || to === null || to.row <= from.row) continue;
      merges.push({ column: from.column, first: from.row, last: to.row });
      if (merges.length > MAX_MERGES)
        throw new WorkbookFault("mergeCells", TOO_MUCH);
    }
    tail = text.slice(Math.max(end, text.length - TAIL));
  }
  return merges.sort((a, b) => a.first - b.first);
}

/** Gives each row of a merged area the value of its first. */
export interface MergeFiller {
  /**
   * @param cells - of a row with values of its own; filled in place
   * @returns addresses that the values came from, by column
   */
  fill(number: number, cells: string[]): ReadonlyMap<number, string> | null;
}

/** @param merges - by first row */
export function mergeFiller(merges: readonly Merge[]): MergeFiller {
  let next = 0;
  let filled = 0;
  const active = new Map<number, Merge & { value: string | null }>();
  return {
    fill(number, cells) {
      while (next < merges.length && merges[next]!.first <= number) {
        const merge = merges[next]!;
        active.set(merge.column, { ...merge, value: null });
        next += 1;
      }
      if (active.size === 0) return null;
      const from = new Map<number, string>();
      for (const [column, merge] of active) {
        if (merge.last < number) active.delete(column);
        else if (merge.first === number) merge.value = cells[column] ?? "";
        else if (merge.value && (cells[column] ?? "") === "") {
          filled += 1;
          while (cells.length < column) cells.push("");
          cells[column] = merge.value;
          from.set(column, `${columnLetters(column)}${merge.first}`);
        }
      }
      if (filled > MAX_FILLED) throw new WorkbookFault("mergeCells", TOO_MUCH);
      return from.size === 0 ? null : from;
    },
  };
}
