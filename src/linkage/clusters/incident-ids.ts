import { incidentId, sha256 } from "../../model/index.js";
import type { ClaimName } from "./report-entry.js";

/** The id that the smallest claim of a group gives. */
const bareId = (first: ClaimName): string => incidentId([first.key]);

/**
 * The id of a group whose smallest claim's key is also another group's, as
 * equal texts under two report ids make it: of these groups the first in
 * canonical order has the bare id, each other one its own.
 *
 * It rests on the group's first claim alone, so that it stays when the group
 * grows, and is the same whatever came first.
 */
function ownId(first: ClaimName): string {
  const parts = [bareId(first), first.reportId, first.incidentId];
  return `inc-${sha256(JSON.stringify(parts)).slice(0, 32)}`;
}

/**
 * Gives each group its id.
 *
 * @returns to be called with the groups of one key in canonical order; groups
 * of other keys may come between
 */
export function incidentIds(): (group: readonly ClaimName[]) => string {
  const seen = new Set<string>();
  return (group) => {
    const first = group[0]!;
    const bare = bareId(first);
    if (seen.has(bare)) return ownId(first);
    seen.add(bare);
    return bare;
  };
}
