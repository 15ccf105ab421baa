import type { DecisionBody } from "../../model/decision.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { valueAt } from "./field-schema.js";

/** A place in a list of persons, and what stands under it. */
const LISTED = /^(\/victims)\/\d+(?:\/.*)?$|^(\/casualties)\/\d+\/names\/\d+$/u;

/** The list that a pointer leads into; null when it leads into none. */
export function listOfPersons(field: string): string | null {
  const [, victims, rows] = LISTED.exec(field) ?? [];
  return victims ?? rows ?? null;
}

const nameAt = (incident: RegisterIncident, field: string): unknown => {
  const [, victim] = /^(\/victims\/\d+)/u.exec(field) ?? [];
  return victim === undefined
    ? valueAt(incident, field)
    : valueAt(incident, `${victim}/name/full`);
};

/**
 * A decision about somebody in a list, with his name: another linking may put
 * another one into his place.
 *
 * @param incident - as it was shown to who decides
 */
export function withPersonNamed(
  body: DecisionBody,
  incident: RegisterIncident,
): DecisionBody {
  const isNaming =
    body.kind === "release" ||
    body.kind === "withhold" ||
    body.kind === "classify";
  if (!isNaming || body.person !== undefined) return body;
  const field = listOfPersons(body.field);
  const person = field === null ? undefined : nameAt(incident, body.field);
  if (field === null || typeof person !== "string") return body;
  return { ...body, field, person };
}
