import type { ComparedClaim } from "../claims/features.js";
import { DATE_SLACK, FARTHEST_DAYS } from "../fields/dates.js";
import {
  countBlockKeys,
  eventBlockKeys,
  insideKeys,
  nameBlockKeys,
  regionBlockKeys,
  spotBlockKeys,
  type BlockKeys,
} from "./block-keys.js";
import { calendar } from "./calendar.js";
import { datedBlocks, type DatedBlocks } from "./dated-blocks.js";
import { grown, postingTable, type PostingTable } from "./posting-table.js";
import { tellingBlocks } from "./telling-blocks.js";

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

/** One way in which claims meet. */
interface Meeting {
  readonly file: (slot: number, claim: ComparedClaim) => void;
  readonly unfile: (slot: number, claim: ComparedClaim) => void;
  readonly visit: (claim: ComparedClaim, visit: (slot: number) => void) => void;
}

function meetingBy(
  keysOf: (claim: ComparedClaim) => BlockKeys,
  blocks: DatedBlocks,
): Meeting {
  return {
    file: (slot, claim) => blocks.file(keysOf(claim).filed, claim.days, slot),
    unfile: (slot, claim) =>
      blocks.unfile(keysOf(claim).filed, claim.days, slot),
    visit: (claim, visit) =>
      blocks.visit(keysOf(claim).asked, claim.days, visit),
  };
}

/** Claims that meet whatever their dates: to a block they are undated. */
function atAnyTime(
  keysOf: (claim: ComparedClaim) => BlockKeys,
  blocks: DatedBlocks,
): Meeting {
  return {
    file: (slot, claim) => blocks.file(keysOf(claim).filed, undefined, slot),
    unfile: (slot, claim) =>
      blocks.unfile(keysOf(claim).filed, undefined, slot),
    visit: (claim, visit) =>
      blocks.visit(keysOf(claim).asked, undefined, visit),
  };
}

/**
 * The five grounds on which a pair can link by itself (see `isGrounded` and
 * `daysDiffer`). At one time: one place, or one telling. Where a date is
 * missing or the days are not the same: equal numbers. At any time near: a
 * name. At any time at all: one well-known event.
 *
 * No block is ever asked whole: each is divided by time, and claims of two
 * sure days meet by their numbers and names alone. So hundreds of claims of
 * one governorate meet only those of their own day.
 */
function meetings(table: PostingTable) {
  const soon = datedBlocks(table, { days: DATE_SLACK, undated: false });
  const counted = datedBlocks(table, { days: DATE_SLACK, undated: true });
  const named = datedBlocks(table, { days: FARTHEST_DAYS, undated: true });
  return {
    ofOneDay: [
      meetingBy(spotBlockKeys, soon),
      meetingBy(regionBlockKeys, soon),
      tellingBlocks(table),
    ],
    ofAnyDay: [
      meetingBy(countBlockKeys, counted),
      meetingBy(nameBlockKeys, named),
      atAnyTime(eventBlockKeys, counted),
    ],
    visitInside: (claim: ComparedClaim, visit: (slot: number) => void) => {
      soon.visit(insideKeys(claim), claim.days, visit);
    },
  };
}

/** @returns empty blocks */
export function claimBlocks(): ClaimBlocks {
  const { ofOneDay, ofAnyDay, visitInside } = meetings(postingTable());
  const dates = calendar();
  let stamps = new Int32Array(1024);
  let stamp = 0;
  const waysOf = (claim: ComparedClaim) =>
    isFirm(claim) ? [...ofOneDay, ...ofAnyDay] : ofAnyDay;
  return {
    add(slot, claim) {
      if (slot >= stamps.length)
        stamps = grown(stamps, Math.max(slot + 1, stamps.length * 2));
      dates.set(slot, claim);
      for (const way of waysOf(claim)) way.file(slot, claim);
    },
    remove(slot, claim) {
      for (const way of waysOf(claim)) way.unfile(slot, claim);
    },
    visit(claim, visit) {
      stamp++;
      const once = (slot: number) => {
        if (stamps[slot] === stamp) return;
        stamps[slot] = stamp;
        visit(slot);
      };
      for (const way of ofAnyDay) way.visit(claim, once);
      if (!isFirm(claim)) return;
      const canShareDay = dates.canShareDay(claim);
      const tellsTime = dates.tellsTime(claim);
      const onceOfDay = (slot: number) => {
        if (canShareDay(slot)) once(slot);
      };
      for (const way of ofOneDay) way.visit(claim, onceOfDay);
      visitInside(claim, (slot) => {
        if (tellsTime(slot)) onceOfDay(slot);
      });
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
