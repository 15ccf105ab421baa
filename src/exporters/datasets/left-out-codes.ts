import type { LeftOut, ReleasedIncident } from "../../release/index.js";

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

/** Parts of an incident for which a dataset has no column. */
export const noColumn = (
  incident: ReleasedIncident,
  field: string,
  count: number,
): LeftOut => ({
  incident: incident.id,
  field,
  reason: "no-column",
  count,
});
