import type { RegisterIncident } from "../model/register-incident.js";
import {
  partsOf,
  readPart,
  readPartBytes,
  type IncidentCursor,
  type IncidentQuery,
  type Part,
  type StoredIncident,
} from "./incident-query.js";
import type { Register } from "./open-register.js";

export type { IncidentCursor, IncidentQuery } from "./incident-query.js";

/** Rows that are read at a time where a further test may refuse some. */
const AT_LEAST = 200;

/** The place of an incident in the list. */
export function cursorOf({ id, when }: RegisterIncident): IncidentCursor {
  return { starts: when.start, id };
}

/** Reads one part after another until there are enough. */
async function readParts<Row>(
  query: IncidentQuery,
  read: (
    part: Part,
    limit: { readonly limit?: number },
  ) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const { limit = Infinity } = query;
  const found: Row[] = [];
  for (const part of partsOf(query)) {
    if (found.length >= limit) break;
    const rest = Number.isFinite(limit) ? { limit: limit - found.length } : {};
    found.push(...(await read(part, rest)));
  }
  return found;
}

/**
 * Incidents as they are stored, of what the database alone can choose: for whom
 * only passes them on. In the order of {@link findIncidents}.
 */
export async function storedIncidents(
  { engine }: Register,
  query: Omit<IncidentQuery, "accepts">,
): Promise<readonly StoredIncident<Uint8Array>[]> {
  return readParts(query, (part, limit) =>
    readPartBytes(engine, { ...query, ...limit }, part),
  );
}

/** One page of what the database alone can choose. */
async function readPage(
  register: Register,
  query: IncidentQuery,
): Promise<readonly RegisterIncident[]> {
  const rows = await readParts(query, (part, limit) =>
    readPart(register.engine, { ...query, ...limit }, part),
  );
  return rows.map(({ value }) => JSON.parse(value) as RegisterIncident);
}

/**
 * Incidents of the register, by first day, undated ones last, then by id. An
 * undated incident is in no range of days.
 *
 * With `limit`, a page: the next one begins after {@link cursorOf} its last
 * incident, whatever came or went meanwhile.
 */
export async function findIncidents(
  register: Register,
  query: IncidentQuery = {},
): Promise<readonly RegisterIncident[]> {
  const { accepts, limit, ...chosen } = query;
  if (accepts === undefined) return readPage(register, query);
  if (limit === undefined) {
    return (await readPage(register, chosen)).filter(accepts);
  }
  const found: RegisterIncident[] = [];
  const size = Math.max(limit, AT_LEAST);
  let next: IncidentQuery = { ...chosen, limit: size };
  for (;;) {
    const page = await readPage(register, next);
    found.push(...page.filter(accepts).slice(0, limit - found.length));
    const last = page.at(-1);
    if (last === undefined || page.length < size) return found;
    if (found.length >= limit) return found;
    next = { ...next, after: cursorOf(last) };
  }
}

/**
 * The incident of an id, also of one that it had before it was joined with
 * others: an id derives from a claim, and the claim leads to its incident. Of
 * two incidents of equal texts, which have equal claims, it is the one that
 * bears the id.
 *
 * The first eight or more digits of an id do, as tables print them.
 *
 * @returns undefined when no current claim gave that id, or when claims of
 * several incidents begin so
 */
export async function resolveIncident(
  register: Pick<Register, "store">,
  id: string,
): Promise<RegisterIncident | undefined> {
  const own = await register.store
    .selectFrom("incident")
    .select("value")
    .where("id", "=", id)
    .executeTakeFirst();
  if (own) return JSON.parse(own.value) as RegisterIncident;
  const [, digits] = /^inc-([0-9a-f]{8,32})$/.exec(id) ?? [];
  if (digits === undefined) return undefined;
  const rows = await register.store
    .selectFrom("incident_member")
    .innerJoin("incident", "incident.id", "incident_member.incident_id")
    .select("value")
    .distinct()
    .where("claim_key", ">=", `c${digits}`)
    // After every key that begins so: "g" follows the hexadecimal digits.
    .where("claim_key", "<", `c${digits}g`)
    .limit(2)
    .execute();
  const [only, another] = rows;
  if (only === undefined || another !== undefined) return undefined;
  return JSON.parse(only.value) as RegisterIncident;
}
