import type { Register } from "./open-register.js";

/** Ids of the incidents that a person has accepted, corrected or rejected. */
export async function reviewedIncidents(
  register: Register,
): Promise<ReadonlySet<string>> {
  const rows = await register.store
    .selectFrom("incident")
    .select("id")
    .where("review", "<>", "unreviewed")
    .execute();
  return new Set(rows.map(({ id }) => id));
}
