import { readMarks, type PassageMarks } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { triggerOf } from "./claim-passage.js";
import type { Span } from "./passages.js";

/** Marks kept on either side of a claim's trigger. */
const MARKS_A_SIDE = 2;
/** More claims than this by one mark: a formula, which proves no copy. */
export const MOST_CLAIMS = 100;
/** Bits of the filter of hashes seen once; a power of two. */
const FILTER_BITS = 1 << 24;

/** Hashes of the marks nearest to a claim's trigger; empty without either. */
export function hashesAbout(
  trigger: Span | undefined,
  { marks }: PassageMarks,
): readonly number[] {
  if (trigger === undefined) return [];
  const after = marks.findIndex(({ start }) => start > trigger.start);
  const at = after < 0 ? marks.length : after;
  const own = marks.slice(Math.max(at - MARKS_A_SIDE, 0), at + MARKS_A_SIDE);
  return own.map(({ hash }) => hash);
}

/** Calls back with every claim and the hashes about its trigger. */
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
    for (const hash of hashesAbout(triggerOf(claim.incident), marks))
      visit(hash, index);
  });
}

/** Hashes that more than one claim may have: none of those is missing. */
function hashesSeenTwice(
  claims: readonly LinkableClaim[],
): (hash: number) => boolean {
  const once = new Uint32Array(FILTER_BITS / 32);
  const twice = new Uint32Array(FILTER_BITS / 32);
  eachMarked(claims, (hash) => {
    const bit = hash % FILTER_BITS;
    const [word, mask] = [bit >>> 5, 1 << (bit & 31)];
    if ((once[word]! & mask) !== 0) twice[word]! |= mask;
    once[word]! |= mask;
  });
  return (hash) => {
    const bit = hash % FILTER_BITS;
    return (twice[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  };
}

/**
 * Finds pairs of claims of different reports with one of the marks about their
 * triggers in common. Memory grows with the marks that occur twice.
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
