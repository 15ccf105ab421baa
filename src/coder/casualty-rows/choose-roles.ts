import { bestClass } from "../evidence/logistic.js";
import type { Happening } from "../happenings.js";
import type { Row } from "./casualty-row.js";
import { roleFeatures } from "./role-features.js";
import { ROLE_MODEL } from "./role-weights.generated.js";
import { mayHave } from "./role-support.js";
import type { RoleContext } from "./row-roles.js";

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
    const features = roleFeatures(row, { happening, context, last });
    const chosen = bestClass(ROLE_MODEL, features, (role) =>
      mayHave(row, role, features),
    );
    if (chosen !== null && chosen !== row.role) {
      row.role = chosen;
      // Its words tell another role, or none.
      row.roleTold = false;
    }
    if (row.group === null) last = row;
  }
}
