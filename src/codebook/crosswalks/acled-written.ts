import type {
  EventTypeCode,
  OutcomeCode,
  PlacePrecisionCode,
  RoleCode,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";
import type { ActorClass, PseudoClass } from "./actor-classes.js";
import { none, to, type WrittenCodes } from "./written-code.js";

/**
 * The event type and the disorder type under which each sub-event type stands.
 *
 * @source ACLED Codebook (2023 edition), "Event types and sub-event types"
 */
export const ACLED_EVENTS: Readonly<
  Record<string, readonly [event: string, disorder: string]>
> = Object.fromEntries(
  (
    [
      [
        "Battles",
        "Political violence",
        "Armed clash|Government regains territory|Non-state actor overtakes territory",
      ],
      [
        "Explosions/Remote violence",
        "Political violence",
        "Chemical weapon|Air/drone strike|Suicide bomb|Shelling/artillery/missile attack|Remote explosive/landmine/IED|Grenade",
      ],
      [
        "Violence against civilians",
        "Political violence",
        "Sexual violence|Attack|Abduction/forced disappearance",
      ],
      [
        "Protests",
        "Demonstrations",
        "Peaceful protest|Protest with intervention",
      ],
      [
        "Protests",
        "Political violence; Demonstrations",
        "Excessive force against protesters",
      ],
      ["Riots", "Demonstrations", "Violent demonstration"],
      ["Riots", "Political violence", "Mob violence"],
      [
        "Strategic developments",
        "Strategic developments",
        "Agreement|Arrests|Change to group/activity|Disrupted weapons use|Headquarters or base established|Looting/property destruction|Non-violent transfer of territory|Other",
      ],
    ] as const
  ).flatMap(([event, disorder, codes]) =>
    codes.split("|").map((code) => [code, [event, disorder] as const]),
  ),
);

const CRIME = none(
  "killings for private reasons are no political violence there",
);
const WORDS = none("what parties only say or order is no event there");

/**
 * The sub-event type of each type, where nothing else is told. Weapons, targets
 * and subtypes may lead elsewhere: see the tables below.
 */
export const ACLED_SUB_EVENTS: WrittenCodes<EventTypeCode> = {
  assassination: to("Attack"),
  armed_attack: to("Attack"),
  armed_clash: to("Armed clash"),
  explosion: to("Remote explosive/landmine/IED"),
  suicide_attack: to("Suicide bomb"),
  shelling: to("Shelling/artillery/missile attack"),
  airstrike: to("Air/drone strike"),
  homicide: CRIME,
  execution: to("Attack"),
  body_found: none(
    "the finding of a body tells neither who killed nor when, and is no event there",
  ),
  death_in_custody: none(
    "a death in custody is an event there only where violence is told",
  ),
  arrest: to("Arrests"),
  abduction: to("Abduction/forced disappearance"),
  release: to("Other"),
  raid: to("Other"),
  siege: to("Other"),
  displacement: to("Other"),
  property_damage: to("Looting/property destruction"),
  deployment: to("Change to group/activity"),
  withdrawal: to("Change to group/activity"),
  control_change: none(
    "who took the place, the state or another, is not told, and its codes ask for it",
  ),
  surrender: to("Change to group/activity"),
  threat: WORDS,
  meeting: none("talks without an agreement are no event there"),
  agreement: to("Agreement"),
  statement: WORDS,
  decree: WORDS,
  protest: to("Peaceful protest"),
};

/** Subtypes that lead elsewhere than their type. */
export const ACLED_SUBTYPES: Readonly<Record<string, ReturnType<typeof to>>> = {
  death_under_torture: to("Attack"),
  judicial_execution: none("executions after a sentence are no event there"),
  enforced_disappearance: to("Abduction/forced disappearance"),
  conscription: none("levies for the army are no event there"),
  transfer: none("a move between prisons is no event there"),
  depot_explosion: none("an accident in a depot is no attack"),
  fortification: to("Headquarters or base established"),
  new_checkpoint: to("Headquarters or base established"),
  handover_of_area: to("Non-violent transfer of territory"),
  strike: none("strikes without a demonstration are no event there"),
};

/** Types whose sub-event type depends on the weapon, and on who was attacked. */
export const ACLED_BY_WEAPON: ReadonlySet<EventTypeCode> =
  new Set<EventTypeCode>(["assassination", "armed_attack", "explosion"]);

const BY_TARGET = none("the sub-event type tells no such weapon apart");

/** What a weapon makes of an attack. */
export const ACLED_WEAPONS: WrittenCodes<WeaponCode> = {
  gunfire: BY_TARGET,
  ied: to("Remote explosive/landmine/IED"),
  vehicle_bomb: to("Remote explosive/landmine/IED"),
  landmine: to("Remote explosive/landmine/IED"),
  uxo: to("Remote explosive/landmine/IED"),
  grenade: to("Grenade"),
  suicide_belt: to("Suicide bomb"),
  artillery: to("Shelling/artillery/missile attack"),
  mortar: to("Shelling/artillery/missile attack"),
  rocket: to("Shelling/artillery/missile attack"),
  tank: BY_TARGET,
  heavy_machine_gun: BY_TARGET,
  aircraft: to("Air/drone strike"),
  drone: to("Air/drone strike"),
  sniper: BY_TARGET,
  blade: BY_TARGET,
  beating: BY_TARGET,
  arson: BY_TARGET,
  other: none("a weapon that is on no list has no code anywhere"),
};

/** Which happenings are listed; the code says nothing more. */
export const ACLED_STATUSES: WrittenCodes<StatusCode> = {
  occurred: to("listed"),
  attempted: to("listed"),
  ongoing: to("listed"),
  threatened: none("only what happened is listed, not what was threatened"),
  planned: none("only what happened is listed, not what was planned"),
  alleged: none("no column says that the happening itself is only alleged"),
  denied: none("what is told only to be denied is not listed"),
};

const NO_COLUMN = none("no column counts them; the note tells of them");

/** The column that counts each outcome. */
export const ACLED_OUTCOMES: WrittenCodes<OutcomeCode> = {
  killed: to("fatalities"),
  wounded: NO_COLUMN,
  arrested: NO_COLUMN,
  abducted: NO_COLUMN,
  released: NO_COLUMN,
  missing: NO_COLUMN,
  displaced: NO_COLUMN,
  survived: NO_COLUMN,
};

/**
 * `inter1`, `inter2`: 1 state forces, 2 rebels, 3 political militias, 4 identity
 * militias, 5 rioters, 6 protesters, 7 civilians, 8 external and other forces.
 * A force of another country than the happening's is 8 whatever its class.
 *
 * @source ACLED Codebook (2023 edition), "Inter codes"
 */
export const ACLED_INTER: WrittenCodes<Exclude<ActorClass, "pseudo">> = {
  state_force: to("1"),
  security_branch: to("1"),
  government: to("1"),
  foreign_state: to("8"),
  militia: to("3"),
  rebel: to("2"),
  jihadist: to("2"),
  tribe: to("4"),
  civil_body: to("7"),
  party: none(
    "a party is a militia there where it fights and civilians where it does not",
  ),
  international: to("8"),
};

/** The same of parties whom nobody names. */
export const ACLED_PSEUDO_INTER: WrittenCodes<PseudoClass> = {
  unidentified: to("3"),
  civilian: to("7"),
  tribal: to("4"),
};

/** The same of the people to whom it happened. */
export const ACLED_ROLE_INTER: WrittenCodes<RoleCode> = {
  civilian: to("7"),
  state_forces: to("1"),
  rebel: to("2"),
  former_combatant: to("7"),
  jihadist: to("2"),
  militia: to("3"),
  foreign_forces: to("8"),
  criminal: to("7"),
  official: to("7"),
  journalist: to("7"),
  medic: to("7"),
  unknown: none("what they were is not told"),
};

const TOO_WIDE = none("nothing wider than a region has a geo_precision");

/** `geo_precision`; what lies near a place and not in it is 2. */
export const ACLED_PLACES: WrittenCodes<PlacePrecisionCode> = {
  site: to("1"),
  neighbourhood: to("1"),
  road: to("2"),
  town: to("1"),
  area: to("2"),
  admin1: to("3"),
  country: TOO_WIDE,
  unknown: none("where it happened is not told"),
};
