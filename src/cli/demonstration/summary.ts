import { BASES } from "../../codebook/bases.js";
import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import { OUTCOMES } from "../../codebook/outcomes.js";
import { STATUSES } from "../../codebook/statuses.js";
import { UNREVIEWED } from "../../release/index.js";
import {
  amountText,
  contradictedFields,
  type RegisterPage,
} from "../../exporters/register-page/index.js";
import type { Amount } from "../../linkage/index.js";
import type {
  ActorRole,
  CompetingValue,
  DateInterval,
  OutcomeCode,
  PlaceReference,
  RegisterIncident,
  StatusCode,
} from "../../model/index.js";
import type { OutputStream } from "../command.js";
import { monthText } from "../month-text.js";
import { formatTable, type Cell, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";

/** Contested fields that the terminal lists; the page has all. */
const LISTED = 12;

const COUNTS: readonly Column[] = [
  { title: "سجل العرض" },
  { title: "العدد", align: "end" },
];

const CONTESTED: readonly Column[] = [
  { title: "التاريخ" },
  { title: "الحادثة", maxWidth: 20 },
  { title: "المكان", maxWidth: 20 },
  { title: "الحقل" },
  { title: "القيم، المعروضة أولاً", maxWidth: 40 },
];

interface Contested {
  readonly incident: RegisterIncident;
  readonly pointer: string;
}

function contestedOf(page: RegisterPage): readonly Contested[] {
  return page.incidents.flatMap((incident) =>
    contradictedFields(incident, page.findActor).map((pointer) => ({
      incident,
      pointer,
    })),
  );
}

function fieldLabel(pointer: string): string {
  const [name, outcome] = pointer.split("/").slice(1);
  if (name === "status") return "الحال";
  if (name === "when") return "التاريخ";
  if (name === "where") return "المكان";
  if (name === "perpetrators") return "الفاعل";
  return OUTCOMES[outcome as OutcomeCode].label.ar;
}

const days = ({ start, end }: DateInterval) =>
  start === end ? (start ?? "–") : `${start ?? "…"} – ${end ?? "…"}`;

/** An actor; one that is not stated only with its ground and who says it. */
function role(told: ActorRole, incident: RegisterIncident): string {
  const { name, basis = "stated", sources = [] } = told;
  if (basis === "stated") return name;
  const chains = sources.length > 0 ? sources : incident.sources;
  const tellers = chains.map((chain) => chain.join(" عن ")).join("، ");
  const ground = basis === "accused" ? "متهم" : BASES[basis].label.ar;
  return `${name} (${ground} بحسب: ${tellers || "مادة لا تسمّي مصدراً"})`;
}

function valueLabel(
  { pointer, incident }: Contested,
  { value }: CompetingValue,
): string {
  const told: unknown = value;
  if (pointer === "/status") return STATUSES[told as StatusCode].label.ar;
  if (pointer === "/when") return days(told as DateInterval);
  if (pointer === "/where") {
    const { name, admin1 } = told as PlaceReference;
    return [...new Set([name, admin1])].filter(Boolean).join("، ");
  }
  if (pointer === "/perpetrators") return role(told as ActorRole, incident);
  return amountText(told as Amount);
}

function contestedRow(contested: Contested): readonly Cell[] {
  const { incident, pointer } = contested;
  const { type, when, where, competing } = incident;
  const values = competing[pointer]?.values ?? [];
  return [
    when.start === null && when.end === null ? null : days(when),
    EVENT_TYPES[type].label.ar,
    where.name ?? where.admin1,
    fieldLabel(pointer),
    values.map((value) => valueLabel(contested, value)).join(" | "),
  ];
}

/**
 * What the terminal shows of a demonstration register: counts, contradictions
 * and the month that others have counted too.
 */
export function demoSummary(page: RegisterPage, stream: OutputStream): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const { incidents, reports, sources, tables, rule, firstTable } = page;
  const contested = contestedOf(page);
  const rows: readonly (readonly Cell[])[] = [
    ["المواد", reports.length],
    ["الروايات", incidents.flatMap(({ claims }) => claims).length],
    ["الحوادث", incidents.length],
    [
      "حوادث روتها أكثر من مادة",
      incidents.filter(({ members }) => members.length > 1).length,
    ],
    ["مصادر أصلية معروفة", sources.named],
    ["مصادر أصلية غير مسمّاة", sources.unnamed],
    [
      "حوادث تضاربت رواياتها",
      new Set(contested.map(({ incident }) => incident.id)).size,
    ],
  ];
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const listed = contested.slice(0, LISTED).map(contestedRow);
  const table = tables[firstTable];
  return [
    sentence(`مواد مختلقة للعرض · ${UNREVIEWED.ar}`),
    formatTable(COUNTS, rows, layout),
    sentence(`تضارب الروايات: ${contested.length}`),
    formatTable(CONTESTED, listed, layout),
    ...(table === undefined
      ? []
      : [monthText(table, rule, UNREVIEWED, stream)]),
  ].join("\n\n");
}
