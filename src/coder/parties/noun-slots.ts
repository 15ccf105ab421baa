import type { Act } from "../../languages/ar/events/index.js";
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
const GUNMEN_REACH = 8;

/** `قصف قوات X`, `انسحاب X`; but استهداف X is done to X. */
export const masdarAgent: SlotRule = (scene) => {
  const { cue, after, behind, act, keys } = scene;
  const aims =
    isAct(scene, "attack") && keys[act.hit.from]?.includes("استهداف");
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

function isStrike(act: Act): boolean {
  return act === "airstrike" || act === "bombardment";
}

/** Unknown gunmen act, or are only mentioned when the act is far behind. */
export const gunmen: SlotRule = ({ mention, after, ahead }) => {
  if (!mention.pseudo || mention.actor !== null) return undefined;
  return after || ahead <= GUNMEN_REACH ? acts("ar.party.unknown") : null;
};

/** Whoever is named near a meeting, decree or withdrawal takes part in it. */
export const speaker: SlotRule = ({ politics, behind, ahead }) => {
  if (!politics) return undefined;
  return behind <= SPEAKER_REACH || ahead <= SPEAKER_REACH
    ? acts("ar.party.speaker")
    : null;
};

/** `اغتيال … X`: the complement of another masdar is who it was done to. */
export const masdarPatient: SlotRule = ({ cue, after, behind }) =>
  cue.form === "masdar" && after && behind <= 3
    ? suffers("ar.party.masdar-patient")
    : undefined;

/** `استُهدفت نقطة X`. */
export const passiveSubject: SlotRule = ({ cue }) =>
  cue.voice === "passive" || cue.voice === "either"
    ? suffers("ar.party.passive-subject")
    : undefined;
