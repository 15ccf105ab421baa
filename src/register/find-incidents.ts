import { sql } from "kysely";
import type { RegisterIncident } from "../model/register-incident.js";
import type { EventTypeCode } from "../model/vocabulary.js";
import type { Register } from "./open-register.js";

/** Which incidents are wanted; everything left out does not limit. */
export interface IncidentQuery {
  /** First ISO day that the incident's dates must reach. */
  readonly from?: string;
  /** Last ISO day on which the incident may begin. */
  readonly to?: string;
  readonly types?: readonly EventTypeCode[];
  /** Any further test. */
  readonly accepts?: (incident: RegisterIncident) => boolean;
}

/**
 * Incidents of the register, by first day, undated ones last, then by id. An
 * undated incident is in no range of days.
 */
export async function findIncidents(
  register: Register,
  query: IncidentQuery = {},
): Promise<readonly RegisterIncident[]> {
  const { from, to, types, accepts = () => true } = query;
  let rows = register.store.selectFrom("incident").select("value");
  if (types !== undefined) rows = rows.where("type", "in", types);
  if (from !== undefined) {
    rows = rows.where(sql`coalesce(ends, starts)`, ">=", from);
  }
  if (to !== undefined) {
    rows = rows.where(sql`coalesce(starts, ends)`, "<=", to);
  }
  const found = await rows
    .orderBy(sql`starts is null`)
    .orderBy("starts")
    .orderBy("id")
    .execute();
  return found
    .map(({ value }) => JSON.parse(value) as RegisterIncident)
    .filter(accepts);
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
