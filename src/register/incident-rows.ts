import type { RegisterIncident } from "../model/register-incident.js";
import { sha256 } from "../model/sha256.js";
import { pieces } from "./known-reports.js";
import type { EngineName, Store } from "./engines/engine.js";
import { indexIncidents } from "./search/index-incidents.js";
import { removeRecords } from "./search/remove-records.js";
import type { RowOf } from "./tables.js";

const ROWS_AT_ONCE = 100;

type MemberRow = RowOf<"incident_member">;

/** Report key to the id that is printed. */
type PrintedId = (reportKey: string) => string;

/** What writing incidents needs beside them. */
export interface WritingOptions {
  readonly printedId: PrintedId;
  /** Whose search index is kept in step. */
  readonly engine: EngineName;
}

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

/**
 * Equal texts under two ids have equal claim keys, so two incidents can come
 * by one id when they are not joined: the later one then gets its own.
 *
 * @param seen - ids so far; the incident's is added
 */
function withSingleId(
  incident: RegisterIncident,
  seen: Set<string>,
): RegisterIncident {
  const { id, members } = incident;
  const single = seen.has(id)
    ? `inc-${sha256(JSON.stringify([id, members])).slice(0, 32)}`
    : id;
  seen.add(single);
  return single === id ? incident : { ...incident, id: single };
}

async function deleteIncidents(
  store: Store,
  ids: readonly string[],
  engine: EngineName,
): Promise<void> {
  await removeRecords(engine, store, ids);
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

/** Writes some incidents; those that stand there as they are stay untouched. */
async function writeSome(
  store: Store,
  incidents: readonly RegisterIncident[],
  { printedId, engine }: WritingOptions,
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
    engine,
  );
  await store.insertInto("incident").values(fresh).execute();
  const rewritten = incidents.filter(({ id }) => changed.has(id));
  for (const piece of pieces(rewritten.flatMap(memberRows), ROWS_AT_ONCE))
    await store.insertInto("incident_member").values(piece).execute();
  for (const piece of pieces(rewritten.flatMap(actorRows), ROWS_AT_ONCE))
    await store.insertInto("incident_actor").values(piece).execute();
  await indexIncidents(engine, store, rewritten);
}

/**
 * Replaces the register's incidents; rows that stay the same are not touched.
 * To be called inside a transaction. No more than a few incidents are held at
 * a time.
 *
 * @param linked - all of them; members are named by report key
 */
export async function writeIncidents(
  store: Store,
  linked: AsyncIterable<RegisterIncident>,
  options: WritingOptions,
): Promise<void> {
  const seen = new Set<string>();
  let batch: RegisterIncident[] = [];
  for await (const incident of linked) {
    batch.push(withSingleId(incident, seen));
    if (batch.length < ROWS_AT_ONCE) continue;
    await writeSome(store, batch, options);
    batch = [];
  }
  if (batch.length > 0) await writeSome(store, batch, options);
  const all = await store.selectFrom("incident").select("id").execute();
  await deleteIncidents(
    store,
    all.flatMap(({ id }) => (seen.has(id) ? [] : [id])),
    options.engine,
  );
}
