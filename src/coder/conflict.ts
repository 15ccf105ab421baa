import type { Draft } from "./drafts.js";
import type { ReadReport } from "./read-report.js";

const ARMED_KINDS: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "militia",
  "rebel",
  "jihadist",
  "foreign_state",
]);
const HARD_WEAPONS: ReadonlySet<string> = new Set([
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
const STRONG: ReadonlySet<string> = new Set([
  "airstrike",
  "shelling",
  "explosion",
  "suicide_attack",
  "armed_clash",
  "raid",
  "arrest",
  "abduction",
  "assassination",
  "armed_attack",
  "body_found",
  "control_change",
  "siege",
]);
const ENOUGH = 2;

/**
 * Whether a report tells of a conflict at all, by points: armed forces, people
 * harmed and told by number or name, weapons of war, a dated and placed act.
 * Metaphors in sport, prices, pests and fiction gather at most one.
 */
export function tellsOfConflict(
  report: ReadReport,
  drafts: readonly Draft[],
): boolean {
  let points = Math.min(2, armedActors(report));
  if (drafts.some(hasHarm)) points += 2;
  if (drafts.some((d) => d.weapons.some((w) => HARD_WEAPONS.has(w.code))))
    points += 1;
  if (drafts.some(isBounded)) points += 1;
  if (drafts.some(hasArmedParty)) points += 2;
  return points >= ENOUGH;
}

function armedActors(report: ReadReport): number {
  const ids = new Set<string>();
  for (const reading of [report.body, report.title])
    for (const { actor, pseudo } of reading?.actors ?? []) {
      if (actor && ARMED_KINDS.has(actor.kind)) ids.add(actor.id);
      else if (pseudo && actor === null) ids.add("unknown");
    }
  return ids.size;
}

/** People told harmed by a past verb or masdar, with a number or a name. */
function hasHarm(draft: Draft): boolean {
  return draft.harms.some(
    ({ group, trigger, outcome, pronoun }) =>
      !pronoun &&
      outcome !== "survived" &&
      outcome !== "missing" &&
      trigger.hit.value.tense !== "imperfect" &&
      !trigger.unreal &&
      (group.people.length > 0 || group.rule === "ar.group.counted"),
  );
}

/** An armed force or gunmen took part in an act with a place or a day. */
function hasArmedParty(draft: Draft): boolean {
  const armed = [...draft.perpetrators, ...draft.targets].some(
    ({ mention }) =>
      (mention.actor !== null && ARMED_KINDS.has(mention.actor.kind)) ||
      (mention.actor === null && mention.pseudo),
  );
  const told = draft.frame.triggers.some(
    (t) => !t.unreal && !t.negated && t.hit.value.tense !== "imperfect",
  );
  return armed && told && (draft.place !== null || draft.date !== null);
}

function isBounded(draft: Draft): boolean {
  return (
    draft.type !== null &&
    STRONG.has(draft.type) &&
    draft.place !== null &&
    draft.date?.interval !== undefined &&
    draft.date.precision === "day" &&
    !draft.unreal
  );
}
