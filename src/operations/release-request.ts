import type { World } from "../countries/pack.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Register } from "../register/open-register.js";
import { personNames } from "../register/person-names.js";
import { releaseState } from "../register/release-state.js";
import {
  releaseOf,
  reviewMark,
  type Audience,
  type ReleaseRequest,
  type ReleaseState,
  type ReviewMark,
} from "../release/index.js";
import { publicKnowledge } from "./public-names.js";

/**
 * What a copy of some incidents is made by: who is named anywhere, what was
 * decided, what the packs know and the register's own secret.
 *
 * @param now - instant in UTC at which the copy is made
 */
export async function releaseRequest(
  register: Register,
  incidents: readonly RegisterIncident[],
  audience: Audience,
  now: string,
  loadWorld: () => World,
): Promise<ReleaseRequest> {
  const state = await releaseState(register, incidents);
  if (audience === "internal") return { audience, now, state, persons: [] };
  return {
    audience,
    now,
    state,
    persons: await personNames(register),
    secret: Buffer.from(register.keys.release).toString("hex"),
    ...publicKnowledge(loadWorld()),
  };
}

/** The mark of each of some incidents. */
export function marksOf(
  incidents: readonly RegisterIncident[],
  state: ReleaseState,
): ReadonlyMap<string, ReviewMark> {
  return new Map(
    incidents.map((one) => [one.id, reviewMark(releaseOf(state, one))]),
  );
}
