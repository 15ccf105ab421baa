import type { RegisterIncident } from "../model/register-incident.js";
import type { LeaveOut } from "./left-out.js";
import { withholds, type IncidentRelease } from "./release-state.js";

const NOWHERE: RegisterIncident["where"] = {
  name: null,
  admin1: null,
  country: null,
  precision: "unknown",
};
const NOWHEN: RegisterIncident["when"] = {
  start: null,
  end: null,
  precision: "unknown",
};

/** What stands where a field is withheld that every incident has. */
const EMPTY: Readonly<Record<string, unknown>> = {
  where: NOWHERE,
  when: NOWHEN,
  perpetrators: [],
  targets: [],
  weapons: [],
  casualties: [],
  sources: [],
};

/** Fields without which an incident is none. */
const NEEDED: ReadonlySet<string> = new Set([
  "id",
  "type",
  "status",
  "members",
  "claims",
  "competing",
  "background",
  "independentSources",
]);

/** First part of a pointer: what is withheld within goes with its field. */
const topOf = (pointer: string) => pointer.split("/")[1] ?? "";

/** Fields, withheld by decision at that instant, that are no person's. */
function withheldFields(
  { fields }: IncidentRelease,
  now: string,
): readonly string[] {
  return fields
    .filter((field) => field.person === null && withholds(field, now))
    .map(({ field }) => field);
}

/** Whether a decision withholds the incident as a whole. */
export function isIncidentWithheld(
  release: IncidentRelease,
  now: string,
): boolean {
  return withheldFields(release, now).some(
    (field) => field === "" || NEEDED.has(topOf(field)),
  );
}

/**
 * Takes out what decisions withhold, with its competing values. Of a part of a
 * field (`/where/name`) the whole field goes.
 */
export function withoutWithheld(
  incident: RegisterIncident,
  release: IncidentRelease,
  now: string,
  leaveOut: LeaveOut,
): RegisterIncident {
  const tops = new Set(withheldFields(release, now).map(topOf));
  if (tops.size === 0) return incident;
  for (const top of tops) leaveOut(`/${top}`, "withheld-by-decision", 1);
  const kept = Object.entries(incident).flatMap(([key, value]) => {
    if (!tops.has(key)) return [[key, value] as const];
    return key in EMPTY ? [[key, EMPTY[key]] as const] : [];
  });
  const competing = Object.entries(incident.competing).filter(
    ([pointer]) => !tops.has(topOf(pointer)),
  );
  return {
    ...(Object.fromEntries(kept) as unknown as RegisterIncident),
    competing: Object.fromEntries(competing),
  };
}
