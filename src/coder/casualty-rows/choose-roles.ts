import { ROLE_CODES, type RoleCode } from "../../model/vocabulary.js";
import type { Features } from "../evidence/report-features.js";
import type { Happening } from "../happenings.js";
import type { Row } from "./casualty-row.js";
import { roleFeatures } from "./role-features.js";
import { ROLE_MODEL } from "./role-weights.generated.js";
import type { RoleContext } from "./row-roles.js";

/** Log odds, up to a common addend, of each role for some features. */
export function roleOdds(features: Features): ReadonlyMap<RoleCode, number> {
  return new Map(
    ROLE_CODES.map((role) => {
      let sum = 0;
      const weights = ROLE_MODEL[role];
      if (!weights) return [role, -Infinity];
      for (const [name, value] of Object.entries(features))
        sum += (weights[name] ?? 0) * value;
      return [role, sum + (weights["bias"] ?? 0)];
    }),
  );
}

/**
 * Settles the part that the people of each row have in the conflict, by a
 * small model over the rules' own finding and the words beside them.
 *
 * @param rows in the order told, with the roles that rules gave
 */
export function chooseRoles(
  rows: readonly Row[],
  happening: Happening,
  context: RoleContext,
): void {
  let last: Row | null = null;
  for (const row of rows) {
    const odds = roleOdds(roleFeatures(row, { happening, context, last }));
    let most = -Infinity;
    for (const [role, odd] of odds) {
      if (odd <= most) continue;
      most = odd;
      row.role = role;
    }
    if (row.group === null) last = row;
  }
}
