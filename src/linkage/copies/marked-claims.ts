import { readMarks, type PassageMarks } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import { keptWords } from "./claim-passage.js";
import type { Span } from "./passages.js";

/** Marks kept on either side of each word that tells a claim. */
const MARKS_A_SIDE = 1;
/** More claims than this by one mark: a formula, which proves no copy. */
export const MOST_CLAIMS = 100;

/** The first of the marks that begin after a place. */
function markAfter(marks: PassageMarks["marks"], place: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]!.start > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Hashes of the marks nearest to words that tell a claim, each once. */
export function hashesAbout(
  words: readonly Span[],
  { marks }: PassageMarks,
): readonly number[] {
  const hashes = new Set<number>();
  for (const { start } of words) {
    const at = markAfter(marks, start);
    const from = Math.max(at - MARKS_A_SIDE, 0);
    for (const { hash } of marks.slice(from, at + MARKS_A_SIDE))
      hashes.add(hash);
  }
  return [...hashes];
}

/** Hashes, and for each the index of the claim that has it. */
interface MarkedClaims {
  readonly hashes: readonly number[];
  readonly owners: readonly number[];
}

/** The hashes about the words of all claims; each report's marks read once. */
function readMarked(claims: readonly LinkableClaim[]): MarkedClaims {
  const byReport = new Map<LinkableReport, number[]>();
  claims.forEach(({ report }, index) => {
    if (report.marks === undefined) return;
    const list = byReport.get(report);
    if (list === undefined) byReport.set(report, [index]);
    else list.push(index);
  });
  const [hashes, owners]: [number[], number[]] = [[], []];
  for (const [{ marks = "" }, list] of byReport) {
    const read = readMarks(marks);
    for (const index of list)
      for (const hash of hashesAbout(
        keptWords(claims[index]!.incident),
        read,
      )) {
        hashes.push(hash);
        owners.push(index);
      }
  }
  return { hashes, owners };
}

/** Bits of the filter for each hash. */
const BITS_A_HASH = 16;
const MOST_BITS = 2 ** 30;

/** Whether more than one claim may have a hash: none of those is missed. */
function seenTwice(hashes: readonly number[]): (hash: number) => boolean {
  const bits = Math.min(32 + hashes.length * BITS_A_HASH, MOST_BITS);
  const once = new Uint32Array((bits >>> 5) + 1);
  const twice = new Uint32Array(once.length);
  for (const hash of hashes) {
    const bit = hash % bits;
    const [word, mask] = [bit >>> 5, 1 << (bit & 31)];
    if ((once[word]! & mask) !== 0) twice[word]! |= mask;
    once[word]! |= mask;
  }
  return (hash) => {
    const bit = hash % bits;
    return (twice[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  };
}

/**
 * Finds pairs of claims of different reports with one of the marks about their
 * words in common. Memory grows with the marks that occur twice.
 *
 * @param visit - gets two indexes, the smaller first, maybe more than once
 */
export function markedPairs(
  claims: readonly LinkableClaim[],
  visit: (a: number, b: number) => void,
): void {
  const { hashes, owners } = readMarked(claims);
  const isCommon = seenTwice(hashes);
  const byHash = new Map<number, number[]>();
  hashes.forEach((hash, at) => {
    if (!isCommon(hash)) return;
    const list = byHash.get(hash);
    if (list === undefined) byHash.set(hash, [owners[at]!]);
    else list.push(owners[at]!);
  });
  for (const list of byHash.values()) {
    if (list.length > MOST_CLAIMS) continue;
    list.forEach((one, at) => {
      for (const other of list.slice(0, at)) {
        if (claims[one]!.report.id === claims[other]!.report.id) continue;
        visit(Math.min(one, other), Math.max(one, other));
      }
    });
  }
}
