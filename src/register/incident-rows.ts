import type { RegisterIncident } from "../model/register-incident.js";
import { sha256 } from "../model/sha256.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

const ROWS_AT_ONCE = 100;

type MemberRow = RowOf<"incident_member">;

/** What ties the linker's names to the register's. */
export interface MemberNames {
  /** Report key to the id that is printed. */
  readonly printedId: (reportKey: string) => string;
  /** Key of a report's incident, by its print number. */
  readonly claimKey: (reportKey: string, number: string) => string;
}

function incidentRow(
  incident: RegisterIncident,
  names: MemberNames,
): RowOf<"incident"> {
  const { id, type, status, when } = incident;
  const members = incident.members.map(([report = "", number]) => [
    names.printedId(report),
    number,
  ]);
  const value = JSON.stringify({ ...incident, members });
  return { id, type, status, starts: when.start, ends: when.end, value };
}

function memberRows(
  incident: RegisterIncident,
  names: MemberNames,
): readonly MemberRow[] {
  return incident.members.map(([report_key = "", number = ""]) => ({
    incident_id: incident.id,
    report_key,
    claim_key: names.claimKey(report_key, number),
  }));
}

/**
 * Equal texts under two ids have equal claim keys, so two incidents can come
 * by one id when they are not joined: the later one then gets its own.
 */
function withSingleIds(
  incidents: readonly RegisterIncident[],
): readonly RegisterIncident[] {
  const seen = new Set<string>();
  return incidents.map((incident) => {
    const { id, members } = incident;
    if (!seen.has(id)) {
      seen.add(id);
      return incident;
    }
    const digits = sha256(JSON.stringify([id, members])).slice(0, 32);
    return { ...incident, id: `inc-${digits}` };
  });
}

async function deleteIncidents(
  store: Store,
  ids: readonly string[],
): Promise<void> {
  for (const piece of pieces(ids, ROWS_AT_ONCE)) {
    await store
      .deleteFrom("incident_member")
      .where("incident_id", "in", piece)
      .execute();
    await store.deleteFrom("incident").where("id", "in", piece).execute();
  }
}

/**
 * Replaces the register's incidents; rows that stay the same are not touched.
 * To be called inside a transaction.
 *
 * @param linked - all of them; members are named by report key
 */
export async function writeIncidents(
  store: Store,
  linked: readonly RegisterIncident[],
  names: MemberNames,
): Promise<void> {
  const incidents = withSingleIds(linked);
  const wanted = new Map(
    incidents.map((incident) => [incident.id, incidentRow(incident, names)]),
  );
  const old = await store
    .selectFrom("incident")
    .select(["id", "value"])
    .execute();
  const kept = new Set(
    old.filter(({ id, value }) => wanted.get(id)?.value === value).map(byId),
  );
  await deleteIncidents(
    store,
    old.map(byId).filter((id) => !kept.has(id)),
  );
  const fresh = [...wanted.values()].filter(({ id }) => !kept.has(id));
  for (const piece of pieces(fresh, ROWS_AT_ONCE)) {
    await store.insertInto("incident").values(piece).execute();
  }
  const members = incidents
    .filter(({ id }) => !kept.has(id))
    .flatMap((incident) => memberRows(incident, names));
  for (const piece of pieces(members, ROWS_AT_ONCE)) {
    await store.insertInto("incident_member").values(piece).execute();
  }
}

const byId = ({ id }: { readonly id: string }) => id;
