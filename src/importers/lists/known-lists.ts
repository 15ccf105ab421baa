import {
  ACLED_DATE_PRECISIONS,
  ACLED_PLACE_PRECISIONS,
  ACLED_TYPES,
  GED_DATE_PRECISIONS,
  GED_PLACE_PRECISIONS,
  GED_TYPES,
  type ReadDatePrecision,
  type ReadPlacePrecision,
  type ReadType,
} from "../../codebook/crosswalks/index.js";
import {
  headerKey,
  listMappingSchema,
  type ListMapping,
} from "./list-mapping.js";

const typesOf = (codes: readonly ReadType[]) =>
  Object.fromEntries(codes.map(({ code, types }) => [code, [...types]]));

const datesOf = (codes: readonly ReadDatePrecision[]) =>
  Object.fromEntries(
    codes.map(({ code, precision, reach }) => [code, { precision, reach }]),
  );

const placesOf = (codes: readonly ReadPlacePrecision[]) =>
  Object.fromEntries(codes.map(({ code, precision }) => [code, precision]));

/** ACLED's table, in the columns of 2023 and before. */
const ACLED: ListMapping = listMappingSchema.parse({
  name: "ACLED",
  columns: {
    id: ["event_id_cnty", "event_id", "data_id"],
    date: ["event_date"],
    datePrecision: ["time_precision", "timeprecision"],
    type: ["sub_event_type", "subeventtype"],
    place: ["location"],
    admin1: ["admin1"],
    country: ["country"],
    lat: ["latitude", "lat"],
    lon: ["longitude", "lon", "long"],
    placePrecision: ["geo_precision", "geoprecision"],
    killed: ["fatalities"],
    perpetrator: ["actor1"],
    target: ["actor2"],
    source: ["source"],
    notes: ["notes"],
  },
  types: typesOf(ACLED_TYPES),
  datePrecisions: datesOf(ACLED_DATE_PRECISIONS),
  placePrecisions: placesOf(ACLED_PLACE_PRECISIONS),
});

/** The table of UCDP GED, versions 17 and later. */
const GED: ListMapping = listMappingSchema.parse({
  name: "UCDP GED",
  aliases: ["UCDP"],
  columns: {
    id: ["id"],
    date: ["date_start"],
    dateEnd: ["date_end"],
    datePrecision: ["date_prec"],
    type: ["type_of_violence"],
    place: ["where_coordinates"],
    admin1: ["adm_1"],
    country: ["country"],
    lat: ["latitude"],
    lon: ["longitude"],
    placePrecision: ["where_prec"],
    killed: ["best", "best_est"],
    killedLow: ["low", "low_est"],
    killedHigh: ["high", "high_est"],
    perpetrator: ["side_a"],
    target: ["side_b"],
    source: ["source_article", "source_office"],
    notes: ["source_headline", "where_description"],
  },
  dates: { order: "ymd", calendar: "gregorian" },
  types: typesOf(GED_TYPES),
  datePrecisions: datesOf(GED_DATE_PRECISIONS),
  placePrecisions: placesOf(GED_PLACE_PRECISIONS),
  deathsOnly: true,
});

/** Columns that no other table has together, by list. */
const MARKS: readonly (readonly [ListMapping, readonly string[]])[] = [
  [GED, ["type_of_violence", "date_start", "best"]],
  [GED, ["type_of_violence", "date_start", "best_est"]],
  [ACLED, ["event_date", "sub_event_type", "fatalities"]],
];

/**
 * Recognises a published list by its header.
 *
 * @returns undefined for any other table: it needs a mapping
 */
export function sniffList(header: readonly string[]): ListMapping | undefined {
  const keys = new Set(header.map(headerKey));
  return MARKS.find(([, marks]) =>
    marks.every((mark) => keys.has(headerKey(mark))),
  )?.[0];
}

const NAMES = new Set(
  [ACLED, GED].flatMap(({ columns }) =>
    Object.values(columns).flat().map(headerKey),
  ),
);

/** Whether a cell is the name of a column of a published list. */
export function isListName(cell: string): boolean {
  return NAMES.has(headerKey(cell));
}
