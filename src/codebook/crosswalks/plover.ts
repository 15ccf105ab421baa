import type {
  EventTypeCode,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";

/** An event of PLOVER; without a mode where none says what was done. */
export interface PloverEvent {
  readonly event: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** Whether the weapon tells the mode. */
  readonly isByWeapon?: true;
}

/** What a type is there, or why it is nothing there. */
export type PloverCode =
  PloverEvent | { readonly event: null; readonly why: string };

const event = (
  name: string,
  mode: string | null = null,
  ...contexts: readonly string[]
): PloverEvent => ({ event: name, mode, contexts });

const assault = (...contexts: readonly string[]): PloverEvent => ({
  ...event("ASSAULT", null, ...contexts),
  isByWeapon: true,
});

const none = (why: string): PloverCode => ({ event: null, why });

/**
 * What each type is in PLOVER.
 *
 * @source PLOVER manual of the Open Event Data Alliance, "Event Categories",
 * and its table from CAMEO codes (2021), held against gold/GUIDE.md
 */
export const PLOVER_TYPES: Readonly<Record<EventTypeCode, PloverCode>> = {
  assassination: event("ASSAULT", "assassinate"),
  armed_attack: assault(),
  armed_clash: assault("military"),
  explosion: event("ASSAULT", "explosives"),
  suicide_attack: event("ASSAULT", "suicide-attack"),
  shelling: event("ASSAULT", "heavy-weapons", "military"),
  airstrike: event("ASSAULT", "heavy-weapons", "military"),
  homicide: assault(),
  // Its mode `execute` is of courts alone.
  execution: assault(),
  body_found: none("finding a body is no act of one party towards another"),
  death_in_custody: none("the death is told, not what was done"),
  arrest: event("COERCE", "arrest", "legal"),
  abduction: event("ASSAULT", "abduct"),
  release: event("RETREAT", "release", "legal"),
  raid: event("COERCE"),
  siege: event("COERCE", "restrict", "military"),
  displacement: none("people leave; who drove them out is another event"),
  property_damage: event("ASSAULT", "destroy"),
  deployment: event("MOBILIZE", "troops", "military"),
  withdrawal: event("RETREAT", "withdraw", "military"),
  control_change: event("COERCE", "confiscate", "military"),
  surrender: event("RETREAT", "disarm", "military"),
  threat: event("THREATEN"),
  meeting: event("CONSULT"),
  agreement: event("SUPPORT", null, "diplomatic"),
  statement: none("comments are not coded there"),
  decree: none("an order at home has no code unless it coerces somebody"),
  protest: event("PROTEST", "demo"),
};

/**
 * Modes of ASSAULT by weapon; null where a weapon tells none.
 *
 * @source PLOVER manual, table of ASSAULT modes
 */
export const PLOVER_WEAPONS: Readonly<Record<WeaponCode, string | null>> = {
  gunfire: "firearms",
  sniper: "firearms",
  ied: "explosives",
  vehicle_bomb: "explosives",
  landmine: "explosives",
  uxo: "explosives",
  grenade: "explosives",
  suicide_belt: "suicide-attack",
  artillery: "heavy-weapons",
  mortar: "heavy-weapons",
  rocket: "heavy-weapons",
  tank: "heavy-weapons",
  heavy_machine_gun: "heavy-weapons",
  aircraft: "heavy-weapons",
  drone: "heavy-weapons",
  blade: "primitive",
  arson: "primitive",
  beating: "beat",
  other: null,
};

/**
 * What a status adds: a context, or another event altogether.
 *
 * @source PLOVER manual, "Event, Mode, and Context": historical, future,
 * hypothetical, negation
 */
export const PLOVER_STATUSES: Readonly<
  Record<
    StatusCode,
    { readonly event?: PloverEvent; readonly context: string | null }
  >
> = {
  occurred: { context: null },
  // ASSAULT is of acts that can harm, whether they did or not.
  attempted: { context: null },
  ongoing: { context: null },
  threatened: { event: event("THREATEN", "violence"), context: null },
  planned: { context: "future" },
  alleged: { context: "hypothetical" },
  denied: { context: "negation" },
};
