import type { Draft } from "../drafts.js";
import { isPlainDeath } from "../triggers/plain-death.js";

/** Kinds of actors that bear arms. */
export const ARMED_KINDS: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "militia",
  "rebel",
  "jihadist",
  "foreign_state",
]);

/** Weapons that ordinary crime does not use. */
export const WAR_WEAPONS: ReadonlySet<string> = new Set([
  "ied",
  "vehicle_bomb",
  "landmine",
  "uxo",
  "grenade",
  "suicide_belt",
  "artillery",
  "mortar",
  "rocket",
  "drone",
  "heavy_machine_gun",
]);

/** A violent act done: a past telling with an armed side, a weapon or a harm. */
export function isSolid(draft: Draft): boolean {
  const told = draft.frame.triggers.some(
    (t) => !t.unreal && !t.negated && t.hit.value.tense !== "imperfect",
  );
  return (
    told &&
    (hasArmedParty(draft) || hasWarWeapon(draft) || isViolentHarm(draft))
  );
}

/** A force or unknown gunmen did it or suffered it. */
export function hasArmedParty({ perpetrators, targets }: Draft): boolean {
  return [...perpetrators, ...targets].some(
    ({ mention: { actor, pseudo } }) =>
      pseudo || actor === null || ARMED_KINDS.has(actor.kind),
  );
}

/** Whether a happening shows a weapon of war. */
export function hasWarWeapon({ weapons }: Draft): boolean {
  return weapons.some((w) => WAR_WEAPONS.has(w.code));
}

/** People killed or wounded, told in the past with a number or a name. */
export function isViolentHarm({ frame, harms }: Draft): boolean {
  return harms.some(
    ({ group, trigger, outcome, pronoun }) =>
      !pronoun &&
      (outcome === "killed" || outcome === "wounded") &&
      trigger.hit.value.tense !== "imperfect" &&
      !trigger.unreal &&
      !isPlainDeath(trigger, frame) &&
      (group.people.length > 0 || group.rule === "ar.group.counted"),
  );
}
