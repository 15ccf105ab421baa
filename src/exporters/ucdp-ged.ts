import {
  datasetCountry,
  GED_OUTCOMES,
  GED_SCOPE,
  GED_STATUSES,
  GED_VIOLENCE,
  GED_WEAPONS,
} from "../codebook/crosswalks/index.js";
import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { csvRow, type CsvCell } from "./csv-cell.js";
import { dividedDeaths } from "./datasets/deaths.js";
import { toldDays } from "./datasets/days.js";
import { noCode, noColumns, outOfScope, type FieldCount } from "./absences.js";
import { aimsAtParty, stateOf, violenceSide } from "./datasets/parties.js";
import { gedDate, gedPlace } from "./datasets/precisions.js";
import { isStated } from "./actor-text.js";
import { partyWords } from "./english/actor-words.js";
import { countryName } from "./english/country-name.js";
import { chainBeside, latinBeside } from "./english/latin-beside.js";
import { englishNote } from "./english/note.js";
import type { Exporter } from "./exporter.js";
import type { ExportKnowledge } from "./knowledge.js";

/** @source UCDP GED Codebook 23.1, "Variables" */
const GED_COLUMNS = [
  "id", "relid", "year", "active_year", "code_status", "type_of_violence",
  "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
  "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
  "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
  "source_article", "source_office", "source_date", "source_headline",
  "source_original", "where_prec", "where_coordinates", "where_description",
  "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid",
  "country", "country_id", "region", "event_clarity", "date_prec",
  "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
  "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
] as const; // prettier-ignore

type Row = Readonly<Partial<Record<(typeof GED_COLUMNS)[number], CsvCell>>>;

const NOT_STATED =
  "columns of sides tell facts; who is only claimed, accused or suspected stands in the article column";

/** One side: its name, its place in `type_of_violence`, its state's number. */
interface Side {
  readonly name: string | null;
  readonly side: string | null;
  readonly gw: number | null;
  readonly leftOut: readonly LeftOut[];
}

function sideOf(
  incident: ReleasedIncident,
  field: "perpetrators" | "targets",
  knowledge: ExportKnowledge,
): Side {
  const stated = incident[field].filter(isStated);
  const leftOut = incident[field]
    .filter((one) => !isStated(one))
    .map(({ basis = "stated" }) =>
      noCode(incident, `/${field}`, basis, NOT_STATED),
    );
  const [first] = stated;
  if (first === undefined) return { name: null, side: null, gw: null, leftOut };
  const sides = stated.map((one) => violenceSide(one, knowledge).code);
  // Several parties of several kinds are no one side.
  const [side = null] = new Set(sides).size === 1 ? sides : [];
  const state = stateOf(first, knowledge);
  return {
    name: stated.map(partyWords).join(", "),
    side,
    gw: datasetCountry(state)?.gw ?? null,
    leftOut,
  };
}

/** Civilians are a side where everybody who died was one, and no party is told. */
function aimOf(incident: ReleasedIncident, told: Side): Side {
  if (told.side !== null || aimsAtParty(incident)) return told;
  const dead = incident.casualties.filter(
    ({ outcome, perpetrator }) => outcome === "killed" && perpetrator !== true,
  );
  const isCivilian = dead.length > 0 && dead.every(isOfCivilians);
  if (!isCivilian) return told;
  return { ...told, side: "civilian", name: told.name ?? "Civilians" };
}

const isOfCivilians = ({ role }: ReleasedIncident["casualties"][number]) =>
  role === "civilian";

const point = (lat: number | null | undefined, lon: typeof lat): CsvCell =>
  lat == null || lon == null ? null : `POINT (${lon} ${lat})`;

function notHeld(incident: ReleasedIncident): readonly LeftOut[] {
  const { weapons, casualties, victims = [], competing, claims } = incident;
  const fields: readonly FieldCount[] = [
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
    ["/claims", claims.length],
    ["/members", incident.members.length],
  ];
  const codes = [
    ...weapons.map((code) => ["/weapons", code, GED_WEAPONS[code]] as const),
    ...casualties.map(
      ({ outcome }) => ["/casualties", outcome, GED_OUTCOMES[outcome]] as const,
    ),
  ];
  return [
    ...codes.flatMap(([field, code, { why }]) =>
      why === undefined ? [] : [noCode(incident, field, code, why)],
    ),
    ...noColumns(incident, fields),
  ];
}

interface Written {
  readonly row: Row | null;
  readonly leftOut: readonly LeftOut[];
}

const NO_NUMBER =
  "no number of a state in the table: it is no state of Gleditsch and Ward's list, or lies outside the region";
const UNSURE_VIOLENCE =
  "type_of_violence asks who fought whom; a side that is not told, or of no known class, fits none";

function written(
  incident: ReleasedIncident,
  knowledge: ExportKnowledge,
): Written {
  const gone = (code: string, why: string): Written => ({
    row: null,
    leftOut: [outOfScope(incident, code, why)],
  });
  const { where, status, type, sources, when } = incident;
  const listed = GED_STATUSES[status];
  if (listed.code === null) return gone(status, listed.why);
  const scope = GED_SCOPE[type];
  if (scope.code === null) return gone(type, scope.why);
  const a = sideOf(incident, "perpetrators", knowledge);
  const b = aimOf(incident, sideOf(incident, "targets", knowledge));
  const deaths = dividedDeaths(incident, a.side, b.side);
  if (deaths === null)
    return gone(type, "only events with at least one death are listed");
  const { printed, why } = gedDate(when);
  const days = toldDays(when);
  if (printed === null || days === null) return gone(when.precision, why ?? "");
  const place =
    where.placeId == null ? undefined : knowledge.place(where.placeId);
  const precision = gedPlace(where, place?.kind);
  if (precision.code === null) return gone(where.precision, precision.why);
  const violence = GED_VIOLENCE[`${a.side} ${b.side}`];
  const country = datasetCountry(where.country);
  const [first = []] = sources;
  const roots = sources.map((chain) => chain.at(-1) ?? "");
  const row: Row = {
    id: incident.id,
    year: Number(printed.day.slice(0, 4)),
    code_status: incident.review.en,
    type_of_violence: violence === undefined ? null : Number(violence),
    side_a: a.name,
    side_b: b.name,
    number_of_sources: incident.independentSources,
    source_article: englishNote(incident),
    source_office: first[0] === undefined ? null : chainBeside([first[0]]),
    source_original: roots.map(latinBeside).join("; "),
    where_prec: Number(precision.code),
    where_coordinates: where.name === null ? null : latinBeside(where.name),
    where_description: where.relation ?? null,
    adm_1: where.admin1 === null ? null : latinBeside(where.admin1),
    adm_2: place?.admin2 == null ? null : latinBeside(place.admin2),
    latitude: where.lat,
    longitude: where.lon,
    geom_wkt: point(where.lat, where.lon),
    country: country?.gedName ?? countryName(where.country),
    country_id: country?.gw,
    region: country?.gedRegion,
    // Every row is one happening, bounded in place and time.
    event_clarity: 1,
    date_prec: Number(printed.precision),
    date_start: days.start,
    date_end: days.end,
    deaths_a: deaths.a,
    deaths_b: deaths.b,
    deaths_civilians: deaths.civilians,
    deaths_unknown: deaths.unknown,
    best: deaths.best,
    high: deaths.high,
    low: deaths.low,
    gwnoa: a.gw,
    gwnob: b.gw,
  };
  const unsure =
    violence === undefined
      ? [noCode(incident, "/perpetrators", "type_of_violence", UNSURE_VIOLENCE)]
      : [];
  const open =
    deaths.high === null
      ? [noCode(incident, "/casualties", "high", "the highest number is open")]
      : [];
  const numberless =
    where.country !== null && country?.gw == null
      ? [noCode(incident, "/where/country", where.country, NO_NUMBER)]
      : [];
  return {
    row,
    leftOut: [
      ...a.leftOut,
      ...b.leftOut,
      ...numberless,
      ...unsure,
      ...open,
      ...notHeld(incident),
    ],
  };
}

const FILE = { name: "ucdp-ged.csv", mediaType: "text/csv; charset=utf-8" };

/**
 * Rows in the 49 columns of UCDP GED, of incidents with a death. Ids that the
 * dataset itself gives out (conflict, dyad, side, grid cell) stay empty; `id` is
 * our own.
 */
export const ucdpGedExporter: Exporter = {
  format: "ucdp-ged",
  files: [FILE],
  write(incidents, _origin, knowledge) {
    const all = incidents.map((one) => written(one, knowledge));
    function* pieces(): Generator<string> {
      yield `\ufeff${csvRow(GED_COLUMNS)}`;
      for (const { row } of all)
        if (row !== null) yield csvRow(GED_COLUMNS.map((name) => row[name]));
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: all.flatMap(({ leftOut }) => leftOut),
    };
  },
};
