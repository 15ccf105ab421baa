import type { Incident } from "../model/incident.js";
import type { OutcomeCode } from "../model/vocabulary.js";

/** How many, as far as told: null is an open bound or an untold number. */
export interface CasualtyTotal {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Adds up the rows of an outcome. Rows of a group (child, woman) are parts of
 * another row and count only where they stand alone; rows of perpetrators
 * never count; families are no persons and are left out.
 *
 * @returns null–null when nothing is told; 0–0 when the report says so
 */
export function casualtyTotal(
  incident: Pick<Incident, "casualties" | "toldNone">,
  outcome: OutcomeCode,
): CasualtyTotal {
  const rows = incident.casualties.filter(
    (row) =>
      row.outcome === outcome &&
      row.perpetrator !== true &&
      (row.unit ?? "person") === "person",
  );
  if (rows.length === 0) {
    const isNone = incident.toldNone?.includes(outcome) === true;
    return isNone ? { min: 0, max: 0 } : { min: null, max: null };
  }
  const whole = rows.filter(({ group }) => group === undefined);
  const counted = whole.length > 0 ? whole : rows;
  const add = (sum: number | null, value: number | null) =>
    sum === null || value === null ? null : sum + value;
  const isTold = counted.some(({ min }) => min !== null);
  return {
    min: isTold ? counted.reduce((sum, { min }) => sum + (min ?? 0), 0) : null,
    max: counted.map(({ max }) => max).reduce(add, 0),
  };
}
