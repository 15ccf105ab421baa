import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { casualtyTotal } from "../statistics/casualty-total.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { OutcomeCode } from "../model/vocabulary.js";
import type { OutputStream } from "./command.js";
import { daysText } from "./days-text.js";
import { formatTable, type Cell, type Column } from "./table.js";

/** A column, its cells, and the width from which there is room for it. */
interface IncidentColumn extends Column {
  readonly from: number;
  readonly cell: (incident: RegisterIncident) => Cell;
}

const COLUMNS: readonly IncidentColumn[] = [
  { title: "التاريخ", from: 0, cell: ({ when }) => daysText(when) },
  { title: "الحادثة", from: 0, cell: kind, maxWidth: 24 },
  { title: "المكان", from: 0, cell: ({ where }) => where.name, maxWidth: 28 },
  {
    title: "المحافظة",
    from: 100,
    cell: ({ where }) => where.admin1,
    maxWidth: 16,
  },
  { title: "قتلى", from: 0, cell: (i) => total(i, "killed"), align: "end" },
  { title: "جرحى", from: 0, cell: (i) => total(i, "wounded"), align: "end" },
  { title: "مواد", from: 0, cell: (i) => i.members.length, align: "end" },
  { title: "مصادر", from: 0, cell: (i) => i.independentSources, align: "end" },
  { title: "المعرّف", from: 90, cell: ({ id }) => id.slice(0, SHOWN_ID) },
];

/** First characters of an id: enough to tell incidents of one table apart. */
const SHOWN_ID = 12;

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
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  const columns = COLUMNS.filter(({ from }) => from <= (width ?? Infinity));
  const rows = incidents.map((incident) =>
    columns.map(({ cell }) => cell(incident)),
  );
  return formatTable(columns, rows, { isTerminal, width });
}
