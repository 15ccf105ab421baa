import type {
  ReadDatePrecision,
  ReadPlacePrecision,
  ReadType,
} from "./reading-crosswalk.js";

/**
 * `type_of_violence` of UCDP GED, in the direction of reading: 1 state-based
 * conflict, 2 non-state conflict, 3 one-sided violence. It tells who fought
 * whom and not how, so the sets are wide.
 *
 * @source UCDP GED Codebook 23.1, "type_of_violence"
 */
export const GED_TYPES: readonly ReadType[] = [
  {
    code: "1",
    types: [
      "armed_clash",
      "armed_attack",
      "assassination",
      "explosion",
      "suicide_attack",
      "shelling",
      "airstrike",
      "raid",
      "control_change",
    ],
  },
  {
    code: "2",
    types: [
      "armed_clash",
      "armed_attack",
      "assassination",
      "homicide",
      "explosion",
      "suicide_attack",
      "shelling",
      "raid",
      "control_change",
    ],
  },
  {
    code: "3",
    types: [
      "assassination",
      "armed_attack",
      "homicide",
      "execution",
      "body_found",
      "death_in_custody",
      "abduction",
      "explosion",
      "suicide_attack",
      "shelling",
      "airstrike",
      "raid",
      "protest",
    ],
  },
];

/**
 * `date_prec`: the day; two to six days; a week; a month; more. Both ends are
 * printed as `date_start` and `date_end`.
 *
 * @source UCDP GED Codebook 23.1, "date_prec"
 */
export const GED_DATE_PRECISIONS: readonly ReadDatePrecision[] = [
  { code: "1", precision: "day", reach: "given" },
  { code: "2", precision: "range", reach: "given" },
  { code: "3", precision: "week", reach: "given" },
  { code: "4", precision: "month", reach: "given" },
  { code: "5", precision: "range", reach: "given" },
];

/**
 * `where_prec`: the spot; within 25 km of it; the district; the governorate; a
 * line or a part of the country; the country; water or air between countries.
 *
 * @source UCDP GED Codebook 23.1, "where_prec"
 */
export const GED_PLACE_PRECISIONS: readonly ReadPlacePrecision[] = [
  { code: "1", precision: "town" },
  { code: "2", precision: "area" },
  { code: "3", precision: "area" },
  { code: "4", precision: "admin1" },
  { code: "5", precision: "country" },
  { code: "6", precision: "country" },
  { code: "7", precision: "unknown" },
];
