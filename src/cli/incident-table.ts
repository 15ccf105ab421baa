import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { casualtyTotal } from "../exporters/casualty-total.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { OutcomeCode } from "../model/vocabulary.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Cell, type Column } from "./table.js";

/** A column, its cells, and the width from which there is room for it. */
interface IncidentColumn extends Column {
  readonly from: number;
  readonly cell: (incident: RegisterIncident) => Cell;
}

const COLUMNS: readonly IncidentColumn[] = [
  { title: "التاريخ", from: 0, cell: days },
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

const MONTH_END = /-(?:28|29|30|31)$/;

/**
 * Days as short as they can be said: `2023-10-11`, `2023-10` for a whole
 * month, `2023-06-16/17`, `2023-06-30/07-02`.
 *
 * @source ISO 8601-1:2019, 5.5.2.4: the end leaves out what it shares
 */
function days({ when }: RegisterIncident): Cell {
  const { start, end, precision } = when;
  if (start === null || end === null) {
    return start === end ? null : `${start ?? ".."}/${end ?? ".."}`;
  }
  if (start === end) return start;
  const [year, month] = [start.slice(0, 5), start.slice(0, 8)];
  const isWhole = precision === "month" && start.endsWith("-01");
  if (isWhole && end.startsWith(month) && MONTH_END.test(end)) {
    return start.slice(0, 7);
  }
  if (end.startsWith(month)) return `${start}/${end.slice(8)}`;
  return end.startsWith(year) ? `${start}/${end.slice(5)}` : `${start}/${end}`;
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
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  const columns = COLUMNS.filter(({ from }) => from <= (width ?? Infinity));
  const rows = incidents.map((incident) =>
    columns.map(({ cell }) => cell(incident)),
  );
  return formatTable(columns, rows, { isTerminal, width });
}
