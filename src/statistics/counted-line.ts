import type {
  CountedLine,
  CountedType,
  OutcomeCode,
  RegisterIncident,
  StatusCode,
} from "../model/index.js";
import type { Aftermath } from "./later-outcomes.js";

/** What is only threatened, planned, alleged or denied did not happen. */
export const HAPPENED: readonly StatusCode[] = [
  "occurred",
  "attempted",
  "ongoing",
];

const anyOf = <Value>(
  wanted: readonly Value[] | undefined,
  told: readonly (Value | null | undefined)[],
): boolean =>
  wanted === undefined ||
  told.some((one) => one != null && wanted.includes(one));

/** Whether an incident fulfils all conditions of a clause. */
function fulfils(
  incident: RegisterIncident,
  clause: CountedType,
  aftermath: Aftermath,
): boolean {
  return (
    clause.type === incident.type &&
    anyOf(clause.subtypes, [incident.subtype]) &&
    anyOf(clause.weapons, incident.weapons) &&
    anyOf(clause.weaponKinds, incident.weaponKinds ?? []) &&
    anyOf(clause.attributes, incident.attributes ?? []) &&
    anyOf(clause.struckObjects, incident.struckObjects ?? []) &&
    anyOf(clause.methods, [incident.method]) &&
    anyOf(
      clause.targets,
      incident.targets
        .filter(({ basis }) => basis !== "denied")
        .map(({ id }) => id),
    ) &&
    (clause.after === undefined || personsAfter(aftermath, clause.after) > 0)
  );
}

function personsAfter(
  { after }: Aftermath,
  outcomes: readonly OutcomeCode[],
): number {
  const persons = after.filter(({ from }) => outcomes.includes(from));
  return new Set(persons.map(({ person }) => person)).size;
}

/**
 * How an incident belongs to a line.
 *
 * @returns the most persons of it that count, `Infinity` for all of them;
 * zero when the line leaves it out
 */
export function shareOf(
  incident: RegisterIncident,
  line: Pick<CountedLine, "in" | "out">,
  aftermath: Aftermath,
): number {
  const { status } = incident;
  const isOut = line.out.some(
    (clause) =>
      (clause.statuses === undefined || clause.statuses.includes(status)) &&
      fulfils(incident, clause, aftermath),
  );
  if (isOut) return 0;
  const shares = line.in
    .filter(
      (clause) =>
        (clause.statuses ?? HAPPENED).includes(status) &&
        fulfils(incident, clause, aftermath),
    )
    .map(({ after }) =>
      after === undefined ? Infinity : personsAfter(aftermath, after),
    );
  return Math.max(0, ...shares);
}
