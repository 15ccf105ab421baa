import type { RegisterIncident } from "../model/register-incident.js";
import {
  actorRows,
  incidentRow,
  shownIncidents,
} from "./decisions/incident-views.js";
import { deleteBriefs, writeBriefs } from "./incident-briefs.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";
import { indexIncidents } from "./search/index-incidents.js";
import { removeRecords } from "./search/remove-records.js";
import type { RowOf } from "./tables.js";

const ROWS_AT_ONCE = 100;

type MemberRow = RowOf<"incident_member">;

/** Report key to the id that is printed. */
export type PrintedId = (reportKey: string) => string;

/** An incident with the ids of its reports as they are printed. */
function printedIncident(
  incident: RegisterIncident,
  printedId: PrintedId,
): RegisterIncident {
  const members = incident.members.map(
    ([report = "", number = ""]): [string, string] => [
      printedId(report),
      number,
    ],
  );
  return { ...incident, members };
}

function memberRows({ id, members, claims }: RegisterIncident): MemberRow[] {
  return members.map(([report_key = ""], at) => ({
    incident_id: id,
    report_key,
    claim_key: claims[at] ?? "",
  }));
}

/** Deletes incidents with all that belongs to them; unknown ids do no harm. */
export async function deleteIncidents(
  store: Store,
  ids: readonly string[],
): Promise<void> {
  await removeRecords(store, ids);
  for (const piece of pieces(ids, ROWS_AT_ONCE)) {
    await store
      .deleteFrom("incident_member")
      .where("incident_id", "in", piece)
      .execute();
    await store
      .deleteFrom("incident_actor")
      .where("incident_id", "in", piece)
      .execute();
    await deleteBriefs(store, piece);
    await store.deleteFrom("incident").where("id", "in", piece).execute();
  }
}

async function writeSome(
  store: Store,
  incidents: readonly RegisterIncident[],
  printedId: PrintedId,
): Promise<void> {
  const printed = incidents.map((one) => printedIncident(one, printedId));
  const shown = await shownIncidents(store, printed);
  const rows = printed.map((one, at) => incidentRow(one, shown[at] ?? one));
  const old = await store
    .selectFrom("incident")
    .select(["id", "value", "computed"])
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const before = new Map(old.map((row) => [row.id, row]));
  const fresh = rows.filter(({ id, value, computed }) => {
    const row = before.get(id);
    return row?.value !== value || row.computed !== computed;
  });
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
  const seen = shown.filter(({ id }) => changed.has(id));
  for (const piece of pieces(seen.flatMap(actorRows), ROWS_AT_ONCE))
    await store.insertInto("incident_actor").values(piece).execute();
  await writeBriefs(store, seen);
  await indexIncidents(store, seen);
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
