import type { Act } from "../../languages/ar/events/index.js";
import { TARGET_MARKS } from "../../languages/ar/lexicon/discourse-words.js";
import { isUnknown } from "../mentions/actor-mention.js";
import { isAct, type Scene } from "./party-scene.js";
import { acts, suffers, type SlotRule } from "./slot.js";

/** Acts done to people as such, so that civilians can be their target. */
const DONE_TO_PEOPLE: readonly Act[] = [
  "threat",
  "decree",
  "displacement",
  "siege",
];
/** Acts whose object is what they were aimed at. */
const AIMED_ACTS: readonly Act[] = ["attack", "bombardment", "airstrike"];
/** Acts that have no target: whoever is named second is only near. */
const WITHOUT_TARGET: readonly Act[] = ["withdrawal", "deployment"];

const isCivilian = ({ mention }: Scene) =>
  mention.actor?.id === "civilians" || mention.actor?.id === "settlers";

/**
 * Civilians protest, meet and are threatened. Among the dead of a strike they
 * are casualties, no target, unless the act was aimed at them in so many words.
 *
 * @source gold/GUIDE.md, "actors": targets are the persons or group aimed at
 */
export const civilianSide: SlotRule = (scene) => {
  if (scene.mention.actor?.id !== "civilians") return undefined;
  const { keys, mention, politics } = scene;
  if (isAct(scene, ...DONE_TO_PEOPLE))
    return scene.after ? suffers("ar.party.people") : null;
  if (politics) return undefined;
  const before = (keys[mention.from - 1] ?? "").replace(/^[وف](?=.{3})/, "");
  const object = scene.cue.form !== "noun" && scene.after && scene.behind <= 1;
  if (object && isAct(scene, ...AIMED_ACTS)) return suffers("ar.party.people");
  return TARGET_MARKS.has(before) ? suffers("ar.party.target-mark") : null;
};

/**
 * At a protest only the crowd acts; after a withdrawal or deployment nobody
 * named further on takes part.
 */
export const bystander: SlotRule = (scene) => {
  // `اقتادوه إلى جهة مجهولة` is where, not who.
  if (isUnknown(scene.mention) && scene.keys[scene.mention.from - 1] === "الي")
    return null;
  if (isAct(scene, "protest"))
    return isCivilian(scene) || scene.mention.actor?.kind === "tribe"
      ? acts("ar.party.crowd")
      : null;
  if (isAct(scene, ...WITHOUT_TARGET))
    return scene.before && scene.after ? null : undefined;
  return undefined;
};
