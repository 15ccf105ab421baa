import type { RoleCode } from "../../model/vocabulary.js";
import type { Row } from "./casualty-row.js";

/** What the text of a happening gives for people without a told role. */
export interface RoleContext {
  /** Role of the force that was hit; null when none was. */
  readonly force: RoleCode | null;
  /** Homes, a market, a school or a camp was hit, or a family feud told. */
  readonly civilianTarget: boolean;
}

/**
 * Fills roles that no word of the phrase told: `آخرون` are of the kind told
 * before; counted people without a noun belong to the force that was hit.
 *
 * @source gold/GUIDE.md, "casualties" and Rulings
 */
export function settleRoles(rows: readonly Row[], context: RoleContext): void {
  let last: Row | null = null;
  for (const row of rows) {
    if (!row.roleTold) settleRole(row, last, context);
    if (row.group === null) last = row;
  }
}

function settleRole(row: Row, last: Row | null, context: RoleContext): void {
  const others = row.rule === "ar.group.others";
  const counted = row.rule === "ar.group.counted";
  if (last?.roleTold && (others || (counted && last.order === row.order))) {
    row.role = last.role;
    row.roleTold = true;
  } else if ((row.fighter || counted) && context.force !== null)
    row.role = context.force;
  else if (context.civilianTarget) row.role = "civilian";
}
