import type { ComparedClaim } from "../claims/features.js";
import { DATE_SLACK } from "../fields/dates.js";
import { tellingSize } from "../fields/telling.js";
import { DOUBTFUL } from "../pairs/constraints.js";
import { tellingKeys } from "./block-keys.js";
import { datedBlocks } from "./dated-blocks.js";
import { grown, type PostingTable } from "./posting-table.js";

/** Blocks in which claims of alike tellings meet, wherever they place it. */
export interface TellingBlocks {
  readonly file: (slot: number, claim: ComparedClaim) => void;
  readonly unfile: (slot: number, claim: ComparedClaim) => void;
  readonly visit: (claim: ComparedClaim, visit: (slot: number) => void) => void;
}

/** A little less than the least likeness that makes two tellings one text. */
const LEAST_COSINE = 0.195;
/** The same where one of the places was hardly read: `some` is enough. */
const LEAST_DOUBTFUL = 0.095;
const DOUBTFUL_PLACE = Math.sqrt(DOUBTFUL);

/**
 * An inverted index of stems: what two claims have in common is added up stem
 * by stem, so that only alike ones are visited.
 */
export function tellingBlocks(table: PostingTable): TellingBlocks {
  const blocks = datedBlocks(table, { days: DATE_SLACK, undated: false });
  let sizes = new Int32Array(1024);
  let shared = new Int32Array(1024);
  let doubtful = new Int32Array(1024);
  const isDoubtful = ({ belief }: ComparedClaim) =>
    belief.place <= DOUBTFUL_PLACE;
  return {
    file(slot, claim) {
      if (slot >= sizes.length) {
        const length = Math.max(slot + 1, sizes.length * 2);
        sizes = grown(sizes, length);
        shared = grown(shared, length);
        doubtful = grown(doubtful, length);
      }
      sizes[slot] = tellingSize(claim.telling);
      doubtful[slot] = isDoubtful(claim) ? 1 : 0;
      for (const { keys } of tellingKeys(claim))
        blocks.file(keys, claim.days, slot);
    },
    unfile(slot, claim) {
      for (const { keys } of tellingKeys(claim))
        blocks.unfile(keys, claim.days, slot);
    },
    visit(claim, visit) {
      const met: number[] = [];
      for (const { keys, weight } of tellingKeys(claim))
        blocks.visit(keys, claim.days, (slot) => {
          if (shared[slot] === 0) met.push(slot);
          shared[slot]! += weight;
        });
      const size = tellingSize(claim.telling);
      for (const slot of met) {
        const cosine = shared[slot]! / Math.sqrt(size * sizes[slot]!);
        shared[slot] = 0;
        const isHardlyRead = doubtful[slot] === 1 || isDoubtful(claim);
        if (cosine >= (isHardlyRead ? LEAST_DOUBTFUL : LEAST_COSINE))
          visit(slot);
      }
    },
  };
}
