import type { ComparedClaim } from "../claims/features.js";
import { DATE_SLACK, FARTHEST_DAYS, type Days } from "../fields/dates.js";
import { FIRM } from "../pairs/constraints.js";
import {
  countBlockKeys,
  nameBlockKeys,
  placeBlockKeys,
  type BlockKeys,
} from "./block-keys.js";
import { datedBlocks, type DatedBlocks } from "./dated-blocks.js";
import { grown, postingTable } from "./posting-table.js";

/** The blocks in which claims meet, by slot. */
export interface ClaimBlocks {
  readonly add: (slot: number, claim: ComparedClaim) => void;
  /** @param claim - the same as when it was added */
  readonly remove: (slot: number, claim: ComparedClaim) => void;
  /**
   * Visits the slot of every claim with which this one can link by itself,
   * and of some with which it cannot; each once, itself perhaps too.
   */
  readonly visit: (claim: ComparedClaim, visit: (slot: number) => void) => void;
}

const isFirm = ({ days }: ComparedClaim) => days?.inferred === false;

/** Belief in both of two days from which different days are a barrier. */
const SURE = Math.sqrt(FIRM);

/** The date; a day that may have been misread counts as a period. */
function sureDays({ days, belief }: ComparedClaim): Days | undefined {
  return days === undefined || belief.date >= SURE
    ? days
    : { ...days, exact: false };
}

/** One way in which claims meet. */
interface Meeting {
  readonly blocks: DatedBlocks;
  readonly keysOf: (claim: ComparedClaim) => BlockKeys;
  readonly daysOf: (claim: ComparedClaim) => Days | undefined;
  readonly takesPart: (claim: ComparedClaim) => boolean;
}

const daysOf = ({ days }: ComparedClaim) => days;

/**
 * The three grounds on which a pair can link by itself (see `isGrounded` and
 * `daysDiffer`): one place at one time; one place and equal numbers, where a
 * date is missing or the days are not the same; a name.
 *
 * No block is ever whole: each is divided by day, so that hundreds of claims
 * of one governorate meet only those of their own day, of a period around it,
 * or of equal numbers or names.
 */
function meetings(): readonly Meeting[] {
  const table = postingTable();
  return [
    {
      blocks: datedBlocks(table, {
        days: DATE_SLACK,
        exactDays: 0,
        undated: false,
      }),
      keysOf: placeBlockKeys,
      daysOf: sureDays,
      takesPart: isFirm,
    },
    {
      blocks: datedBlocks(table, {
        days: DATE_SLACK,
        exactDays: DATE_SLACK,
        undated: true,
      }),
      keysOf: countBlockKeys,
      daysOf,
      takesPart: () => true,
    },
    {
      blocks: datedBlocks(table, {
        days: FARTHEST_DAYS,
        exactDays: FARTHEST_DAYS,
        undated: true,
      }),
      keysOf: nameBlockKeys,
      daysOf,
      takesPart: () => true,
    },
  ];
}

/** @returns empty blocks */
export function claimBlocks(): ClaimBlocks {
  const ways = meetings();
  let stamps = new Int32Array(1024);
  let stamp = 0;
  return {
    add(slot, claim) {
      if (slot >= stamps.length)
        stamps = grown(stamps, Math.max(slot + 1, stamps.length * 2));
      for (const way of ways)
        if (way.takesPart(claim))
          for (const key of way.keysOf(claim).filed)
            way.blocks.file(key, way.daysOf(claim), slot);
    },
    remove(slot, claim) {
      for (const way of ways)
        if (way.takesPart(claim))
          for (const key of way.keysOf(claim).filed)
            way.blocks.unfile(key, way.daysOf(claim), slot);
    },
    visit(claim, visit) {
      stamp++;
      const once = (slot: number) => {
        if (stamps[slot] === stamp) return;
        stamps[slot] = stamp;
        visit(slot);
      };
      for (const way of ways)
        if (way.takesPart(claim))
          for (const key of way.keysOf(claim).asked)
            way.blocks.visit(key, way.daysOf(claim), once);
    },
  };
}

/**
 * Visits every pair that can stand on its own ground, by the indexes of its
 * claims, `a < b`, each once; pairs of one report never. No pair that would
 * link by itself is left out.
 */
export function candidatePairs(
  claims: readonly ComparedClaim[],
  visit: (a: number, b: number) => void,
): void {
  const blocks = claimBlocks();
  claims.forEach((claim, b) => {
    blocks.visit(claim, (a) => {
      if (claims[a]!.report.id !== claim.report.id) visit(a, b);
    });
    blocks.add(b, claim);
  });
}
