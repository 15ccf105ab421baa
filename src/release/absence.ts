import { REFUTED_GRADES } from "../codebook/grades.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Audience } from "./audience.js";
import type { LeftOutReason } from "./left-out.js";
import { notYet } from "./publication-time.js";
import { RELEASE_POLICIES, type ReleasePolicy } from "./release-policy.js";
import {
  isWholeReleased,
  NO_DECISIONS,
  releaseOf,
  type IncidentRelease,
  type ReleaseState,
} from "./release-state.js";
import { isIncidentWithheld } from "./withheld-fields.js";

/** Whether a reviewer found that it did not happen, or that its dead live. */
export const isRefuted = ({ grade }: Pick<IncidentRelease, "grade">): boolean =>
  grade !== null && REFUTED_GRADES.has(grade);

/**
 * Whether it is another office's to pass on. A decision that releases the
 * incident as a whole says that the office agreed.
 */
const isOthers = (release: IncidentRelease): boolean =>
  release.isForeign === true && !isWholeReleased(release);

/**
 * Why an incident as a whole does not stand in a copy.
 *
 * @param now - instant in UTC
 * @returns undefined when it stands there
 */
export function absenceOf(
  incident: RegisterIncident,
  release: IncidentRelease,
  policy: ReleasePolicy,
  now: string,
): LeftOutReason | undefined {
  if (isIncidentWithheld(release, now)) return "withheld-by-decision";
  if (isOthers(release)) return "another-office";
  const wait = notYet(incident, release, policy, now);
  return wait ?? (isRefuted(release) ? "refuted" : undefined);
}

/** Whom figures are for. */
export interface FiguresRequest {
  readonly audience: Audience;
  /** Instant in UTC at which they are made, ISO. */
  readonly now: string;
  readonly state?: ReleaseState | undefined;
}

/**
 * The incidents that may be counted: nobody counts refuted ones, and no figure
 * for others counts what they may not see, for two figures would tell it.
 */
export function countedIncidents(
  incidents: readonly RegisterIncident[],
  { audience, now, state = NO_DECISIONS }: FiguresRequest,
): readonly RegisterIncident[] {
  return incidents.filter((incident) => {
    const release = releaseOf(state, incident);
    if (audience === "internal") return !isRefuted(release);
    const policy = RELEASE_POLICIES[audience];
    return absenceOf(incident, release, policy, now) === undefined;
  });
}
