import type { Maybe, ScoredCasualty, ScoredIncident } from "./scored-record.js";

/** A number of persons, both ends included; null as upper end means open. */
export type PersonCount = readonly [min: number, max: number | null];

/** Says whether two figures state the same interval. */
export function sameFigure(
  a: { readonly min?: Maybe<number>; readonly max?: Maybe<number> },
  b: { readonly min?: Maybe<number>; readonly max?: Maybe<number> },
): boolean {
  return (
    (a.min ?? null) === (b.min ?? null) && (a.max ?? null) === (b.max ?? null)
  );
}

/** Says whether two casualty rows state the same outcome and figure. */
export function sameCasualtyFigure(
  a: ScoredCasualty,
  b: ScoredCasualty,
): boolean {
  return a.outcome === b.outcome && sameFigure(a, b);
}

/**
 * Adds the casualty rows of one outcome. Rows with a group (child, woman) are
 * parts of another row and count only where there is no other row.
 *
 * @returns Persons from `min` to `max`; `[0, 0]` when no row has the outcome.
 */
export function sumOfOutcome(
  incident: ScoredIncident,
  outcome: string,
): PersonCount {
  const rows = (incident.casualties ?? []).filter((c) => c.outcome === outcome);
  const whole = rows.filter((row) => !row.group);
  let min = 0;
  let max: number | null = 0;
  for (const row of whole.length > 0 ? whole : rows) {
    min += row.min ?? 0;
    max = max === null || row.max == null ? null : max + row.max;
  }
  return [min, max];
}

/** Names of an incident's casualties, in row order. */
export function victimNames(incident: ScoredIncident): readonly string[] {
  return (incident.casualties ?? []).flatMap((row) => row.names ?? []);
}

/** Names by which an incident may be told apart: victims, then targets without id. */
export function distinguishingNames(
  incident: ScoredIncident,
): readonly Maybe<string>[] {
  const targets = (incident.targets ?? []).filter((target) => !target.id);
  return [...victimNames(incident), ...targets.map((target) => target.name)];
}
