import type { Decision } from "../../model/decision.js";
import { badValue, NOTHING } from "../bad-value.js";
import { incidentVersion } from "../../register/decisions/incident-version.js";
import { findIncidents } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import {
  BATCH_FIELD,
  batchOf,
  type BatchIncident,
} from "../../release/index.js";
import { readPeriod } from "../../statistics/index.js";
import { world } from "../linker.js";
import { releaseRequest } from "../release-request.js";
import { decideLines } from "./decide-lines.js";

/** An incident of a batch, with the version that was read. */
export interface ReadBatchIncident extends BatchIncident {
  readonly version: string;
}

/**
 * The dead of a month, and whom of them a batch release would name.
 *
 * @param period - `2022-05`
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export async function namingBatch(
  register: Register,
  period: string,
): Promise<readonly ReadBatchIncident[]> {
  const { first, last } = readPeriod(period);
  const incidents = await findIncidents(register, { from: first, to: last });
  const now = new Date().toISOString();
  const request = await releaseRequest(
    ...([register, incidents, "public", now] as const),
    world,
  );
  return batchOf(incidents, request).map((one) => ({
    ...one,
    version: incidentVersion(one.incident),
  }));
}

/** Who releases the names of a batch, why, and what he read. */
export interface BatchRelease {
  readonly period: string;
  readonly author: string;
  readonly reason: string;
  /** Version of each incident as it was read, by id. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Releases the names of the dead of a month: of the incidents that were read
 * and in which a batch names somebody; all of them or none.
 *
 * @returns one decision an incident
 * @throws IsnadError `REG-DECISION-OUTDATED` where one has changed since,
 * `CLI-BAD-OPTION-VALUE` where nobody would be named
 */
export async function releaseBatch(
  register: Register,
  { period, author, reason, versions }: BatchRelease,
): Promise<readonly Decision[]> {
  const batch = await namingBatch(register, period);
  const read = batch.filter(
    ({ incident, people }) =>
      versions[incident.id] !== undefined &&
      people.some(({ becomes }) => becomes === "named"),
  );
  if (read.length === 0)
    throw badValue("versions", NOTHING, {
      ar: "حادثة واحدة على الأقل فيها اسم يُعتمد",
      en: "one incident at least with a name to be released",
    });
  const lines = read.map(({ incident: { id } }, at) => ({
    number: at + 1,
    line: {
      kind: "release" as const,
      incidents: [id],
      field: BATCH_FIELD,
      reason,
    },
    versions: { [id]: versions[id] ?? "" },
  }));
  return decideLines(register, lines, { author, onRefused: () => undefined });
}
