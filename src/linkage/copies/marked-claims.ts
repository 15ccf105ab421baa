import { readMarks, type PassageMarks } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { ownWords } from "./claim-passage.js";

/** Marks kept on either side of each word that tells a claim. */
const MARKS_A_SIDE = 2;
/** More claims than this by one mark: a formula, which proves no copy. */
const MOST_CLAIMS = 100;

/** Hashes of the marks nearest to a claim's words; empty without either. */
function hashesOf(
  { incident }: LinkableClaim,
  { marks }: PassageMarks,
): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const word of ownWords(incident)) {
    const after = marks.findIndex(({ start }) => start > word.start);
    const at = after < 0 ? marks.length : after;
    const from = Math.max(at - MARKS_A_SIDE, 0);
    for (const { hash } of marks.slice(from, at + MARKS_A_SIDE))
      hashes.add(hash);
  }
  return hashes;
}

/** Calls back with every claim and the hashes about its words. */
function eachMarked(
  claims: readonly LinkableClaim[],
  visit: (hash: number, claim: number) => void,
): void {
  let last: string | undefined;
  let marks: PassageMarks | undefined;
  claims.forEach((claim, index) => {
    const { report } = claim;
    if (report.marks === undefined) return;
    if (marks === undefined || last !== report.id)
      [last, marks] = [report.id, readMarks(report.marks)];
    for (const hash of hashesOf(claim, marks)) visit(hash, index);
  });
}

/** Bits of the filter for each claim, and in all. */
const BITS_A_CLAIM = 128;
const MOST_BITS = 2 ** 30;

/** Hashes that more than one claim may have: none of those is missing. */
function hashesSeenTwice(
  claims: readonly LinkableClaim[],
): (hash: number) => boolean {
  const bits = Math.min(32 + claims.length * BITS_A_CLAIM, MOST_BITS);
  const once = new Uint32Array((bits >>> 5) + 1);
  const twice = new Uint32Array(once.length);
  const placeOf = (hash: number) => {
    const bit = hash % bits;
    return { word: bit >>> 5, mask: 1 << (bit & 31) };
  };
  eachMarked(claims, (hash) => {
    const { word, mask } = placeOf(hash);
    if ((once[word]! & mask) !== 0) twice[word]! |= mask;
    once[word]! |= mask;
  });
  return (hash) => {
    const { word, mask } = placeOf(hash);
    return (twice[word]! & mask) !== 0;
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
  const isCommon = hashesSeenTwice(claims);
  const byHash = new Map<number, number[]>();
  eachMarked(claims, (hash, claim) => {
    if (!isCommon(hash)) return;
    const list = byHash.get(hash);
    if (list === undefined) byHash.set(hash, [claim]);
    else list.push(claim);
  });
  for (const list of byHash.values()) {
    if (list.length > MOST_CLAIMS) continue;
    list.forEach((b, at) => {
      for (const a of list.slice(0, at))
        if (claims[a]!.report.id !== claims[b]!.report.id) visit(a, b);
    });
  }
}
