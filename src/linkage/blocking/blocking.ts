import {
  countBlockKeys,
  eventBlockKeys,
  nameBlockKeys,
  placeBlockKeys,
} from "./block-keys.js";
import { DATE_SLACK, FARTHEST_DAYS } from "../fields/dates.js";
import type { LinkableClaim } from "../claims/features.js";

/** Visits a pair of claims by their indexes, `a < b`. */
export type PairVisitor = (a: number, b: number) => void;

const isFirm = ({ days }: LinkableClaim) => days?.inferred === false;

/** Indexes of claims by block key, ascending in each block. */
function blocksBy(
  claims: readonly LinkableClaim[],
  keysOf: (claim: LinkableClaim) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  claims.forEach((claim, index) => {
    for (const key of keysOf(claim)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  return blocks;
}

/** Visits the dated pairs of a block whose dates are at most `slack` apart. */
function sweep(
  claims: readonly LinkableClaim[],
  block: readonly number[],
  slack: number,
  visit: PairVisitor,
): void {
  const start = (index: number) => claims[index]!.days!.from;
  const dated = block
    .filter((index) => claims[index]!.days !== undefined)
    .sort((a, b) => start(a) - start(b) || a - b);
  dated.forEach((early, at) => {
    const last = claims[early]!.days!.to + slack;
    for (let next = at + 1; next < dated.length; next++) {
      const late = dated[next]!;
      if (start(late) > last) break;
      visit(Math.min(early, late), Math.max(early, late));
    }
  });
}

/** Visits all pairs of a block in which one claim has no date of its own. */
function crossUndated(
  claims: readonly LinkableClaim[],
  block: readonly number[],
  isDated: (claim: LinkableClaim) => boolean,
  visit: PairVisitor,
): void {
  const undated = block.filter((index) => !isDated(claims[index]!));
  for (const one of undated)
    for (const other of block) {
      if (one === other) continue;
      if (!isDated(claims[other]!) && other < one) continue;
      visit(Math.min(one, other), Math.max(one, other));
    }
}

/**
 * Visits every pair that can stand on its own ground: one place and one time
 * inside a family of types, a name in common, or a number in common where a
 * date is missing. No pair that would link by itself is left out; each is
 * visited once, pairs of one report never.
 *
 * @param claims - in canonical order (see `readClaims`)
 */
export function candidatePairs(
  claims: readonly LinkableClaim[],
  visit: PairVisitor,
): void {
  const seen = new Set<number>();
  const once: PairVisitor = (a, b) => {
    if (claims[a]!.report.id === claims[b]!.report.id) return;
    const pair = a * claims.length + b;
    if (seen.has(pair)) return;
    seen.add(pair);
    visit(a, b);
  };
  const firm = claims.map(isFirm);
  for (const block of blocksBy(claims, placeBlockKeys).values())
    sweep(
      claims,
      block.filter((index) => firm[index]),
      DATE_SLACK,
      once,
    );
  for (const block of blocksBy(claims, countBlockKeys).values())
    crossUndated(claims, block, isFirm, once);
  for (const block of blocksBy(claims, eventBlockKeys).values())
    crossUndated(claims, block, () => false, once);
  for (const block of blocksBy(claims, nameBlockKeys).values()) {
    sweep(claims, block, FARTHEST_DAYS, once);
    crossUndated(claims, block, ({ days }) => days !== undefined, once);
  }
}
