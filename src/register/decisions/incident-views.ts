import { filterable } from "../filterable.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { writeBriefs } from "../incident-briefs.js";
import { indexIncidents, isIndexedAlike } from "../search/index-incidents.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import {
  appliedDecisions,
  byClaim,
  isViewed,
  type AnchoredDecision,
} from "./applied.js";
import { rejectedClaims } from "./claim-effects.js";
import {
  anchorRows,
  isClaimKey,
  readDecisions,
  VALUES_AT_ONCE,
} from "./decision-rows.js";
import { withDecisions } from "./overlay.js";

/** Columns that decisions set. */
type DecidedColumns = Pick<
  RowOf<"incident">,
  "review" | "grade" | "embargo_until"
>;

/** What a list is filtered by. */
function decidedColumns({ decided }: RegisterIncident): DecidedColumns {
  return {
    review: decided?.review ?? "unreviewed",
    grade: decided?.grade ?? "raw",
    embargo_until: decided?.embargoUntil ?? null,
  };
}

/** Decisions in force on some claims, with all claims that they are about. */
async function candidatesFor(
  store: Store,
  claims: readonly string[],
): Promise<readonly AnchoredDecision[]> {
  const met = await anchorRows(store, "anchor", claims);
  if (met.length === 0) return [];
  const ids = new Set(met.map(({ decision_id }) => decision_id));
  const inForce = new Set<string>();
  for (const piece of pieces([...ids], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("decision")
      .select("id")
      .where("id", "in", piece)
      .where("in_force", "=", 1)
      .execute();
    for (const { id } of rows) inForce.add(id);
  }
  const rows = (await anchorRows(store, "decision_id", inForce)).filter(
    ({ given, state }) => isClaimKey(given) && state !== "none",
  );
  const rejected = await rejectedClaims(
    store,
    rows.map(({ anchor }) => anchor),
  );
  const anchors = new Map<string, Set<string>>();
  for (const { decision_id, anchor } of rows) {
    if (rejected.has(anchor)) continue;
    const own = anchors.get(decision_id) ?? new Set();
    anchors.set(decision_id, own.add(anchor));
  }
  const decisions = await readDecisions(store, anchors.keys());
  return decisions
    .filter(({ kind }) => isViewed(kind))
    .map((decision) => ({
      decision,
      anchors: [...(anchors.get(decision.id) ?? [])],
    }));
}

/**
 * Incidents as they are shown: what was decided is laid over what was computed.
 *
 * @returns in the same order; an incident that nothing was decided about comes
 * back as it is
 */
export async function shownIncidents(
  store: Store,
  computed: readonly RegisterIncident[],
): Promise<readonly RegisterIncident[]> {
  const claims = computed.flatMap((incident) => incident.claims);
  const candidates = await candidatesFor(store, claims);
  if (candidates.length === 0) return computed;
  const about = byClaim(candidates);
  return computed.map((incident) => {
    const { claims: own } = incident;
    return withDecisions(incident, appliedDecisions(own, about(own)));
  });
}

/**
 * The row of an incident.
 *
 * @param computed - with the ids of reports as they are printed
 * @param shown - the same with what was decided laid over it
 */
export function incidentRow(
  computed: RegisterIncident,
  shown: RegisterIncident,
): RowOf<"incident"> {
  const { id, type, status, when, where } = shown;
  const text = JSON.stringify(computed);
  return {
    id,
    type,
    status,
    starts: when.start,
    ends: when.end,
    country: filterable(where.country),
    admin1: filterable(where.admin1),
    place_id: filterable(where.placeId),
    ...decidedColumns(shown),
    value: shown === computed ? text : JSON.stringify(shown),
    computed: shown === computed ? null : text,
  };
}

/** Actors that an incident shows, in any part. */
export function actorRows(
  incident: RegisterIncident,
): readonly RowOf<"incident_actor">[] {
  const { id, perpetrators, targets, when } = incident;
  const ids = [...perpetrators, ...targets].flatMap(
    (actor) => filterable(actor.id) ?? [],
  );
  return [...new Set(ids)].map((actor_id) => ({
    incident_id: id,
    actor_id,
    starts: when.start,
  }));
}

/**
 * Rewrites the incidents that have some claims, as decisions now leave them;
 * nothing is linked anew. To be called inside a transaction.
 *
 * @returns ids of the incidents that changed
 */
export async function rewriteIncidents(
  store: Store,
  claims: Iterable<string>,
): Promise<readonly string[]> {
  const changed: RegisterIncident[] = [];
  const reworded: RegisterIncident[] = [];
  const ids = new Set<string>();
  for (const piece of pieces([...new Set(claims)], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("incident_member")
      .select("incident_id as id")
      .distinct()
      .where("claim_key", "in", piece)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  for (const piece of pieces([...ids].sort(), 50)) {
    const rows = await store
      .selectFrom("incident")
      .selectAll()
      .where("id", "in", piece)
      .orderBy("id")
      .execute();
    const computed = rows.map(
      ({ value, computed: own }) =>
        JSON.parse(own ?? value) as RegisterIncident,
    );
    const shown = await shownIncidents(store, computed);
    for (const [at, row] of rows.entries()) {
      const next = incidentRow(computed[at]!, shown[at]!);
      if (next.value === row.value && next.computed === row.computed) continue;
      await store
        .updateTable("incident")
        .set(changedColumns(row, next))
        .where("id", "=", row.id)
        .execute();
      const before =
        row.computed === null
          ? computed[at]!
          : (JSON.parse(row.value) as RegisterIncident);
      await rewriteActors(store, before, shown[at]!);
      changed.push(shown[at]!);
      if (!isIndexedAlike(before, shown[at]!)) reworded.push(shown[at]!);
    }
  }
  await writeBriefs(store, changed);
  await indexIncidents(store, reworded);
  return changed.map(({ id }) => id);
}

/** What is set of a row: an index is written anew for each column that is. */
function changedColumns(
  before: RowOf<"incident">,
  next: RowOf<"incident">,
): Partial<RowOf<"incident">> {
  const columns = Object.entries(next) as readonly (readonly [
    keyof RowOf<"incident">,
    string | null,
  ])[];
  return Object.fromEntries(
    columns.filter(([column, value]) => before[column] !== value),
  );
}

async function rewriteActors(
  store: Store,
  before: RegisterIncident,
  incident: RegisterIncident,
): Promise<void> {
  const rows = actorRows(incident);
  if (JSON.stringify(actorRows(before)) === JSON.stringify(rows)) return;
  await store
    .deleteFrom("incident_actor")
    .where("incident_id", "=", incident.id)
    .execute();
  if (rows.length > 0)
    await store.insertInto("incident_actor").values(rows).execute();
}
