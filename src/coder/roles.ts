import type { Actor } from "../countries/pack.js";
import type { PersonNoun } from "../languages/ar/lexicon/person-nouns.js";
import type { RoleCode } from "../model/vocabulary.js";
import type { ActorMention } from "./mentions/actor-mention.js";

/**
 * The role of a force's own people.
 *
 * @source gold/GUIDE.md, "casualties" and Rulings; gold/dev/DECISIONS.md: groups under a security branch,
 * the SDF and Hezbollah are militia; Houthis and factions rebel; a foreign
 * state's soldiers foreign_forces.
 */
export function roleOfActor(actor: Actor): RoleCode | null {
  switch (actor.kind) {
    case "state_force":
    case "security_branch":
      return FOREIGN.test(actor.id) ? "foreign_forces" : "state_forces";
    case "government":
      return "state_forces";
    case "foreign_state":
      return "foreign_forces";
    case "militia":
      return "militia";
    case "rebel":
      return "rebel";
    case "jihadist":
      return "jihadist";
    default:
      return actor.id === "civilians" ? "civilian" : null;
  }
}

const FOREIGN =
  /^(israel|russia|turkey|iran|usa|us-|united-states|international-coalition|coalition|saudi-coalition|jordan)/;

/**
 * The role a phrase shows, by its noun, its force and whether it is former.
 *
 * `told` is false where only the default remains.
 */
export function groupRole(
  noun: PersonNoun | null,
  actor: ActorMention | null,
  former: boolean,
): { role: RoleCode; told: boolean } {
  const force = actor?.actor ? roleOfActor(actor.actor) : null;
  if (former && (noun?.fighter || force))
    return { role: "former_combatant", told: true };
  if (noun?.fighter && force) return { role: force, told: true };
  if (noun?.role) return { role: noun.role, told: true };
  if (noun?.group) return { role: "civilian", told: true };
  if (force && (noun === null || noun.role === null))
    return { role: force, told: true };
  return { role: "unknown", told: false };
}
