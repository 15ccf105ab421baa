import type { RegisterIncident } from "../model/register-incident.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

const ROWS_AT_ONCE = 100;

type MemberRow = RowOf<"incident_member">;

/** Report key to the id that is printed. */
export type PrintedId = (reportKey: string) => string;

function incidentRow(
  incident: RegisterIncident,
  printedId: PrintedId,
): RowOf<"incident"> {
  const { id, type, status, when, where } = incident;
  const members = incident.members.map(([report = "", number]) => [
    printedId(report),
    number,
  ]);
  const value = JSON.stringify({ ...incident, members });
  return {
    id,
    type,
    status,
    starts: when.start,
    ends: when.end,
    value,
    country: where.country,
    admin1: where.admin1,
    place_id: where.placeId ?? null,
    review: "unreviewed",
    grade: "raw",
    embargo_until: null,
  };
}

function memberRows({ id, members, claims }: RegisterIncident): MemberRow[] {
  return members.map(([report_key = ""], at) => ({
    incident_id: id,
    report_key,
    claim_key: claims[at] ?? "",
  }));
}

function actorRows(incident: RegisterIncident): RowOf<"incident_actor">[] {
  const { id, perpetrators, targets } = incident;
  const ids = [...perpetrators, ...targets].flatMap((actor) => actor.id ?? []);
  return [...new Set(ids)].map((actor_id) => ({ incident_id: id, actor_id }));
}

/** Deletes incidents with all that belongs to them; unknown ids do no harm. */
export async function deleteIncidents(
  store: Store,
  ids: readonly string[],
): Promise<void> {
  for (const piece of pieces(ids, ROWS_AT_ONCE)) {
    await store
      .deleteFrom("incident_member")
      .where("incident_id", "in", piece)
      .execute();
    await store
      .deleteFrom("incident_actor")
      .where("incident_id", "in", piece)
      .execute();
    await store.deleteFrom("incident").where("id", "in", piece).execute();
  }
}

async function writeSome(
  store: Store,
  incidents: readonly RegisterIncident[],
  printedId: PrintedId,
): Promise<void> {
  const rows = incidents.map((incident) => incidentRow(incident, printedId));
  const old = await store
    .selectFrom("incident")
    .select(["id", "value"])
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const before = new Map(old.map(({ id, value }) => [id, value]));
  const fresh = rows.filter(({ id, value }) => before.get(id) !== value);
  if (fresh.length === 0) return;
  const changed = new Set(fresh.map(({ id }) => id));
  await deleteIncidents(
    store,
    [...changed].filter((id) => before.has(id)),
  );
  await store.insertInto("incident").values(fresh).execute();
  const rewritten = incidents.filter(({ id }) => changed.has(id));
  for (const piece of pieces(rewritten.flatMap(memberRows), ROWS_AT_ONCE))
    await store.insertInto("incident_member").values(piece).execute();
  for (const piece of pieces(rewritten.flatMap(actorRows), ROWS_AT_ONCE))
    await store.insertInto("incident_actor").values(piece).execute();
}

/**
 * Writes incidents; those that stand there as they are stay untouched. To be
 * called inside a transaction.
 *
 * @param incidents - members are named by report key
 */
export async function writeIncidents(
  store: Store,
  incidents: readonly RegisterIncident[],
  printedId: PrintedId,
): Promise<void> {
  for (const piece of pieces(incidents, ROWS_AT_ONCE))
    await writeSome(store, piece, printedId);
}
