import type {
  EventTypeCode,
  OutcomeCode,
  PlacePrecisionCode,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";
import type { ActorClass, PseudoClass } from "./actor-classes.js";
import { none, to, type WrittenCodes } from "./written-code.js";

const NO_FORCE = none("no armed force of one party against another is told");
const FORCE = to("listed");

/**
 * Which types can be armed force with a death; `type_of_violence` itself comes
 * from who fought whom.
 *
 * @source UCDP GED Codebook 23.1, "Definition of an event"
 */
export const GED_SCOPE: WrittenCodes<EventTypeCode> = {
  assassination: FORCE,
  armed_attack: FORCE,
  armed_clash: FORCE,
  explosion: FORCE,
  suicide_attack: FORCE,
  shelling: FORCE,
  airstrike: FORCE,
  homicide: none("killings for private reasons are no organised violence"),
  execution: FORCE,
  body_found: none("the finding of a body tells neither who killed nor when"),
  death_in_custody: none("deaths in a government's custody are not listed"),
  arrest: NO_FORCE,
  abduction: FORCE,
  release: NO_FORCE,
  raid: FORCE,
  siege: none("deaths by hunger or illness are no direct deaths"),
  displacement: none("deaths in flight are no direct deaths"),
  property_damage: NO_FORCE,
  deployment: NO_FORCE,
  withdrawal: NO_FORCE,
  control_change: FORCE,
  surrender: NO_FORCE,
  threat: NO_FORCE,
  meeting: NO_FORCE,
  agreement: NO_FORCE,
  statement: NO_FORCE,
  decree: NO_FORCE,
  protest: FORCE,
};

/** Which happenings are listed. */
export const GED_STATUSES: WrittenCodes<StatusCode> = {
  occurred: FORCE,
  // The one aimed at lives; somebody else may have died.
  attempted: FORCE,
  ongoing: FORCE,
  threatened: none("only what happened is listed, not what was threatened"),
  planned: none("only what happened is listed, not what was planned"),
  alleged: none("no column says that the happening itself is only alleged"),
  denied: none("what is told only to be denied is not listed"),
};

const NO_WEAPON = none("no column tells the weapon");

/** No weapon has a column. */
export const GED_WEAPONS: WrittenCodes<WeaponCode> = {
  gunfire: NO_WEAPON,
  ied: NO_WEAPON,
  vehicle_bomb: NO_WEAPON,
  landmine: NO_WEAPON,
  uxo: NO_WEAPON,
  grenade: NO_WEAPON,
  suicide_belt: NO_WEAPON,
  artillery: NO_WEAPON,
  mortar: NO_WEAPON,
  rocket: NO_WEAPON,
  tank: NO_WEAPON,
  heavy_machine_gun: NO_WEAPON,
  aircraft: NO_WEAPON,
  drone: NO_WEAPON,
  sniper: NO_WEAPON,
  blade: NO_WEAPON,
  beating: NO_WEAPON,
  arson: NO_WEAPON,
  other: NO_WEAPON,
};

const DEATHS_ONLY = none("only deaths are counted");

/** The columns that count each outcome. */
export const GED_OUTCOMES: WrittenCodes<OutcomeCode> = {
  killed: to("best"),
  wounded: DEATHS_ONLY,
  arrested: DEATHS_ONLY,
  abducted: DEATHS_ONLY,
  released: DEATHS_ONLY,
  missing: DEATHS_ONLY,
  displaced: DEATHS_ONLY,
  survived: DEATHS_ONLY,
};

const UNSURE = none("whether it is an organised armed party is not told");

/** On which side of `type_of_violence` a party stands. */
export const GED_SIDES: WrittenCodes<Exclude<ActorClass, "pseudo">> = {
  state_force: to("state"),
  security_branch: to("state"),
  government: to("state"),
  foreign_state: to("state"),
  militia: to("group"),
  rebel: to("group"),
  jihadist: to("group"),
  tribe: to("group"),
  civil_body: to("civilian"),
  party: UNSURE,
  international: UNSURE,
};

/** The same of parties whom nobody names. */
export const GED_PSEUDO_SIDES: WrittenCodes<PseudoClass> = {
  unidentified: UNSURE,
  civilian: to("civilian"),
  tribal: to("group"),
};

/**
 * `type_of_violence` by both sides: 1 state-based, 2 non-state, 3 one-sided.
 *
 * @source UCDP GED Codebook 23.1, "type_of_violence"
 */
export const GED_VIOLENCE: Readonly<Record<string, string>> = {
  "state group": "1",
  "group state": "1",
  "state state": "1",
  "group group": "2",
  "state civilian": "3",
  "group civilian": "3",
};

/**
 * `where_prec`: 1 the place, 2 near it, 3 the district, 4 the governorate, 5 a
 * line or an area without borders, 6 the country. 7, waters and air between
 * countries, is never written: no place here is such.
 *
 * @source UCDP GED Codebook 23.1, "where_prec"
 */
export const GED_PLACES: WrittenCodes<PlacePrecisionCode> = {
  site: to("1"),
  neighbourhood: to("1"),
  road: to("5"),
  town: to("1"),
  area: to("5"),
  admin1: to("4"),
  country: to("6"),
  unknown: none("where it happened is not told"),
};
