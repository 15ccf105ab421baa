export {
  ACLED_DATE_PRECISIONS,
  ACLED_PLACE_PRECISIONS,
  ACLED_TYPES,
} from "./acled.js";
export {
  PLOVER_STATUSES,
  PLOVER_TYPES,
  PLOVER_WEAPONS,
  type PloverCode,
  type PloverEvent,
} from "./plover.js";
export type {
  ReadDatePrecision,
  ReadPlacePrecision,
  ReadType,
} from "./reading-crosswalk.js";
export {
  GED_DATE_PRECISIONS,
  GED_PLACE_PRECISIONS,
  GED_TYPES,
} from "./ucdp-ged.js";
