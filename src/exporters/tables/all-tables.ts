import type { LeftOut, ReleasedIncident } from "../../release/index.js";
import type { ExportOrigin } from "../origin.js";
import { CLAIM_TABLE } from "./claim-table.js";
import { INCIDENT_TABLE, withoutColumn } from "./incident-table.js";
import { filled, type FilledTable } from "./table.js";
import { VICTIM_TABLE } from "./victim-table.js";

/** The three tables of the register, the incidents first. */
export const allTables = (
  incidents: readonly ReleasedIncident[],
  origin: ExportOrigin,
): readonly FilledTable[] => [
  filled(INCIDENT_TABLE, incidents, origin),
  filled(VICTIM_TABLE, incidents, origin),
  filled(CLAIM_TABLE, incidents, origin),
];

/** What the tables together cannot hold: persons and told values they can. */
export const notInTables = (
  incidents: readonly ReleasedIncident[],
): readonly LeftOut[] =>
  incidents
    .flatMap(withoutColumn)
    .filter(({ field }) => field !== "/victims" && field !== "/competing");
