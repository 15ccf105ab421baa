import { IsnadError } from "../../model/errors.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  findIncidents,
  cursorOf,
  type IncidentQuery,
} from "../../register/find-incidents.js";
import { incidentVersion } from "../../register/decisions/incident-version.js";
import { resolveIncident } from "../../register/find-incidents.js";
import type { Register, Store } from "../../register/open-register.js";
import { storedVersions } from "../../register/stored-versions.js";
import type { Principal } from "../accounts/principal.js";

/** Incidents asked of the store where some may not be seen. */
const AT_LEAST = 100;

/** The namespace of a report's key. */
const namespaceOf = (key: string): string => key.split(/[:#]/, 1)[0] ?? "";

/** Whether somebody may see a report. */
export function seesReport({ collections }: Principal, key: string): boolean {
  return collections === null || collections.includes(namespaceOf(key));
}

const unknown = (ar: string, en: string, id: string) =>
  new IsnadError("API-NOT-FOUND", { kind: { ar, en }, id });

/** A report that is not there, or that may not be seen: one answer for both. */
export const noReport = (id: string) => unknown("مادة", "report", id);
/** As {@link noReport}, of an incident. */
export const noIncident = (id: string) => unknown("حادثة", "incident", id);

/**
 * Ids of incidents that somebody may see: all whose every report is of his
 * collections. What rests on another one as well would tell of it.
 */
export async function seenIncidents(
  store: Store,
  { collections }: Principal,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (collections === null || ids.length === 0) return new Set(ids);
  const rows = await store
    .selectFrom("incident_member")
    .select(["incident_id as id", "report_key as key"])
    .where("incident_id", "in", ids)
    .execute();
  const hidden = new Set(
    rows
      .filter(({ key }) => !collections.includes(namespaceOf(key)))
      .map(({ id }) => id),
  );
  return new Set(ids.filter((id) => !hidden.has(id)));
}

/** The incident of an id. @throws IsnadError `API-NOT-FOUND` */
export async function seenIncident(
  register: Register,
  who: Principal,
  id: string,
): Promise<RegisterIncident> {
  const found = await resolveIncident(register, id);
  if (found === undefined) throw noIncident(id);
  const seen = await seenIncidents(register.store, who, [found.id]);
  if (!seen.has(found.id)) throw noIncident(id);
  return found;
}

/**
 * The id and version of an incident that somebody may see, by any id of it: for
 * who decides, and has read the rest.
 *
 * @throws IsnadError `API-NOT-FOUND`
 */
export async function seenVersion(
  register: Register,
  who: Principal,
  name: string,
): Promise<{ readonly id: string; readonly version: string }> {
  const own = (await storedVersions(register.engine, [name])).get(name);
  if (own === undefined || who.collections !== null) {
    const incident = await seenIncident(register, who, name);
    return { id: incident.id, version: incidentVersion(incident) };
  }
  return { id: name, version: own };
}

/** A page of incidents that somebody may see, and where to go on. */
export async function incidentPage(
  register: Register,
  who: Principal,
  query: IncidentQuery & { readonly limit: number },
) {
  const { limit } = query;
  const found: RegisterIncident[] = [];
  const size = who.collections === null ? limit + 1 : Math.max(limit, AT_LEAST);
  let next: IncidentQuery = { ...query, limit: size };
  for (;;) {
    const page = await findIncidents(register, next);
    const seen = await seenIncidents(
      register.store,
      who,
      page.map(({ id }) => id),
    );
    found.push(...page.filter(({ id }) => seen.has(id)));
    const last = page.at(-1);
    if (found.length > limit || last === undefined || page.length < size) break;
    next = { ...next, after: cursorOf(last) };
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const isMore = found.length > limit && last !== undefined;
  return { items, next: isMore ? cursorOf(last) : null };
}
