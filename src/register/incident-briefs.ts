import { sql } from "kysely";
import { OUTCOME_CODES, type OutcomeCode } from "../model/vocabulary.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { casualtyTotal } from "../statistics/casualty-total.js";
import { filterable } from "./filterable.js";
import { pieces } from "./known-reports.js";
import { inTransaction, type Register, type Store } from "./open-register.js";

/** Names that a list draws of an incident at most. */
const MOST_NAMES = 3;
const ROWS_AT_ONCE = 500;
/** Name of the counter of changes among `link_state`. */
const COUNTER = "briefs";

/** What a list, a map and a timeline draw of an incident. */
export interface IncidentBrief {
  readonly type: string;
  readonly status: string;
  readonly background: boolean;
  /** Closed interval of ISO days; null where it is open or unknown. */
  readonly days: readonly [string | null, string | null];
  readonly place: {
    readonly id: string | null;
    readonly name: string | null;
    readonly admin1: string | null;
    readonly country: string | null;
    /** WGS 84, of the gazetteer's entry. */
    readonly at: readonly [lon: number, lat: number] | null;
    readonly precision: string;
  };
  /** Outcomes that are told, with the least and the most that are told. */
  readonly results: readonly (readonly [
    outcome: OutcomeCode,
    least: number | null,
    most: number | null,
  ])[];
  /** Neutral ids, with the part taken and on what ground. */
  readonly actors: readonly (readonly [
    id: string,
    part: "perpetrator" | "target",
    basis: string | null,
  ])[];
  /** Names of those whom it befell, the first of them. */
  readonly victims: readonly string[];
  readonly weapons: readonly string[];
  /** Independent original sources, and of them those that have a name. */
  readonly sources: readonly [all: number, named: number];
  readonly reports: number;
  /** Fields of which several values are told. */
  readonly contested: number;
  readonly review: string;
  readonly grade: string;
}

/** What is drawn of an incident in lists. */
export function briefOf(incident: RegisterIncident): IncidentBrief {
  const { type, status, background, when, where, decided } = incident;
  const { placeId, name, admin1, country, lat, lon, precision } = where;
  const parts = [
    ...incident.perpetrators.map((one) => [one, "perpetrator"] as const),
    ...incident.targets.map((one) => [one, "target"] as const),
  ];
  const names = [
    ...(incident.victims ?? []).flatMap((one) => one.name?.full ?? []),
    ...incident.casualties.flatMap((row) => row.names),
  ];
  return {
    ...{ type, status, background },
    days: [when.start, when.end],
    place: {
      id: filterable(placeId),
      ...{ name, admin1, country, precision },
      at: lat == null || lon == null ? null : [lon, lat],
    },
    results: OUTCOME_CODES.flatMap((outcome) => {
      const { min, max } = casualtyTotal(incident, outcome);
      const isTold = incident.casualties.some((row) => row.outcome === outcome);
      return isTold ? [[outcome, min, max] as const] : [];
    }),
    actors: parts.flatMap(([{ id, basis }, part]) =>
      id === null ? [] : [[id, part, basis ?? null] as const],
    ),
    victims: [...new Set(names)].slice(0, MOST_NAMES),
    weapons: incident.weapons,
    sources: [
      incident.independentSources,
      incident.sourceTally?.known ?? incident.independentSources,
    ],
    reports: incident.members.length,
    contested: Object.values(incident.competing).filter(
      ({ values }) => values.length > 1,
    ).length,
    review: decided?.review ?? "unreviewed",
    grade: decided?.grade ?? "raw",
  };
}

async function countChange(store: Store): Promise<void> {
  await store
    .insertInto("link_state")
    .values({ name: COUNTER, value: 1 })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ value: sql`link_state.value + 1` }),
    )
    .execute();
}

/** How often what lists draw was changed: what was read of it still holds. */
export async function briefsMark(store: Store): Promise<number> {
  const row = await store
    .selectFrom("link_state")
    .select("value")
    .where("name", "=", COUNTER)
    .executeTakeFirst();
  return row?.value ?? 0;
}

/** Takes out what is drawn of incidents; inside the transaction that does. */
export async function deleteBriefs(
  store: Store,
  ids: readonly string[],
): Promise<void> {
  for (const piece of pieces(ids, ROWS_AT_ONCE))
    await store
      .deleteFrom("incident_brief")
      .where("incident_id", "in", piece)
      .execute();
  if (ids.length > 0) await countChange(store);
}

/** Writes what is drawn of incidents anew; inside the transaction that does. */
export async function writeBriefs(
  store: Store,
  shown: readonly RegisterIncident[],
): Promise<void> {
  if (shown.length === 0) return;
  const rows = shown.map((incident) => ({
    incident_id: incident.id,
    value: JSON.stringify(briefOf(incident)),
  }));
  for (const piece of pieces(rows, ROWS_AT_ONCE))
    await store
      .insertInto("incident_brief")
      .values(piece)
      .onConflict((conflict) =>
        conflict
          .column("incident_id")
          .doUpdateSet({ value: sql`excluded.value` }),
      )
      .execute();
  await countChange(store);
}

/** Makes those that an earlier version of the program did not write. */
async function writeMissing(register: Register): Promise<void> {
  for (;;) {
    const rows = await register.store
      .selectFrom("incident")
      .leftJoin("incident_brief", "incident_id", "id")
      .select("incident.value as value")
      .where("incident_id", "is", null)
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    const missing = rows.map(
      ({ value }) => JSON.parse(value) as RegisterIncident,
    );
    await inTransaction(register, async (store) => {
      // Others may have joined or deleted some of them meanwhile.
      const standing = await store
        .selectFrom("incident")
        .select("value")
        .where(
          "id",
          "in",
          missing.map(({ id }) => id),
        )
        .execute();
      await writeBriefs(
        store,
        standing.map(({ value }) => JSON.parse(value) as RegisterIncident),
      );
    });
  }
}

/** An incident's id with what is drawn of it. */
export type ListedBrief = readonly [id: string, brief: IncidentBrief];

/** What is drawn of all incidents, by first day, undated ones last, then id. */
export async function readBriefs(
  register: Register,
): Promise<readonly ListedBrief[]> {
  await writeMissing(register);
  const rows = await register.store
    .selectFrom("incident_brief")
    .select(["incident_id as id", "value"])
    .execute();
  const all = rows.map(({ id, value }): ListedBrief => [
    id,
    JSON.parse(value) as IncidentBrief,
  ]);
  const at = ([id, { days }]: ListedBrief) => `${days[0] ?? "9999"} ${id}`;
  const keyed = all.map((one) => ({ one, key: at(one) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ one }) => one);
}
