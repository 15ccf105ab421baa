import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { OUTCOME_CODES } from "../model/vocabulary.js";
import { actorText, isStated, tellers } from "./actor-text.js";
import { casualtyTotal } from "./casualty-total.js";
import { csvRow, type CsvCell } from "./csv-cell.js";
import {
  type LeftOut,
  type ReleasedIncident,
  type ShownActor,
} from "../release/index.js";
import type { Exporter } from "./exporter.js";
import type { ExportOrigin } from "./origin.js";

type Column = readonly [
  title: string,
  cell: (incident: ReleasedIncident, origin: ExportOrigin) => CsvCell,
];

/** Between several values of one cell. */
const BETWEEN = "؛ ";

const joined = (values: readonly (string | null | undefined)[]) =>
  values.filter(Boolean).join(BETWEEN);

const totals = OUTCOME_CODES.flatMap((outcome): readonly Column[] => [
  [`${outcome}_min`, (incident) => casualtyTotal(incident, outcome).min],
  [`${outcome}_max`, (incident) => casualtyTotal(incident, outcome).max],
]);

function namesCell({ casualties, namesWithheld }: ReleasedIncident): string {
  const names = casualties.flatMap((row) => row.names);
  const withheld = namesWithheld > 0 ? `أسماء محجوبة: ${namesWithheld}` : null;
  return joined([...names, withheld]);
}

const COLUMNS: readonly Column[] = [
  ["review", ({ review }) => review.ar],
  ["id", ({ id }) => id],
  ["type", ({ type }) => type],
  ["type_ar", ({ type }) => EVENT_TYPES[type].label.ar],
  ["status", ({ status }) => status],
  ["status_ar", ({ status }) => STATUSES[status].label.ar],
  ["start", ({ when }) => when.start],
  ["end", ({ when }) => when.end],
  ["date_precision", ({ when }) => when.precision],
  ["place", ({ where }) => where.name],
  ["place_precision", ({ where }) => where.precision],
  ["admin1", ({ where }) => where.admin1],
  ["country", ({ where }) => where.country],
  ["place_id", ({ where }) => where.placeId],
  ["lat", ({ where }) => where.lat],
  ["lon", ({ where }) => where.lon],
  ...totals,
  ["names", namesCell],
  ["perpetrators", ({ perpetrators }) => joined(perpetrators.map(actorText))],
  ["perpetrator_ids", ({ perpetrators }) => joined(stated(perpetrators))],
  ["targets", ({ targets }) => joined(targets.map(actorText))],
  ["target_ids", ({ targets }) => joined(stated(targets))],
  ["weapons", ({ weapons }) => joined(weapons)],
  ["independent_sources", ({ independentSources }) => independentSources],
  ["sources", ({ sources }) => joined(sources.map((one) => tellers([one])))],
  ["contested", ({ competing }) => joined(contested(competing))],
  ["reports", ({ members }) => joined(members.map((m) => m.join("/")))],
  ["audience", (_, { audience }) => audience],
  ["engine", (_, { engine }) => engine],
];

/** A column of ids has no room for accusers: it holds only what is stated. */
function stated(actors: readonly ShownActor[]): readonly (string | null)[] {
  return actors.filter(isStated).map(({ id }) => id);
}

/** Pointers of the fields for which more than one value is told. */
function contested(competing: ReleasedIncident["competing"]): string[] {
  return Object.entries(competing)
    .filter(([, { values }]) => values.length > 1)
    .map(([pointer]) => pointer)
    .sort();
}

/** What a row cannot hold. */
function withoutColumn(incident: ReleasedIncident): readonly LeftOut[] {
  const { id, casualties, victims = [], competing } = incident;
  const accused = [...incident.perpetrators, ...incident.targets].filter(
    (actor) => !isStated(actor) && actor.id,
  );
  const counts: readonly (readonly [string, number])[] = [
    ["/perpetrators/id", accused.length],
    ["/casualties", casualties.length],
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
    ["/claims", incident.claims.length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([field, count]) => ({
      incident: id,
      field,
      reason: "no-column",
      count,
    }));
}

const FILE = { name: "incidents.csv", mediaType: "text/csv; charset=utf-8" };

/**
 * One row an incident, for spreadsheets: UTF-8 with a byte order mark (Excel
 * shows Arabic wrongly without), CRLF, no cell that computes. Casualty rows
 * become totals; competing values are only named.
 */
export const csvExporter: Exporter = {
  format: "csv",
  files: [FILE],
  write(incidents, origin) {
    function* pieces(): Generator<string> {
      yield `\ufeff${csvRow(COLUMNS.map(([title]) => title))}`;
      for (const incident of incidents) {
        yield csvRow(COLUMNS.map(([, cell]) => cell(incident, origin)));
      }
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: incidents.flatMap(withoutColumn),
    };
  },
};
