import type { RoleCode } from "../../model/index.js";

/** What a party is, as packs file it, and the parties that have no name. */
export const ACTOR_CLASSES = [
  "state_force",
  "security_branch",
  "government",
  "foreign_state",
  "militia",
  "rebel",
  "jihadist",
  "tribe",
  "civil_body",
  "party",
  "international",
  "pseudo",
] as const;

/** A class of party. */
export type ActorClass = (typeof ACTOR_CLASSES)[number];

/**
 * Stand-ins for parties that no report names: what they are is told by their
 * id, since all of them are filed as `pseudo`.
 */
export const PSEUDO_CLASSES: Readonly<Record<string, PseudoClass>> = {
  unknown: "unidentified",
  "unknown-drone": "unidentified",
  "local-gunmen": "unidentified",
  smugglers: "unidentified",
  civilians: "civilian",
  settlers: "civilian",
  tribes: "tribal",
};

/** What a party is whom nobody names. */
export type PseudoClass = "unidentified" | "civilian" | "tribal";

/** Which side a person killed was on, by what he was. */
export const ROLE_SIDES: Readonly<
  Record<RoleCode, "civilian" | "state" | "group" | null>
> = {
  civilian: "civilian",
  state_forces: "state",
  rebel: "group",
  former_combatant: "civilian",
  jihadist: "group",
  militia: "group",
  foreign_forces: "state",
  criminal: "civilian",
  official: "civilian",
  journalist: "civilian",
  medic: "civilian",
  unknown: null,
};
