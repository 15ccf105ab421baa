import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { anchorRows, isClaimKey, VALUES_AT_ONCE } from "./decision-rows.js";

/**
 * The incidents that decisions are about, as they stand linked; of an undo, of
 * what it takes back.
 *
 * @returns incident ids, sorted, by decision id; left out where none is there
 */
export async function incidentsOfDecisions(
  store: Store,
  decisionIds: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const about = new Map<string, Set<string>>();
  const asked = new Map([...decisionIds].map((id) => [id, [id]]));
  let wave = asked;
  while (wave.size > 0) {
    const next = new Map<string, string[]>();
    for (const { decision_id, anchor } of await anchorRows(
      store,
      "decision_id",
      wave.keys(),
    )) {
      for (const id of wave.get(decision_id) ?? []) {
        if (/^[0-9a-f]{64}$/.test(anchor))
          next.set(anchor, [...(next.get(anchor) ?? []), id]);
        if (!isClaimKey(anchor)) continue;
        about.set(id, (about.get(id) ?? new Set()).add(anchor));
      }
    }
    wave = next;
  }
  const claims = new Set([...about.values()].flatMap((keys) => [...keys]));
  const incidentOf = new Map<string, string[]>();
  for (const piece of pieces([...claims], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("incident_member")
      .select(["claim_key", "incident_id"])
      .distinct()
      .where("claim_key", "in", piece)
      .execute();
    for (const { claim_key, incident_id } of rows) {
      const own = incidentOf.get(claim_key) ?? [];
      incidentOf.set(claim_key, [...own, incident_id]);
    }
  }
  return new Map(
    [...about].map(([id, keys]) => {
      const ids = [...keys].flatMap((key) => incidentOf.get(key) ?? []);
      return [id, [...new Set(ids)].sort()];
    }),
  );
}
