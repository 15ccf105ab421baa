import type { Act } from "../../languages/ar/events/index.js";
import { isUnknown } from "../mentions/actor-mention.js";
import { isAct } from "./party-scene.js";
import { acts, suffers, type SlotRule } from "./slot.js";

/** Masdars whose complement is the one who acts: قصف قوات X. */
const AGENT_MASDARS: ReadonlySet<Act> = new Set([
  "bombardment",
  "airstrike",
  "raid",
  "withdrawal",
  "deployment",
  "control_change",
  "siege",
  "protest",
  "meeting",
  "threat",
  "decree",
  "statement",
  "attack",
] as const);
/** Nouns of acts whose adjective of nation names who did it: غارة إسرائيلية. */
const ACT_NOUNS: ReadonlySet<string> = new Set([
  "قصف",
  "غاره",
  "غارات",
  "غارتان",
  "غارتين",
  "توغل",
  "استهداف",
  "هجوم",
  "ضربه",
  "ضربات",
]);
/** Tokens between politics and whoever is named with it. */
const SPEAKER_REACH = 6;
/** Tokens from unknown gunmen to the act behind them. */
const GUNMEN_REACH = 16;

/** `قصف قوات X`, `انسحاب X`; but استهداف X is done to X. */
export const masdarAgent: SlotRule = (scene) => {
  const { cue, after, behind, act, keys } = scene;
  const aims =
    isAct(scene, "attack") && /استهداف|مهاجم/.test(keys[act.hit.from] ?? "");
  return cue.form === "masdar" &&
    after &&
    behind <= 1 &&
    AGENT_MASDARS.has(act.act) &&
    !aims
    ? acts("ar.party.masdar-agent")
    : undefined;
};

/** `غارة إسرائيلية`: the adjective names who did it. */
export const nisba: SlotRule = ({ mention, act, keys }) => {
  if (mention.rule !== "ar.actor.nisba") return undefined;
  const around = mention.from <= act.hit.from && mention.to > act.hit.from;
  const noun = (keys[mention.from] ?? "")
    .replace(/^(و|ب|ل)?(ال)?/, "")
    .replace(/ا$/, "");
  return around || ACT_NOUNS.has(noun) ? acts("ar.party.nisba") : undefined;
};

/** `استهدفت طائرة مسيرة مجهولة`: the cue itself names the striker. */
export const strikerInCue: SlotRule = ({ mention, act, cue }) => {
  const overlaps = mention.from < act.hit.to && mention.to > act.hit.from;
  return overlaps && cue.form !== "masdar" && isStrike(act.act)
    ? acts("ar.party.striker")
    : undefined;
};

/** `شاب مجهول الهوية`: somebody whom nobody could name, not a gunman. */
function hasIdentity(keys: readonly string[], at: number): boolean {
  return keys[at] === "الهويه";
}

function isStrike(act: Act): boolean {
  return act === "airstrike" || act === "bombardment";
}

/** Unknown gunmen act, or are only mentioned when the act is far behind. */
export const gunmen: SlotRule = ({ mention, after, ahead, act, keys }) => {
  if (!isUnknown(mention)) return undefined;
  if (act.act === "body_found") return null;
  if (hasIdentity(keys, mention.to) && act.act === "killed") return null;
  return after || ahead <= GUNMEN_REACH ? acts("ar.party.unknown") : null;
};

/** Whoever is named near a meeting, decree or withdrawal takes part in it. */
export const speaker: SlotRule = ({ politics, behind, ahead, mention }) => {
  if (!politics) return undefined;
  if (isUnknown(mention)) return null;
  return behind <= SPEAKER_REACH || ahead <= SPEAKER_REACH
    ? acts("ar.party.speaker")
    : null;
};

/** `اغتيال … X`: the complement of another masdar is who it was done to. */
export const masdarPatient: SlotRule = ({ cue, after, behind }) =>
  cue.form === "masdar" && after && behind <= 3
    ? suffers("ar.party.masdar-patient")
    : undefined;

/** Tokens from a passive verb to the force that it was done to. */
const PASSIVE_REACH = 8;

/** `استُهدفت نقطة X`. */
export const passiveSubject: SlotRule = ({ cue, after, behind }) =>
  (cue.voice === "passive" || cue.voice === "either") &&
  after &&
  behind <= PASSIVE_REACH
    ? suffers("ar.party.passive-subject")
    : undefined;
