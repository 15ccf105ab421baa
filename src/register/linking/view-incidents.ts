import {
  compareClaimNames,
  type ClaimName,
} from "../../linkage/filed/index.js";
import { viewGroup } from "../../linkage/link-incidents.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { currentReadings } from "../current-readings.js";
import { deleteIncidents, writeIncidents } from "../incident-rows.js";
import { pieces } from "../known-reports.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { generationOf } from "./link-state.js";
import type { Linker } from "./linker.js";
import { printedIds } from "./printed-ids.js";

/** Incidents that are viewed with the readings of one fetch. */
const INCIDENTS_AT_ONCE = 200;
/** Values in one query. */
const AT_ONCE = 500;

/** Incidents viewed, not yet written. */
interface Viewed {
  readonly generation: number;
  /** Of all that were asked for. */
  readonly ids: readonly string[];
  /** Of those that still have claims. */
  readonly incidents: readonly RegisterIncident[];
  readonly reportKeys: readonly string[];
}

async function waitingIds(store: Store): Promise<readonly string[]> {
  const rows = await store
    .selectFrom("link_view")
    .select("incident_id")
    .orderBy("incident_id")
    .limit(INCIDENTS_AT_ONCE)
    .execute();
  return rows.map(({ incident_id }) => incident_id);
}

/** Members of some incidents, each incident's in canonical order. */
async function membersOf(store: Store, ids: readonly string[]) {
  // PostgreSQL takes no empty list.
  if (ids.length === 0) return new Map<string, ClaimName[]>();
  const rows = await store
    .selectFrom("link_claim")
    .select(["incident_id", "claim_key", "report_key", "number"])
    .where("incident_id", "in", ids)
    .execute();
  const members = new Map<string, ClaimName[]>();
  for (const { incident_id, claim_key, report_key, number } of rows) {
    const own = members.get(incident_id) ?? [];
    if (own.length === 0) members.set(incident_id, own);
    own.push({ key: claim_key, reportId: report_key, incidentId: number });
  }
  for (const own of members.values()) own.sort(compareClaimNames);
  return members;
}

/** Whether a report changed since it was linked. */
async function areChanged(
  store: Store,
  reportKeys: readonly string[],
): Promise<boolean> {
  for (const piece of pieces(reportKeys, AT_ONCE)) {
    const row = await store
      .selectFrom("link_change")
      .select("report_key")
      .where("report_key", "in", piece)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

/** @returns undefined when a report changed since it was linked */
async function viewSome(
  store: Store,
  linker: Linker,
): Promise<Viewed | undefined> {
  const generation = await generationOf(store);
  const ids = await waitingIds(store);
  const members = await membersOf(store, ids);
  const reportKeys = [
    ...new Set([...members.values()].flat().map(({ reportId }) => reportId)),
  ];
  if (await areChanged(store, reportKeys)) return undefined;
  const reports = new Map<string, ReturnType<Linker["read"]>>();
  for (const piece of pieces(reportKeys, AT_ONCE))
    for await (const reading of currentReadings(store, piece))
      reports.set(reading.reportKey, linker.read(reading));
  // Read again: a report that changed meanwhile may be of another mind.
  if (await areChanged(store, reportKeys)) return undefined;
  const incidents = [...members].map(([id, group]) => ({
    ...viewGroup(group, (key) => reports.get(key)!, linker.view),
    id,
  }));
  return { generation, ids, incidents, reportKeys };
}

/**
 * Views some of the incidents that wait for it. What is viewed is computed
 * outside the write lock, and written when nothing of it changed meanwhile.
 *
 * @returns whether any are left or had to be put off
 */
export async function viewIncidents(
  register: Register,
  linker: Linker,
): Promise<boolean> {
  const viewed = await viewSome(register.store, linker);
  if (viewed === undefined) return true;
  const { generation, ids, incidents, reportKeys } = viewed;
  if (ids.length === 0) return false;
  await inTransaction(register, async (store) => {
    if ((await generationOf(store)) !== generation) return;
    if (await areChanged(store, reportKeys)) return;
    const printed = await printedIds(store, reportKeys);
    await writeIncidents(store, incidents, printed);
    const left = new Set(incidents.map(({ id }) => id));
    await deleteIncidents(
      store,
      ids.filter((id) => !left.has(id)),
    );
    for (const piece of pieces(ids, AT_ONCE))
      await store
        .deleteFrom("link_view")
        .where("incident_id", "in", piece)
        .execute();
  });
  return true;
}
