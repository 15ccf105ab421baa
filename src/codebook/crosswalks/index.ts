export {
  ACLED_DATE_PRECISIONS,
  ACLED_PLACE_PRECISIONS,
  ACLED_TYPES,
} from "./acled.js";
export {
  PLOVER_STATUSES,
  PLOVER_TYPES,
  PLOVER_WEAPONS,
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
export {
  ACTOR_CLASSES,
  PSEUDO_CLASSES,
  ROLE_SIDES,
  type ActorClass,
  type PseudoClass,
} from "./actor-classes.js";
export * from "./acled-written.js";
export { datasetCountry } from "./dataset-countries.js";
export * from "./ucdp-ged-written.js";
export { none, to, type WrittenCode } from "./written-code.js";
