/** A country as the datasets name and number it. */
export interface DatasetCountry {
  readonly name: string;
  /** The name that UCDP prints; it keeps that of an earlier state beside it. */
  readonly gedName: string;
  /** ISO 3166-1 numeric. */
  readonly iso: number;
  readonly acledRegion: string;
  readonly gedRegion: "Middle East" | "Africa";
  /** Gleditsch and Ward's number; null where it is no state of their list. */
  readonly gw: number | null;
}

type Row = readonly [
  code: string,
  name: string,
  iso: number,
  acledRegion: string,
  gedRegion: "Middle East" | "Africa",
  gw: number | null,
];

const EAST = "Middle East";
const NORTH_AFRICA = "Northern Africa";

/**
 * The countries of the region.
 *
 * @source ISO 3166-1; Gleditsch and Ward, "Independent States" (numbers); ACLED
 * codebook, "Region"; UCDP GED codebook, `region`: by the number of the state,
 * 400 to 626 are Africa, 630 to 698 the Middle East
 */
const ROWS: readonly Row[] = [
  ["AE", "United Arab Emirates", 784, EAST, EAST, 696],
  ["BH", "Bahrain", 48, EAST, EAST, 692],
  ["DJ", "Djibouti", 262, "Eastern Africa", "Africa", 522],
  ["DZ", "Algeria", 12, NORTH_AFRICA, "Africa", 615],
  ["EG", "Egypt", 818, NORTH_AFRICA, EAST, 651],
  ["IL", "Israel", 376, EAST, EAST, 666],
  ["IQ", "Iraq", 368, EAST, EAST, 645],
  ["IR", "Iran", 364, EAST, EAST, 630],
  ["JO", "Jordan", 400, EAST, EAST, 663],
  ["KW", "Kuwait", 414, EAST, EAST, 690],
  ["LB", "Lebanon", 422, EAST, EAST, 660],
  ["LY", "Libya", 434, NORTH_AFRICA, "Africa", 620],
  ["MA", "Morocco", 504, NORTH_AFRICA, "Africa", 600],
  ["MR", "Mauritania", 478, "Western Africa", "Africa", 435],
  ["OM", "Oman", 512, EAST, EAST, 698],
  ["PS", "Palestine", 275, EAST, EAST, null],
  ["QA", "Qatar", 634, EAST, EAST, 694],
  ["SA", "Saudi Arabia", 682, EAST, EAST, 670],
  ["SD", "Sudan", 729, NORTH_AFRICA, "Africa", 625],
  ["SO", "Somalia", 706, "Eastern Africa", "Africa", 520],
  ["SY", "Syria", 760, EAST, EAST, 652],
  ["TN", "Tunisia", 788, NORTH_AFRICA, "Africa", 616],
  ["TR", "Turkey", 792, EAST, EAST, 640],
  ["YE", "Yemen", 887, EAST, EAST, 678],
];

/**
 * Names of UCDP's own.
 *
 * @source UCDP GED, column `country`
 */
const GED_NAMES: ReadonlyMap<string, string> = new Map([
  ["YE", "Yemen (North Yemen)"],
]);

const BY_CODE: ReadonlyMap<string, DatasetCountry> = new Map(
  ROWS.map(([code, name, iso, acledRegion, gedRegion, gw]) => [
    code,
    {
      name,
      gedName: GED_NAMES.get(code) ?? name,
      iso,
      acledRegion,
      gedRegion,
      gw,
    },
  ]),
);

/**
 * @param code - ISO 3166-1 alpha-2
 * @returns undefined for countries outside the region
 */
export const datasetCountry = (
  code: string | null,
): DatasetCountry | undefined =>
  code === null ? undefined : BY_CODE.get(code);
