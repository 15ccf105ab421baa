import type { RegisterIncident } from "../model/register-incident.js";
import { tellsOfLiving } from "./coarse-place.js";
import type { ReleasePolicy } from "./release-policy.js";
import { isBefore, type IncidentRelease } from "./release-state.js";

const DAY_MS = 86_400_000;

/** Day on which it was over, or the last on which somebody told it. */
function lastDay({ when, reported, competing }: RegisterIncident) {
  const told = Object.values(competing).flatMap(({ values }) =>
    values.flatMap(({ lastReported, firstReported }) => [
      lastReported,
      firstReported,
    ]),
  );
  const over = when.end ?? when.start;
  if (over !== null) return over;
  return [reported?.end, ...told]
    .filter((day) => day != null)
    .sort()
    .at(-1);
}

/**
 * Why an incident is not yet to be seen.
 *
 * @param now - instant in UTC
 * @returns undefined when it may be; without any day it is `delayed`
 */
export function notYet(
  incident: RegisterIncident,
  release: IncidentRelease,
  { livingDelayDays }: ReleasePolicy,
  now: string,
): "embargoed" | "delayed" | undefined {
  const { embargoUntil } = release;
  if (embargoUntil !== null && isBefore(now, embargoUntil)) return "embargoed";
  if (livingDelayDays === 0 || !tellsOfLiving(incident)) return undefined;
  const day = lastDay(incident);
  if (day === undefined) return "delayed";
  // The day ends a day after it begins, in the zone of the place or not.
  const passed = Date.parse(now) - Date.parse(`${day}T00:00:00Z`);
  return passed < (livingDelayDays + 1) * DAY_MS ? "delayed" : undefined;
}
