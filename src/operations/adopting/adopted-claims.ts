import type { LinkableReport } from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  currentReadings,
  type CurrentReading,
} from "../../register/current-readings.js";
import type { Register } from "../../register/open-register.js";
import { knownReading } from "../linker.js";

/** What the register now says of the rows of one office. */
export interface AdoptedClaims {
  /** Each row as linkage compares it. */
  readonly reports: readonly LinkableReport[];
  /** Own id by report key. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Keys of the row's claims by report key. */
  readonly keysOf: ReadonlyMap<string, readonly string[]>;
}

/** Reads the rows of one office that tell a happening, by report key. */
export async function adoptedClaims(
  register: Register,
  owner: string,
): Promise<AdoptedClaims> {
  const reports: LinkableReport[] = [];
  const idOf = new Map<string, string>();
  const keysOf = new Map<string, readonly string[]>();
  for await (const reading of currentReadings(register.store)) {
    if (!isRowOf(reading, owner)) continue;
    const { reportKey, reportId, incidents } = reading;
    idOf.set(reportKey, reportId);
    keysOf.set(
      reportKey,
      incidents.map(({ key }) => key),
    );
    if (incidents.length > 0) reports.push(knownReading(reading));
  }
  return { reports, idOf, keysOf };
}

const isRowOf = ({ head, reportKey }: CurrentReading, owner: string) =>
  head["list"] === owner && reportKey.startsWith(`${owner}:`);

/** The incident of each claim. */
export function incidentByClaim(
  incidents: readonly RegisterIncident[],
): ReadonlyMap<string, RegisterIncident> {
  return new Map(
    incidents.flatMap((incident) =>
      incident.claims.map((key) => [key, incident] as const),
    ),
  );
}
