import { OUTCOMES } from "../../codebook/outcomes.js";
import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import { STATUSES } from "../../codebook/statuses.js";
import { OUTCOME_CODES } from "../../model/vocabulary.js";
import type { LeftOut, ReleasedIncident } from "../../release/index.js";
import { casualtyTotal } from "../../statistics/casualty-total.js";
import { noColumns, type FieldCount } from "../absences.js";
import { actorText, isStated, tellers } from "../actor-text.js";
import { joined, statedIds } from "./cells.js";
import { column } from "./column.js";
import type { Table, TableColumn } from "./table.js";

type Column = TableColumn<ReleasedIncident>;

const totals = OUTCOME_CODES.flatMap((outcome): readonly Column[] => {
  const { ar, en } = OUTCOMES[outcome].label;
  return [
    column(
      `${outcome}_min`,
      "integer",
      `${ar} (أقل عدد)`,
      `${en} (lowest)`,
      (incident) => casualtyTotal(incident, outcome).min,
    ),
    column(
      `${outcome}_max`,
      "integer",
      `${ar} (أكبر عدد)`,
      `${en} (highest)`,
      (incident) => casualtyTotal(incident, outcome).max,
    ),
  ];
});

function namesCell({ casualties, namesWithheld }: ReleasedIncident): string {
  const names = casualties.flatMap((row) => row.names);
  const withheld = namesWithheld > 0 ? `أسماء محجوبة: ${namesWithheld}` : null;
  return joined([...names, withheld]);
}

/** Pointers of the fields for which more than one value is told. */
function contested({ competing }: ReleasedIncident): string[] {
  return Object.entries(competing)
    .filter(([, { values }]) => values.length > 1)
    .map(([pointer]) => pointer)
    .sort();
}

const COLUMNS: readonly Column[] = [
  column("review", "text", "المراجعة", "Review", ({ review }) => review.ar),
  column("id", "text", "رقم الحادثة", "Incident", ({ id }) => id),
  column("type", "text", "رمز النوع", "Type code", ({ type }) => type),
  column(
    ...(["type_ar", "text", "النوع", "Type in Arabic"] as const),
    ({ type }) => EVENT_TYPES[type].label.ar,
  ),
  column("status", "text", "رمز الحالة", "Status code", (row) => row.status),
  column(
    ...(["status_ar", "text", "الحالة", "Status in Arabic"] as const),
    ({ status }) => STATUSES[status].label.ar,
  ),
  column("start", "day", "من يوم", "First day", ({ when }) => when.start),
  column("end", "day", "إلى يوم", "Last day", ({ when }) => when.end),
  column(
    ...(["date_precision", "text", "دقة التاريخ", "Date precision"] as const),
    ({ when }) => when.precision,
  ),
  column("place", "text", "المكان", "Place", ({ where }) => where.name),
  column(
    ...(["place_precision", "text", "دقة المكان", "Place precision"] as const),
    ({ where }) => where.precision,
  ),
  column(
    "admin1",
    "text",
    "المحافظة",
    "Governorate",
    (row) => row.where.admin1,
  ),
  column("country", "text", "البلد", "Country", ({ where }) => where.country),
  column(
    "place_id",
    "text",
    "رمز المكان",
    "Place id",
    (row) => row.where.placeId,
  ),
  column("lat", "number", "خط العرض", "Latitude", ({ where }) => where.lat),
  column("lon", "number", "خط الطول", "Longitude", ({ where }) => where.lon),
  ...totals,
  column("names", "text", "الأسماء", "Names", namesCell),
  column("perpetrators", "text", "الفاعلون", "Perpetrators", (row) =>
    joined(row.perpetrators.map(actorText)),
  ),
  column("perpetrator_ids", "text", "رموز الفاعلين", "Perpetrator ids", (row) =>
    joined(statedIds(row.perpetrators)),
  ),
  column("targets", "text", "المستهدفون", "Targets", (row) =>
    joined(row.targets.map(actorText)),
  ),
  column("target_ids", "text", "رموز المستهدفين", "Target ids", (row) =>
    joined(statedIds(row.targets)),
  ),
  column("weapons", "text", "الأسلحة", "Weapons", ({ weapons }) =>
    joined(weapons),
  ),
  column(
    "independent_sources",
    "integer",
    "مصادر مستقلة",
    "Independent sources",
    ({ independentSources }) => independentSources,
  ),
  column("sources", "text", "المصادر", "Sources", ({ sources }) =>
    joined(sources.map((one) => tellers([one]))),
  ),
  column("contested", "text", "ما تختلف فيه المصادر", "Contested", (row) =>
    joined(contested(row)),
  ),
  column("reports", "text", "المواد", "Reports", ({ members }) =>
    joined(members.map((member) => member.join("/"))),
  ),
  column(
    "audience",
    "text",
    "المتلقي",
    "Audience",
    (_, origin) => origin.audience,
  ),
  column(
    "engine",
    "text",
    "إصدار البرنامج",
    "Engine",
    (_, { engine }) => engine,
  ),
];

/** One row an incident; casualty rows are totals, other values only named. */
export const INCIDENT_TABLE: Table<ReleasedIncident> = {
  name: "incidents",
  title: { ar: "الحوادث", en: "Incidents" },
  columns: COLUMNS,
  rowsOf: (incident) => [incident],
};

/** What a row cannot hold. */
export function withoutColumn(incident: ReleasedIncident): readonly LeftOut[] {
  const { casualties, victims = [], competing } = incident;
  const accused = [...incident.perpetrators, ...incident.targets].filter(
    (actor) => !isStated(actor) && actor.id,
  );
  const counts: readonly FieldCount[] = [
    ["/perpetrators/id", accused.length],
    ["/casualties", casualties.length],
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
    ["/claims", incident.claims.length],
  ];
  return noColumns(incident, counts);
}
