import type { PeopleGroup } from "../groups/people-group.js";
import { hasPerson, type Row } from "./casualty-row.js";

/**
 * Names told later belong to people counted before, where they fit in.
 *
 * @returns whether the group adds nobody to the count
 */
export function attachNames(rows: readonly Row[], group: PeopleGroup): boolean {
  const fresh = group.people.filter((p) => !rows.some((r) => hasPerson(r, p)));
  if (fresh.length === 0) return group.people.length > 0;
  for (const row of rows) {
    const room = (row.max ?? row.min ?? 0) - row.people.length;
    if (room < fresh.length || rolesDiffer(row, group)) continue;
    row.people.push(...fresh);
    if (!row.roleTold && group.roleTold && room === fresh.length) {
      row.role = group.role;
      row.roleTold = true;
    }
    return true;
  }
  return false;
}

function rolesDiffer(row: Row, group: PeopleGroup): boolean {
  return (
    group.roleTold &&
    row.roleTold &&
    group.role !== row.role &&
    row.role !== "unknown" &&
    group.role !== "unknown"
  );
}
