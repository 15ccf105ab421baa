import type { ComparedClaim } from "../claims/features.js";
import { FIRM } from "../pairs/constraints.js";
import { grown } from "./posting-table.js";

/** Belief in both of two days from which different days are a barrier. */
const SURE = Math.sqrt(FIRM);
/** Days between the ends from which on an overlap tells no one time. */
const WIDE = 3;

/** Tests the claim of a slot beside another. */
export type SlotTest = (slot: number) => boolean;

/** The dates of all claims, by slot. */
export interface Calendar {
  readonly set: (slot: number, claim: ComparedClaim) => void;
  /** Whether both do not surely tell two different days. */
  readonly canShareDay: (claim: ComparedClaim) => SlotTest;
  /**
   * Whether the dates are more than a long period that holds the other; names
   * on both sides can make up for that.
   */
  readonly tellsTime: (claim: ComparedClaim) => SlotTest;
}

const NO_DAY = -(2 ** 31);

function sureDay({ days, belief }: ComparedClaim): number {
  return days?.exact && belief.date >= SURE ? days.from : NO_DAY;
}

/** @returns a calendar without claims */
export function calendar(): Calendar {
  let from = new Int32Array(1024);
  let to = new Int32Array(1024);
  let sure = new Int32Array(1024);
  let named = new Int32Array(1024);
  return {
    set(slot, claim) {
      if (slot >= from.length) {
        const length = Math.max(slot + 1, from.length * 2);
        from = grown(from, length);
        to = grown(to, length);
        sure = grown(sure, length);
        named = grown(named, length);
      }
      from[slot] = claim.days?.from ?? 0;
      to[slot] = claim.days?.to ?? 0;
      sure[slot] = sureDay(claim);
      named[slot] = claim.names.length;
    },
    canShareDay(claim) {
      const day = sureDay(claim);
      return (slot) =>
        day === NO_DAY || sure[slot] === NO_DAY || sure[slot] === day;
    },
    tellsTime({ days, names }) {
      if (days === undefined) return () => false;
      const isWide = days.to - days.from >= WIDE;
      return (slot) =>
        (names.length > 0 && named[slot]! > 0) ||
        (!isWide && to[slot]! - from[slot]! < WIDE) ||
        from[slot]! > days.to ||
        to[slot]! < days.from;
    },
  };
}
