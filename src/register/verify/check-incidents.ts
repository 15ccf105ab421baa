import { briefOf } from "../incident-briefs.js";
import { addedClaims } from "../decisions/claim-effects.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  actorRows,
  incidentRow,
  shownIncidents,
} from "../decisions/incident-views.js";
import { areIncidentsCurrent } from "../link-register.js";
import { pieces } from "../known-reports.js";
import type { Register, Store } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import type { Finding, Findings, VerifyCounts } from "./finding.js";

const INCIDENTS_AT_ONCE = 200;

type Incident = RowOf<"incident">;
type Member = RowOf<"incident_member">;

/** Claims of versions that count, read or added, as `report claim`. */
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
  const reports = [...new Set(members.map(({ report_key }) => report_key))];
  for (const piece of pieces(reports, INCIDENTS_AT_ONCE)) {
    for (const { report, key } of await addedClaims(store, piece))
      found.add(`${report} ${key}`);
  }
  return found;
}

/** An incident with what was decided laid over it, and the row that makes. */
interface Shown {
  readonly shown: RegisterIncident;
  readonly row: Incident;
}

/** Lays decisions over one incident; null when it cannot be read. */
async function shownAgain(
  store: Store,
  { value, computed }: Incident,
): Promise<Shown | null> {
  try {
    const own = JSON.parse(computed ?? value) as RegisterIncident;
    const [shown = own] = await shownIncidents(store, [own]);
    return { shown, row: incidentRow(own, shown) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Columns that are not what the computed incident and the decisions give. */
function differingColumns(row: Incident, again: Incident): readonly string[] {
  return Object.entries(again).flatMap(([name, value]) =>
    row[name as keyof Incident] === value ? [] : [name],
  );
}

const actorText = ({ actor_id, starts }: RowOf<"incident_actor">): string =>
  JSON.stringify([actor_id, starts]);

/** What stands of an incident in tables beside its own. */
interface Beside {
  readonly members: readonly Member[];
  readonly actors: readonly RowOf<"incident_actor">[];
  /** What lists draw; undefined where nobody asked for it yet. */
  readonly brief: string | undefined;
}

function* faultsOf(
  row: Incident,
  again: Shown | null,
  { members, actors, brief }: Beside,
  claims: ReadonlySet<string>,
): Generator<Finding> {
  const code = "VER-INCIDENT-CHANGED";
  const at = { code, table: "incident", record: row.id } as const;
  if (again === null) {
    yield { ...at, seen: "value" };
  } else {
    for (const seen of differingColumns(row, again.row)) yield { ...at, seen };
    const wanted = actorRows(again.shown).map(actorText).sort();
    if (wanted.join("\n") !== actors.map(actorText).sort().join("\n"))
      yield { ...at, table: "incident_actor", seen: "actors" };
    if (brief !== undefined && brief !== JSON.stringify(briefOf(again.shown)))
      yield { ...at, table: "incident_brief", seen: "value" };
    const told = [...again.shown.claims].sort().join(" ");
    const own = members.map(({ claim_key }) => claim_key).sort();
    if (told !== own.join(" "))
      yield { ...at, table: "incident_member", seen: "claims" };
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
  if (!(await areIncidentsCurrent(store))) {
    yield {
      code: "VER-INCIDENTS-OLD",
      table: "incident",
      record: "",
      seen: "",
    };
    return;
  }
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
    const briefs = await store
      .selectFrom("incident_brief")
      .selectAll()
      .where("incident_id", "in", ids)
      .execute();
    const briefById = new Map(
      briefs.map(({ incident_id, value }) => [incident_id, value]),
    );
    const claims = await livingClaims(store, members);
    for (const row of incidents) {
      counts.incidents += 1;
      const again = await shownAgain(store, row);
      const isOwn = ({ incident_id }: { readonly incident_id: string }) =>
        incident_id === row.id;
      const beside = {
        members: members.filter(isOwn),
        actors: actors.filter(isOwn),
        brief: briefById.get(row.id),
      };
      yield* faultsOf(row, again, beside, claims);
      yield null;
    }
  }
}
