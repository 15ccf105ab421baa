import type { DecisionOf } from "../../model/decision.js";
import type {
  CompetingField,
  Decided,
  RegisterIncident,
} from "../../model/register-incident.js";
import type { AppliedDecision } from "./applied.js";
import { pointerParts, valueAt, withValueAt } from "./field-schema.js";
import { shownDigest } from "./seen.js";

/** Rule of a value that a person decided on. */
const DECIDED_RULE = "decided";

type Correction = AppliedDecision & {
  readonly decision: DecisionOf<"correct">;
};

const isCorrection = (applied: AppliedDecision): applied is Correction =>
  applied.decision.kind === "correct";

/** Names and ids of a place belong together: a new name has no old point. */
const PLACE_NAMES: ReadonlySet<string> = new Set([
  "/where/name",
  "/where/admin1",
  "/where/country",
]);

function withoutPoint(
  incident: RegisterIncident,
  field: string,
): RegisterIncident {
  if (!PLACE_NAMES.has(field)) return incident;
  const point = new Set(["placeId", "lat", "lon", "relation"]);
  const named = Object.entries(incident.where).filter(
    ([name]) => !point.has(name),
  );
  const where = Object.fromEntries(named) as RegisterIncident["where"];
  return { ...incident, where };
}

/** The decided value, and beside it what the claims tell. */
function competingWith(
  incident: RegisterIncident,
  { decision, here }: Correction,
): CompetingField {
  const { field, value, author, id } = decision;
  const told = incident.competing[field]?.values ?? [
    {
      value: (valueAt(incident, field) ?? null) as typeof value,
      claims: incident.claims,
      independentSources: incident.independentSources,
    },
  ];
  const decided = {
    value,
    claims: here,
    independentSources: 0,
    decidedBy: author,
    decision: id,
  };
  return { shown: value, rule: DECIDED_RULE, values: [decided, ...told] };
}

function corrected(
  incident: RegisterIncident,
  corrections: readonly Correction[],
): RegisterIncident {
  let shown = incident;
  // A whole is corrected before its parts.
  const order = [...corrections].sort(
    ({ decision: a }, { decision: b }) =>
      pointerParts(a.field).length - pointerParts(b.field).length ||
      (a.field < b.field ? -1 : 1),
  );
  for (const correction of order) {
    const { field, value } = correction.decision;
    const competing = {
      ...shown.competing,
      [field]: competingWith(shown, correction),
    };
    shown = withoutPoint(withValueAt(shown, field, value), field);
    shown = { ...shown, competing };
  }
  return shown;
}

/** An acceptance holds for what was seen: another value was seen by nobody. */
function isAccepted(
  computed: RegisterIncident,
  applied: readonly AppliedDecision[],
): boolean {
  return applied.some(
    ({ decision }) =>
      decision.kind === "accept" &&
      (decision.incident === null ||
        decision.incident.saw === shownDigest(computed)),
  );
}

/**
 * Lays decisions over an incident as it was computed.
 *
 * @param applied - see `appliedDecisions`
 * @returns the incident as it is shown; itself when nothing was decided
 */
export function withDecisions(
  computed: RegisterIncident,
  applied: readonly AppliedDecision[],
): RegisterIncident {
  if (applied.length === 0) return computed;
  const corrections = applied.filter(isCorrection);
  const decided = applied.map(({ decision }) => decision);
  const grade = decided.flatMap((one) =>
    one.kind === "grade" ? [one.grade] : [],
  )[0];
  const embargo = decided.flatMap((one) =>
    one.kind === "embargo" ? [one.until] : [],
  )[0];
  const review = !isAccepted(computed, applied)
    ? "unreviewed"
    : corrections.length > 0
      ? "corrected"
      : "accepted";
  const told: Decided = {
    review,
    grade: grade ?? "raw",
    embargoUntil: embargo ?? null,
    decisions: decided.map((one) => ({
      id: one.id,
      kind: one.kind,
      ...("field" in one ? { field: one.field } : {}),
      author: one.author,
      at: new Date(one.time.millis).toISOString(),
    })),
  };
  return { ...corrected(computed, corrections), decided: told };
}
