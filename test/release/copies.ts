import type { RegisterIncident } from "../../src/model/register-incident.js";
import {
  fitForAudience,
  type FieldRelease,
  type IncidentRelease,
  type ReleaseRequest,
} from "../../src/release/index.js";
import { INCIDENT, NOW, PERSONS } from "../exporters/incidents.js";

/** What a test asks for beside the incident. */
export type Extra = Partial<Omit<ReleaseRequest, "persons">>;

/** The copy of one incident, and what was left out of it. */
export function copy(incident: RegisterIncident = INCIDENT, extra: Extra = {}) {
  const fit = fitForAudience([incident], {
    audience: "public",
    persons: PERSONS,
    now: NOW,
    ...extra,
  });
  return { ...fit, incident: fit.incidents[0] };
}
/** The copy alone. */
export const only = (incident?: RegisterIncident, extra?: Extra) =>
  copy(incident, extra).incident!;

/** Decisions about {@link INCIDENT}. */
export const decided = (
  fields: readonly Partial<FieldRelease>[],
  rest: Partial<IncidentRelease> = {},
): Extra => ({
  state: {
    persons: [],
    incidents: new Map([
      [
        INCIDENT.id,
        {
          fields: fields.map((field) => ({
            field: "",
            person: null,
            how: "release" as const,
            until: null,
            ...field,
          })),
          embargoUntil: null,
          reviewed: false,
          grade: null,
          ...rest,
        },
      ],
    ]),
  },
});
