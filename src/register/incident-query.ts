import { sql, type RawBuilder } from "kysely";
import type { RegisterIncident } from "../model/register-incident.js";
import type { EventTypeCode } from "../model/vocabulary.js";
import type { Engine, EngineName } from "./engines/engine.js";
import { filterable } from "./filterable.js";

/** The place of an incident in the list; a page begins after it. */
export interface IncidentCursor {
  /** First ISO day; null when it is not known. */
  readonly starts: string | null;
  readonly id: string;
}

/** Which incidents are wanted; everything left out does not limit. */
export interface IncidentQuery {
  /** First ISO day that the incident's dates must reach. */
  readonly from?: string;
  /** Last ISO day on which the incident may begin. */
  readonly to?: string;
  readonly types?: readonly EventTypeCode[];
  /** Code of the country, as in `where.country`. */
  readonly country?: string;
  /** Name of the first-order area, as in `where.admin1`. */
  readonly admin1?: string;
  readonly placeId?: string;
  /** Neutral id of an actor in any part. */
  readonly actor?: string;
  /** `unreviewed`, `accepted`, `corrected` or `rejected`. */
  readonly review?: string;
  readonly grade?: string;
  /** Any further test. */
  readonly accepts?: (incident: RegisterIncident) => boolean;
  /** At most so many incidents. */
  readonly limit?: number;
  /** Only what comes after an incident of the list. */
  readonly after?: IncidentCursor;
}

type Filter = "type" | "country" | "admin1" | "place_id" | "review" | "grade";
type Condition = RawBuilder<boolean>;

/** A part of the list: all of it in the list's order. */
export type Part = "reaching" | "dated" | "undated";

/** Columns that must have one value. */
function equalities(query: IncidentQuery): readonly [Filter, string][] {
  const { types = [], country, admin1, placeId, review, grade } = query;
  const type = types.length === 1 ? types[0] : undefined;
  const given = { type, country, admin1, place_id: placeId, review, grade };
  return Object.entries(given).flatMap(([column, value]) =>
    value === undefined ? [] : [[column as Filter, filterable(value) ?? ""]],
  );
}

/**
 * A column as no index finds it: SQLite chooses indexes without statistics and
 * would take one that leads to rows which other filters refuse. PostgreSQL
 * chooses well.
 */
const aside = (engine: EngineName, column: string) =>
  engine === "sqlite" ? sql`+${sql.ref(column)}` : sql.ref(column);

/** Days and keys are the actor's own where the list is one actor's. */
const leads = ({ actor }: IncidentQuery) =>
  actor === undefined
    ? { day: sql.ref("incident.starts"), key: sql.ref("incident.id") }
    : {
        day: sql.ref("incident_actor.starts"),
        key: sql.ref("incident_actor.incident_id"),
      };

/**
 * The filter whose index leads, with what else that index holds; the first one
 * that holds all that is asked for. Of a place there are so few incidents that
 * reading them costs little.
 */
const LEADERS: readonly (readonly [Filter, readonly Filter[]])[] = [
  ["place_id", ["type", "country", "admin1", "review", "grade"]],
  ["admin1", ["type", "review", "grade"]],
  ["review", ["type", "grade"]],
  ["grade", ["type"]],
  ["country", ["type"]],
  ["type", []],
];

function leaderOf(query: IncidentQuery, part: Part): Filter | undefined {
  const { types = [], actor, from, to } = query;
  const isRange = from !== undefined || to !== undefined;
  // Last days of undated ones stand in the index of all filters alone.
  if (part === "reaching" || (part === "undated" && isRange)) return undefined;
  if (actor !== undefined) return undefined;
  const asked = equalities(query).map(([column]) => column);
  const all: readonly Filter[] = types.length > 1 ? [...asked, "type"] : asked;
  const found = LEADERS.find(
    ([leader, held]) =>
      asked.includes(leader) &&
      all.every((column) => column === leader || held.includes(column)),
  );
  return found?.[0];
}

function chosen(
  engine: EngineName,
  query: IncidentQuery,
  part: Part,
): Condition[] {
  const { types = [], actor } = query;
  const equal = equalities(query);
  const leader = leaderOf(query, part);
  const found = equal.map(([column, value]): Condition => {
    const name = `incident.${column}`;
    const cell = column === leader ? sql.ref(name) : aside(engine, name);
    return sql<boolean>`${cell} = ${value}`;
  });
  if (types.length > 1) {
    const cell = aside(engine, "incident.type");
    found.push(sql`${cell} in (${sql.join(types)})`);
  }
  if (actor !== undefined) {
    found.push(
      sql`incident_actor.actor_id = ${filterable(actor)}`,
      sql`incident.id = incident_actor.incident_id`,
    );
  }
  return found;
}

/** From the cursor on. */
function afterwards(query: IncidentQuery, part: Part): readonly Condition[] {
  const { after } = query;
  if (after === undefined) return [];
  const { day, key } = leads(query);
  const { starts, id } = after;
  if (part === "undated") return starts === null ? [sql`${key} > ${id}`] : [];
  return [
    sql`${day} >= ${starts}`,
    sql`(${day} > ${starts} or ${key} > ${id})`,
  ];
}

function days(
  engine: EngineName,
  query: IncidentQuery,
  part: Part,
): readonly Condition[] {
  const { from, to } = query;
  const { day } = leads(query);
  const until = to === undefined ? [] : [sql<boolean>`${day} <= ${to}`];
  if (part === "dated") {
    const since = from === undefined ? [] : [sql<boolean>`${day} >= ${from}`];
    return [sql`${day} is not null`, ...since, ...until];
  }
  const ends = sql.ref("incident.ends");
  const reach = from === undefined ? [] : [sql<boolean>`${ends} >= ${from}`];
  if (part === "undated") {
    const end = to === undefined ? [] : [sql<boolean>`${ends} <= ${to}`];
    return [sql`${day} is null`, ...reach, ...end];
  }
  const start = aside(engine, "incident.starts");
  const begun = to === undefined ? [] : [sql<boolean>`${start} <= ${to}`];
  // The second is the condition of the index of such incidents.
  return [
    ...reach,
    sql`incident.starts < incident.ends`,
    sql`${start} < ${from}`,
    ...begun,
  ];
}

/**
 * The parts that a list has, in its order: what begins before the days and
 * reaches them, what begins within them, what has no first day.
 */
export function partsOf({
  types,
  from,
  after,
}: IncidentQuery): readonly Part[] {
  if (types?.length === 0) return [];
  if (after?.starts === null) return ["undated"];
  const isReached = from !== undefined && (after?.starts ?? "") < from;
  return [...(isReached ? ["reaching" as const] : []), "dated", "undated"];
}

/** An incident as it is stored. */
export interface StoredIncident<Value = string> {
  readonly id: string;
  /** First ISO day; null where it is unknown. */
  readonly starts: string | null;
  /** JSON of the incident as it is shown: text, or its bytes in UTF-8. */
  readonly value: Value;
}

/**
 * How an incident is read. Bytes are for who only passes it on: as text each
 * letter would be turned into two bytes and back.
 */
type Form = "text" | "bytes";

const VALUE_IN: Readonly<Record<Form, RawBuilder<unknown>>> = {
  text: sql`incident.value`,
  bytes: sql`cast(incident.value as blob)`,
};

/**
 * Reads the beginning of a part: first its keys, from an index that holds all
 * it is chosen by, then the incidents of those keys.
 */
export async function readPart(
  on: Pick<Engine, "store" | "name">,
  query: IncidentQuery,
  part: Part,
): Promise<readonly StoredIncident[]> {
  return readRows(on, query, part, "text");
}

/** As {@link readPart}, the incidents as bytes. */
export async function readPartBytes(
  on: Pick<Engine, "store" | "name">,
  query: IncidentQuery,
  part: Part,
): Promise<readonly StoredIncident<Uint8Array>[]> {
  const form = on.name === "sqlite" ? "bytes" : "text";
  // libsql gives bytes as an ArrayBuffer, which is not copied here.
  const rows = await readRows<ArrayBuffer | string>(on, query, part, form);
  return rows.map((row) => ({
    ...row,
    value:
      typeof row.value === "string"
        ? Buffer.from(row.value)
        : new Uint8Array(row.value),
  }));
}

async function readRows<Value>(
  { store, name: engine }: Pick<Engine, "store" | "name">,
  ...[query, part, form]: readonly [IncidentQuery, Part, Form]
): Promise<readonly StoredIncident<Value>[]> {
  const conditions = [
    ...chosen(engine, query, part),
    ...days(engine, query, part),
    // Those before the days are few: they need no further bound.
    ...afterwards(query, part),
  ];
  const { day, key } = leads(query);
  const tables =
    query.actor === undefined
      ? sql`incident`
      : sql`incident_actor cross join incident`;
  const end = query.limit === undefined ? sql`` : sql`limit ${query.limit}`;
  // In the order of first days SQLite would walk through all that came before
  // the days; of those that reach them, which are few, it can sort the keys.
  const isSorted = part === "reaching" && engine === "sqlite";
  const order = isSorted ? sql`+page_day` : sql`page_day`;
  // A cross join keeps its order in SQLite: the page leads to the incidents.
  const { rows } = await sql<StoredIncident<Value>>`
    select incident.id, incident.starts, ${VALUE_IN[form]} as value from (
      select ${key} as page_key, ${day} as page_day from ${tables}
      where ${sql.join(conditions, sql` and `)}
      order by ${order}, page_key ${end}
    ) as page cross join incident
    where incident.id = page.page_key
    order by page.page_day, page.page_key`.execute(store);
  return rows;
}
