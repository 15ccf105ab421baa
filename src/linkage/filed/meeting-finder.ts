import { claimBlocks } from "../blocking/blocking.js";
import type { ComparedClaim } from "../claims/features.js";
import { isGroundless } from "../pairs/constraints.js";

/** Claims up to which looking at each is faster than blocks. */
const FEW = 24;

/**
 * Finds which of some claims others meet.
 *
 * @returns visits the indexes of all claims with which a claim may link by
 * itself, and of some with which it cannot; each once
 */
export function meetingFinder(
  claims: readonly ComparedClaim[],
): (other: ComparedClaim, visit: (index: number) => void) => void {
  if (claims.length <= FEW)
    return (other, visit) => {
      claims.forEach((claim, index) => {
        if (!isGroundless(claim, other)) visit(index);
      });
    };
  const blocks = claimBlocks();
  claims.forEach((claim, index) => blocks.add(index, claim));
  return (other, visit) => blocks.visit(other, visit);
}
