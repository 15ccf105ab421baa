import type { EventTypeCode } from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { Harm } from "../harms/harm.js";
import { isPlainDeath } from "../triggers/plain-death.js";

/** What outdoes the type told first, when another telling says it. */
const BETTER: readonly {
  readonly type: EventTypeCode;
  readonly than: readonly EventTypeCode[];
}[] = [
  { type: "suicide_attack", than: ["explosion", "armed_attack"] },
  { type: "airstrike", than: ["shelling", "armed_attack"] },
  // A bomb that is told again as one planted for somebody.
  { type: "assassination", than: ["explosion"] },
  { type: "abduction", than: ["arrest"] },
];

/**
 * The type of a happening: the first told in the body, made specific by later
 * tellings; null when nothing settles one.
 *
 * @source gold/GUIDE.md, "type" and Rulings: masked or unknown men who take
 * somebody abduct him; the means outdoes the generic attack
 */
export function happeningType(group: readonly Draft[]): EventTypeCode | null {
  const typed = group.filter((d) => d.type !== null);
  const body = typed.filter((d) => d.frame.order >= 0);
  const pool = body.length > 0 ? body : typed;
  const first = pool[0]?.type ?? null;
  if (first === null) return typeOfVictims(group);
  const told = (type: EventTypeCode) => pool.some((d) => d.type === type);
  const better = BETTER.find((b) => b.than.includes(first) && told(b.type));
  if (better) return better.type;
  if (first === "arrest" && pool.some(isByUnknownMen)) return "abduction";
  // Fire set to a home with people in it is aimed at them.
  if (first === "property_damage" && group.some(isDeadly))
    return "armed_attack";
  if (first === "armed_attack")
    for (const means of ["explosion", "shelling"] as const)
      if (told(means)) return means;
  return first;
}

function isDeadly({ harms, frame }: Draft): boolean {
  return harms.some(
    (h) => h.outcome === "killed" && !isPlainDeath(h.trigger, frame),
  );
}

function isByUnknownMen(draft: Draft): boolean {
  return draft.perpetrators.some(
    (p) => p.mention.pseudo && p.mention.actor?.id !== "civilians",
  );
}

/** People killed, not only dead, with no means told: by who they were. */
function typeOfVictims(group: readonly Draft[]): EventTypeCode | null {
  const killed = group
    .flatMap(({ frame, harms }) =>
      harms.filter((h) => !isPlainDeath(h.trigger, frame)),
    )
    .filter((h) => h.outcome === "killed" && isAct(h));
  const named = killed.some((h) => h.group.people.length > 0);
  const unit = killed.some(
    (h) => h.group.actor !== null && h.group.people.length === 0,
  );
  if (unit) return "armed_attack";
  return named ? "assassination" : null;
}

/** A bare `الشهيد` only calls somebody so; a count or a verb tells of an act. */
function isAct({ group, trigger }: Harm): boolean {
  return trigger.hit.value.form !== "noun" || group.rule === "ar.group.counted";
}
