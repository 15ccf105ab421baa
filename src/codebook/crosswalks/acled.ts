import type {
  ReadDatePrecision,
  ReadPlacePrecision,
  ReadType,
} from "./reading-crosswalk.js";

/**
 * Sub-event types of ACLED, in the direction of reading. `Attack` and
 * `Armed clash` are as wide there as the sets are here.
 *
 * @source ACLED Codebook (2023 edition), "ACLED event types": the definitions
 * of the 25 sub-event types, held against gold/GUIDE.md, table of types
 */
export const ACLED_TYPES: readonly ReadType[] = [
  {
    code: "Armed clash",
    types: ["armed_clash", "armed_attack", "assassination", "raid", "homicide"],
  },
  {
    code: "Government regains territory",
    types: ["control_change", "armed_clash", "armed_attack", "raid"],
  },
  {
    code: "Non-state actor overtakes territory",
    types: ["control_change", "armed_clash", "armed_attack"],
  },
  {
    code: "Excessive force against protesters",
    types: ["protest", "armed_attack", "homicide"],
  },
  { code: "Protest with intervention", types: ["protest", "arrest"] },
  { code: "Peaceful protest", types: ["protest"] },
  {
    code: "Violent demonstration",
    types: ["protest", "armed_clash", "property_damage"],
  },
  {
    code: "Mob violence",
    types: ["homicide", "armed_clash", "execution", "property_damage"],
  },
  {
    code: "Chemical weapon",
    types: ["airstrike", "shelling", "armed_attack"],
  },
  { code: "Air/drone strike", types: ["airstrike", "assassination"] },
  { code: "Suicide bomb", types: ["suicide_attack", "explosion"] },
  { code: "Shelling/artillery/missile attack", types: ["shelling"] },
  {
    code: "Remote explosive/landmine/IED",
    types: ["explosion", "assassination", "armed_attack"],
  },
  { code: "Grenade", types: ["armed_attack", "assassination", "explosion"] },
  { code: "Sexual violence", types: [] },
  {
    code: "Attack",
    types: [
      "assassination",
      "armed_attack",
      "homicide",
      "execution",
      "body_found",
      "death_in_custody",
      "raid",
    ],
  },
  { code: "Abduction/forced disappearance", types: ["abduction", "arrest"] },
  { code: "Agreement", types: ["agreement", "meeting", "release"] },
  { code: "Arrests", types: ["arrest", "raid"] },
  {
    code: "Change to group/activity",
    types: ["deployment", "withdrawal", "surrender", "decree", "statement"],
  },
  {
    code: "Disrupted weapons use",
    types: ["explosion", "assassination", "airstrike", "shelling"],
  },
  { code: "Headquarters or base established", types: ["deployment"] },
  {
    code: "Looting/property destruction",
    types: ["property_damage", "raid"],
  },
  {
    code: "Non-violent transfer of territory",
    types: ["control_change", "withdrawal", "surrender", "deployment"],
  },
  {
    code: "Other",
    types: [
      "siege",
      "displacement",
      "release",
      "threat",
      "statement",
      "decree",
      "body_found",
      "explosion",
    ],
  },
];

/**
 * `time_precision`: the day; a week, of which the middle is printed; a month.
 *
 * @source ACLED Codebook (2023 edition), "Time": codes 1 to 3
 */
export const ACLED_DATE_PRECISIONS: readonly ReadDatePrecision[] = [
  { code: "1", precision: "day", reach: 0 },
  { code: "2", precision: "week", reach: 3 },
  { code: "3", precision: "month", reach: "month" },
];

/**
 * `geo_precision`: the town; a part of a region, of which a town is printed;
 * a larger region, of which the capital is printed.
 *
 * @source ACLED Codebook (2023 edition), "Geography": codes 1 to 3
 */
export const ACLED_PLACE_PRECISIONS: readonly ReadPlacePrecision[] = [
  { code: "1", precision: "town" },
  { code: "2", precision: "area" },
  { code: "3", precision: "admin1" },
];
