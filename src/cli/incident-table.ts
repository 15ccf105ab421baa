import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { casualtyTotal } from "../exporters/casualty-total.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { OutcomeCode } from "../model/vocabulary.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Cell, type Column } from "./table.js";

const COLUMNS: readonly Column[] = [
  { title: "التاريخ" },
  { title: "الحادثة", maxWidth: 24 },
  { title: "المكان", maxWidth: 28 },
  { title: "المحافظة", maxWidth: 16 },
  { title: "قتلى", align: "end" },
  { title: "جرحى", align: "end" },
  { title: "مواد", align: "end" },
  { title: "مصادر", align: "end" },
  { title: "المعرّف" },
];

/** First digits of an id: enough to tell incidents of one table apart. */
const SHOWN_ID = 12;

function days({ when }: RegisterIncident): Cell {
  const { start, end } = when;
  if (start === null && end === null) return null;
  if (start === end) return start;
  return `${start ?? "…"} – ${end ?? "…"}`;
}

/** `2`, `2–4`, `2+` for an open upper bound; a dash when nothing is told. */
function total(incident: RegisterIncident, outcome: OutcomeCode): Cell {
  const { min, max } = casualtyTotal(incident, outcome);
  if (min === null) return max === null ? null : `0–${max}`;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

function kind({ type, status }: RegisterIncident): string {
  const label = EVENT_TYPES[type].label.ar;
  return status === "occurred"
    ? label
    : `${label} (${STATUSES[status].label.ar})`;
}

/** Incidents as a table, one line each. */
export function incidentTable(
  incidents: readonly RegisterIncident[],
  stream: OutputStream,
): string {
  const rows = incidents.map((incident): readonly Cell[] => [
    days(incident),
    kind(incident),
    incident.where.name,
    incident.where.admin1,
    total(incident, "killed"),
    total(incident, "wounded"),
    incident.members.length,
    incident.independentSources,
    incident.id.slice(0, SHOWN_ID),
  ]);
  const isTerminal = stream.isTTY === true;
  return formatTable(COLUMNS, rows, { isTerminal, width: stream.columns });
}
