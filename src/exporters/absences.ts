import type { LeftOut, ReleasedIncident } from "../release/index.js";

/** Something of an incident that a dataset has no code for, and why. */
export const noCode = (
  incident: ReleasedIncident,
  field: string,
  code: string,
  why: string,
): LeftOut => ({
  incident: incident.id,
  field,
  reason: "no-code",
  count: 1,
  code,
  why,
});

/** A whole incident that a dataset does not list, and why. */
export const outOfScope = (
  incident: ReleasedIncident,
  code: string,
  why: string,
): LeftOut => ({
  incident: incident.id,
  field: "",
  reason: "out-of-scope",
  count: 1,
  code,
  why,
});

/** A field by its pointer, and how much of it an incident tells. */
export type FieldCount = readonly [field: string, count: number];

/** Told fields of an incident for which a format has no column. */
export const noColumns = (
  { id }: Pick<ReleasedIncident, "id">,
  fields: readonly FieldCount[],
): readonly LeftOut[] =>
  fields
    .filter(([, count]) => count > 0)
    .map(([field, count]) => ({
      incident: id,
      field,
      reason: "no-column",
      count,
    }));
