import type {
  EventTypeCode,
  OutcomeCode,
  RoleCode,
} from "../../../src/model/index.js";

/** Towns of the invented happenings by governorate. */
export const TOWNS: Readonly<Record<string, readonly string[]>> = {
  درعا: ["داعل", "طفس", "نوى", "بصرى الشام", "صيدا", "تل الفرس"],
  السويداء: ["شهبا", "القريا"],
  حمص: ["تلبيسة"],
};

/** Roles as often as they occur. */
export const ROLES: readonly RoleCode[] = [
  "civilian",
  "civilian",
  "civilian",
  "former_combatant",
  "former_combatant",
  "state_forces",
  "militia",
  "journalist",
  "medic",
  "rebel",
  "jihadist",
  "unknown",
];

interface Scene {
  readonly type: EventTypeCode;
  readonly subtype?: string;
  readonly outcomes: readonly OutcomeCode[];
  readonly weight: number;
}

/** What happens, how often, and what it does to people. */
const SCENES: readonly Scene[] = [
  {
    type: "assassination",
    outcomes: ["killed", "wounded", "survived"],
    weight: 9,
  },
  {
    type: "assassination",
    subtype: "attack_on_checkpoint",
    outcomes: ["killed", "wounded"],
    weight: 1,
  },
  {
    type: "armed_attack",
    subtype: "attack_on_checkpoint",
    outcomes: ["killed", "wounded"],
    weight: 2,
  },
  {
    type: "armed_attack",
    subtype: "attack_on_convoy",
    outcomes: ["killed"],
    weight: 1,
  },
  { type: "armed_clash", outcomes: ["killed", "wounded"], weight: 2 },
  { type: "explosion", outcomes: ["killed", "wounded"], weight: 2 },
  { type: "shelling", outcomes: ["killed", "wounded"], weight: 2 },
  { type: "homicide", outcomes: ["killed"], weight: 2 },
  { type: "suicide_attack", outcomes: ["killed", "wounded"], weight: 1 },
  {
    type: "execution",
    subtype: "field_execution",
    outcomes: ["killed"],
    weight: 1,
  },
  {
    type: "execution",
    subtype: "judicial_execution",
    outcomes: ["killed"],
    weight: 1,
  },
  { type: "body_found", outcomes: ["killed"], weight: 1 },
  { type: "death_in_custody", outcomes: ["killed"], weight: 1 },
  { type: "arrest", outcomes: ["arrested", "released"], weight: 3 },
  {
    type: "arrest",
    subtype: "conscription",
    outcomes: ["arrested"],
    weight: 2,
  },
  { type: "raid", outcomes: ["arrested", "killed"], weight: 1 },
  { type: "abduction", outcomes: ["abducted"], weight: 2 },
  { type: "release", outcomes: ["released"], weight: 1 },
  { type: "displacement", outcomes: ["displaced"], weight: 1 },
];

/** Each scene as often as its weight. */
export const WHEEL = SCENES.flatMap((scene) =>
  Array.from({ length: scene.weight }, () => scene),
);
