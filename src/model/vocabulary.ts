/**
 * The closed lists of the record format. Their order is the order of the
 * annotation guide; the codebook gives each code its labels and definition.
 *
 * @packageDocumentation
 * @source gold/GUIDE.md, "Incident" and "Aggregate"
 */

/** Codes of what can happen. */
export const EVENT_TYPE_CODES = [
  "assassination",
  "armed_attack",
  "armed_clash",
  "explosion",
  "suicide_attack",
  "shelling",
  "airstrike",
  "homicide",
  "execution",
  "body_found",
  "death_in_custody",
  "arrest",
  "abduction",
  "release",
  "raid",
  "siege",
  "displacement",
  "property_damage",
  "deployment",
  "withdrawal",
  "control_change",
  "surrender",
  "threat",
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
] as const;

/** Groups of event types that border on each other. */
export const EVENT_FAMILY_CODES = [
  "attack",
  "killing",
  "deprivation",
  "harm",
  "movement",
  "politics",
] as const;

/** Whether, and how far, the told happening came about. */
export const STATUS_CODES = [
  "occurred",
  "attempted",
  "ongoing",
  "threatened",
  "planned",
  "alleged",
  "denied",
] as const;

/** How exactly a date is told. */
export const DATE_PRECISION_CODES = [
  "day",
  "week",
  "month",
  "season",
  "year",
  "range",
  "unknown",
] as const;

/** How exactly a place is told. */
export const PLACE_PRECISION_CODES = [
  "site",
  "neighbourhood",
  "road",
  "town",
  "area",
  "admin1",
  "country",
  "unknown",
] as const;

/** With what a happening was done; finer kinds stand in the codebook. */
export const WEAPON_CODES = [
  "gunfire",
  "ied",
  "vehicle_bomb",
  "landmine",
  "uxo",
  "grenade",
  "suicide_belt",
  "artillery",
  "mortar",
  "rocket",
  "tank",
  "heavy_machine_gun",
  "aircraft",
  "drone",
  "sniper",
  "blade",
  "beating",
  "arson",
  "other",
] as const;

/** What became of the people of a casualty row. */
export const OUTCOME_CODES = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
  "displaced",
  "survived",
] as const;

/** What the people of a casualty row were when it happened. */
export const ROLE_CODES = [
  "civilian",
  "state_forces",
  "rebel",
  "former_combatant",
  "jihadist",
  "militia",
  "foreign_forces",
  "criminal",
  "official",
  "journalist",
  "medic",
  "unknown",
] as const;

/** Parts of a row that a report counts apart. */
export const GROUP_CODES = ["child", "woman"] as const;

/** What a figure over a period counts. */
export const MEASURE_CODES = [
  "incidents",
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "survived",
  "released",
  "displaced",
] as const;

/** On what ground an actor stands in his place. */
export const BASIS_CODES = [
  "stated",
  "claimed",
  "accused",
  "suspected",
  "denied",
] as const;

/** What one unit of a figure is. */
export const UNIT_CODES = [
  "person",
  "family",
  "household",
  "incident",
  "targeted_person",
  "victim",
  "claim",
] as const;

/** A code of {@link EVENT_TYPE_CODES}. */
export type EventTypeCode = (typeof EVENT_TYPE_CODES)[number];
/** A code of {@link EVENT_FAMILY_CODES}. */
export type EventFamilyCode = (typeof EVENT_FAMILY_CODES)[number];
/** A code of {@link STATUS_CODES}. */
export type StatusCode = (typeof STATUS_CODES)[number];
/** A code of {@link DATE_PRECISION_CODES}. */
export type DatePrecisionCode = (typeof DATE_PRECISION_CODES)[number];
/** A code of {@link PLACE_PRECISION_CODES}. */
export type PlacePrecisionCode = (typeof PLACE_PRECISION_CODES)[number];
/** A code of {@link WEAPON_CODES}. */
export type WeaponCode = (typeof WEAPON_CODES)[number];
/** A code of {@link OUTCOME_CODES}. */
export type OutcomeCode = (typeof OUTCOME_CODES)[number];
/** A code of {@link ROLE_CODES}. */
export type RoleCode = (typeof ROLE_CODES)[number];
/** A code of {@link GROUP_CODES}. */
export type GroupCode = (typeof GROUP_CODES)[number];
/** A code of {@link MEASURE_CODES}. */
export type MeasureCode = (typeof MEASURE_CODES)[number];
/** A code of {@link BASIS_CODES}. */
export type BasisCode = (typeof BASIS_CODES)[number];
/** A code of {@link UNIT_CODES}. */
export type UnitCode = (typeof UNIT_CODES)[number];
