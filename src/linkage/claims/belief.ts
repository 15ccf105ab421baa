import type { LinkableIncident } from "./linkable.js";

/**
 * How far the fields of a claim are believed in, 0 to 1. What a person
 * entered has no evidence of a machine beside it and is believed.
 */
export interface Belief {
  readonly type: number;
  readonly date: number;
  readonly place: number;
  /** Of the numbers of casualties; the least certain one. */
  readonly amounts: number;
}

/** Reads the confidence that the coder printed beside each value. */
export function readBelief(incident: LinkableIncident): Belief {
  const { evidence } = incident;
  if (evidence === undefined) return { type: 1, date: 1, place: 1, amounts: 1 };
  const at = (pointer: string) => evidence[pointer]?.confidence ?? 1;
  const rows = incident.casualties.map((_, row) =>
    at(`/casualties/${row}/min`),
  );
  return {
    type: at("/type"),
    date: at("/when"),
    place:
      incident.where.name === null ? at("/where/admin1") : at("/where/name"),
    amounts: Math.min(1, ...rows),
  };
}
