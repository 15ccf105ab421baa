import type { RegisterIncident } from "../../model/register-incident.js";
import { pieces } from "../known-reports.js";
import type { Register, Store } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import type { Finding, Findings, VerifyCounts } from "./finding.js";

const INCIDENTS_AT_ONCE = 200;

type Incident = RowOf<"incident">;
type Member = RowOf<"incident_member">;

/** Claims of versions that count, as `report claim`. */
async function livingClaims(
  store: Store,
  members: readonly Member[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const keys = [...new Set(members.map(({ claim_key }) => claim_key))];
  for (const piece of pieces(keys, INCIDENTS_AT_ONCE)) {
    const rows = await store
      .selectFrom("claim")
      .innerJoin("report", (join) =>
        join
          .onRef("report.report_key", "=", "claim.report_key")
          .onRef("report.current_version", "=", "claim.version"),
      )
      .select(["claim.report_key", "claim_key"])
      .where("claim_key", "in", piece)
      .where("claim.kind", "=", "incident")
      .execute();
    for (const row of rows) found.add(`${row.report_key} ${row.claim_key}`);
  }
  return found;
}

/** Columns that repeat what the JSON of an incident says. */
function differingColumns(row: Incident, incident: RegisterIncident) {
  const { id, type, status, when, where } = incident;
  const { start: starts, end: ends } = when;
  const { country, admin1, placeId = null } = where;
  const told = { id, type, status, starts, ends, country, admin1 };
  const columns = { ...told, place_id: placeId };
  return Object.entries(columns).flatMap(([name, value]) =>
    row[name as keyof Incident] === value ? [] : [name],
  );
}

function* faultsOf(
  row: Incident,
  members: readonly Member[],
  actors: readonly string[],
  claims: ReadonlySet<string>,
): Generator<Finding> {
  const code = "VER-INCIDENT-CHANGED";
  const at = { code, table: "incident", record: row.id } as const;
  let incident: RegisterIncident;
  try {
    incident = JSON.parse(row.value) as RegisterIncident;
    for (const seen of differingColumns(row, incident)) yield { ...at, seen };
    const named = [...incident.perpetrators, ...incident.targets];
    const ids = new Set(named.flatMap((actor) => actor.id ?? []));
    const isSame =
      ids.size === actors.length && actors.every((id) => ids.has(id));
    if (!isSame) yield { ...at, table: "incident_actor", seen: "actors" };
    const told = [...incident.claims].sort().join(" ");
    const own = members.map(({ claim_key }) => claim_key).sort();
    if (told !== own.join(" "))
      yield { ...at, table: "incident_member", seen: "claims" };
  } catch {
    yield { ...at, seen: "value" };
  }
  for (const { report_key, claim_key } of members) {
    const name = `${report_key} ${claim_key}`;
    if (claims.has(name)) continue;
    yield { ...at, table: "incident_member", seen: name };
  }
}

/**
 * Holds every incident against its own columns, and its members against the
 * claims that count.
 */
export async function* checkIncidents(
  { store }: Register,
  counts: VerifyCounts,
): Findings {
  const pages = paged<readonly Incident[]>(async (last) => {
    const rows = await store
      .selectFrom("incident")
      .selectAll()
      .where("id", ">", last?.at(-1)?.id ?? "")
      .orderBy("id")
      .limit(INCIDENTS_AT_ONCE)
      .execute();
    return rows.length === 0 ? [] : [rows];
  });
  for await (const incidents of pages) {
    const ids = incidents.map(({ id }) => id);
    const members = await store
      .selectFrom("incident_member")
      .selectAll()
      .where("incident_id", "in", ids)
      .execute();
    const actors = await store
      .selectFrom("incident_actor")
      .selectAll()
      .where("incident_id", "in", ids)
      .execute();
    const claims = await livingClaims(store, members);
    for (const row of incidents) {
      counts.incidents += 1;
      const own = members.filter(({ incident_id }) => incident_id === row.id);
      const named = actors.filter(({ incident_id }) => incident_id === row.id);
      const ids = named.map(({ actor_id }) => actor_id);
      yield* faultsOf(row, own, ids, claims);
      yield null;
    }
  }
}
