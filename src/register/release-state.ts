import type { Decision } from "../model/decision.js";
import type { Decided, RegisterIncident } from "../model/register-incident.js";
import {
  UNDECIDED,
  type FieldRelease,
  type IncidentRelease,
  type PersonRelease,
  type ReleaseState,
} from "../release/index.js";
import { readDecisions } from "./decisions/decision-rows.js";
import { listOfPersons } from "./decisions/listed-person.js";
import { pieces } from "./known-reports.js";
import type { Register } from "./open-register.js";

type Told = Decided["decisions"][number];

/** Kinds of decisions about fields and persons. */
const NAMING: ReadonlySet<string> = new Set([
  "release",
  "withhold",
  "classify",
]);

/** Classes that keep somebody from being named by a batch. */
const GUARDING: ReadonlySet<string> = new Set(["protected", "sealed"]);

/**
 * What a decision says of who may be seen. One about a place in a list, whose
 * person nobody named, opens nothing and closes the whole list: who stands in
 * that place now may be somebody else.
 */
function fieldRelease(decision: Decision): readonly FieldRelease[] {
  const { kind } = decision;
  if (kind !== "release" && kind !== "withhold" && kind !== "classify")
    return [];
  const { field, person = null } = decision;
  const list = person === null ? listOfPersons(field) : null;
  const rest = { field, person, until: null };
  if (kind === "classify") {
    const { sensitivity } = decision;
    if (person !== null) return [{ ...rest, how: kind, sensitivity }];
    return GUARDING.has(sensitivity)
      ? [{ ...rest, field: list ?? field, how: "withhold" }]
      : [];
  }
  if (list === null) return [{ ...rest, how: kind }];
  return kind === "withhold" ? [{ ...rest, field: list, how: kind }] : [];
}

/** Of an erased decision its field is known: what it closed stays closed. */
function unreadable(told: Told): readonly FieldRelease[] {
  const { kind, field = "" } = told;
  if (kind !== "withhold" && kind !== "classify") return [];
  const closed = listOfPersons(field) ?? field;
  return [{ field: closed, person: null, how: "withhold", until: null }];
}

/** Whom a decision in force seals: he is sealed wherever he stands. */
async function sealedPersons(
  store: Register["store"],
): Promise<readonly PersonRelease[]> {
  const rows = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "=", "classify")
    .where("in_force", "=", 1)
    .where("id", "in", (ids) =>
      ids
        .selectFrom("decision_anchor")
        .select("decision_id")
        .where("in_force", "=", 1),
    )
    .orderBy("id")
    .execute();
  const decisions = await readDecisions(
    store,
    rows.map(({ id }) => id),
  );
  return decisions.flatMap((decision) =>
    decision.kind === "classify" &&
    decision.sensitivity === "sealed" &&
    decision.person !== undefined
      ? [{ names: [decision.person], sensitivity: decision.sensitivity }]
      : [],
  );
}

/** Claims that are asked for by key in one query. */
const CLAIMS_AT_ONCE = 500;

/**
 * Keys of the claims of some incidents that registers of other offices make.
 * No record of theirs comes in without a device of theirs: a register that
 * has met nobody is not searched.
 */
async function foreignClaims(
  store: Register["store"],
  incidents: readonly RegisterIncident[],
): Promise<ReadonlySet<string>> {
  const met = await store
    .selectFrom("device")
    .select("id")
    .where("owner", "is not", null)
    .limit(1)
    .executeTakeFirst();
  const found = new Set<string>();
  if (met === undefined) return found;
  const keys = [...new Set(incidents.flatMap(({ claims }) => claims))];
  for (const piece of pieces(keys, CLAIMS_AT_ONCE)) {
    const rows = await store
      .selectFrom("claim")
      .innerJoin("report", "report.report_key", "claim.report_key")
      .select("claim_key")
      .where("claim_key", "in", piece)
      .where("report.owner", "is not", null)
      .execute();
    for (const row of rows) found.add(row.claim_key);
  }
  return found;
}

/**
 * What the decisions in force say of who may see incidents.
 *
 * @param incidents - as `findIncidents` gives them
 */
export async function releaseState(
  register: Pick<Register, "store">,
  incidents: readonly RegisterIncident[],
): Promise<ReleaseState> {
  const ids = incidents.flatMap(({ decided }) =>
    (decided?.decisions ?? [])
      .filter(({ kind }) => NAMING.has(kind))
      .map(({ id }) => id),
  );
  const found = await readDecisions(register.store, ids);
  const byId = new Map(found.map((decision) => [decision.id, decision]));
  const foreign = await foreignClaims(register.store, incidents);
  const decisions = incidents.flatMap(
    ({ id, decided, claims }): (readonly [string, IncidentRelease])[] => {
      const isForeign =
        foreign.size > 0 && claims.every((key) => foreign.has(key));
      const told = isForeign ? { isForeign } : {};
      if (decided === undefined)
        return isForeign ? [[id, { ...UNDECIDED, ...told }]] : [];
      const { review, grade, embargoUntil } = decided;
      const fields = decided.decisions.flatMap((one) => {
        const decision = byId.get(one.id);
        return decision === undefined
          ? unreadable(one)
          : fieldRelease(decision);
      });
      const reviewed = review === "accepted" || review === "corrected";
      return [[id, { fields, embargoUntil, reviewed, grade, ...told }]];
    },
  );
  return {
    incidents: new Map(decisions),
    persons: await sealedPersons(register.store),
  };
}
