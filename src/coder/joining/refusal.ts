import type { EventTypeCode } from "../../model/vocabulary.js";
import { LIGHT_VERBS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Draft } from "../drafts.js";

/** Why a draft alone is no happening of its own. */
export type Refusal =
  | "unreal"
  | "negated"
  | "no-type"
  | "points-back"
  | "general-plural"
  | "present-tense";

/** What a draft lacks to be a happening by itself. */
export type Weakness =
  "no-place-date-or-people" | "no-local-party" | "no-party-or-place";

/** Types of politics and movement, which ask for more than one word. */
const SOFT: ReadonlySet<EventTypeCode> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "threat",
  "deployment",
  "withdrawal",
  "surrender",
  "control_change",
  "siege",
  "displacement",
  "property_damage",
] as const);
/** Types that states also do among themselves. */
const DIPLOMATIC: ReadonlySet<EventTypeCode> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "threat",
] as const);
const LOCAL_KINDS: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "militia",
  "rebel",
  "jihadist",
  "civil_body",
  "tribe",
  "pseudo",
]);

/**
 * Why a draft alone is no happening of its own; null when it may be one.
 *
 * @source gold/GUIDE.md, "Incident" and Rulings: a happening is real
 */
export function refusalOf(draft: Draft): Refusal | null {
  const harmed = draft.harms.length > 0;
  if (draft.unreal) return "unreal";
  if (draft.frame.triggers[0]?.negated && !harmed && !draft.denied)
    return "negated";
  if (draft.type === null) return refuseUntyped(draft);
  return SOFT.has(draft.type)
    ? refuseSoft(draft, draft.type)
    : refuseHard(draft);
}

function refuseUntyped(draft: Draft): Refusal | null {
  const hurt = draft.harms.some(
    (h) => h.outcome === "killed" || h.outcome === "wounded",
  );
  return hurt ? null : "no-type";
}

function refuseSoft(draft: Draft, type: EventTypeCode): Refusal | null {
  if (draft.anaphoric && !hasPastVerb(draft) && draft.date === null)
    return "points-back";
  const headline = draft.frame.order < 0;
  return type === "deployment" && !headline && isPresent(draft)
    ? "present-tense"
    : null;
}

function refuseHard(draft: Draft): Refusal | null {
  if (draft.harms.length > 0 || draft.date !== null) return null;
  const { triggers, order } = draft.frame;
  if (triggers.every((t) => t.hit.value.plural)) return "general-plural";
  if (draft.anaphoric && !hasPastVerb(draft)) return "points-back";
  const acted = draft.perpetrators.length > 0 && draft.place !== null;
  return order >= 0 && isPresent(draft) && !acted ? "present-tense" : null;
}

function isPresent({ frame }: Draft): boolean {
  return frame.triggers.every(
    (t) => t.hit.value.form === "verb" && t.hit.value.tense === "imperfect",
  );
}

/**
 * What a draft lacks to be a happening by itself, which the evidence model
 * weighs against what else is told; null when it lacks nothing.
 *
 * @source gold/GUIDE.md, "Incident" and Rulings: a happening is bounded and
 * particular
 */
export function weaknessOf(draft: Draft): Weakness | null {
  const { type, place, date } = draft;
  const harmed = draft.harms.length > 0;
  if (place === null && date === null && !harmed)
    return "no-place-date-or-people";
  if (type === null) return null;
  const done = hasPastVerb(draft);
  if (!SOFT.has(type))
    return harmed || date !== null || done || place !== null
      ? null
      : "no-party-or-place";
  if (DIPLOMATIC.has(type) && !hasLocalParty(draft)) return "no-local-party";
  const { order, triggers } = draft.frame;
  const told = done || date !== null || order < 0 || triggers.length > 1;
  const parties = draft.perpetrators.length + draft.targets.length;
  return told && (parties > 0 || harmed || place !== null)
    ? null
    : "no-party-or-place";
}

/** Tokens before a masdar within which its light verb stands. */
const LIGHT_REACH = 3;

/** A past verb of the act itself, or a light verb over its masdar. */
export function hasPastVerb({ frame }: Draft): boolean {
  const { keys } = frame.reading.view;
  return frame.triggers.some(({ hit, unreal, negated }) => {
    if (unreal || negated) return false;
    if (hit.value.form === "verb") return hit.value.tense !== "imperfect";
    const from = Math.max(frame.sentence.from, hit.from - LIGHT_REACH);
    return keys
      .slice(from, hit.from)
      .some((key) => LIGHT_VERBS.has(key.replace(/^[وف](?=.{3})/, "")));
  });
}

/** A party of a conflict, not a state abroad, is named on either side. */
export function namesLocalParty({ perpetrators, targets }: Draft): boolean {
  return [...perpetrators, ...targets].some(
    ({ mention: { actor } }) => actor !== null && isLocal(actor.kind),
  );
}

/**
 * A party of the conflict itself takes part; diplomacy between states alone is
 * no incident, unless told as the past settlement of a named place.
 */
function hasLocalParty(draft: Draft): boolean {
  const parties = [...draft.perpetrators, ...draft.targets];
  if (parties.some(({ mention: { actor } }) => isLocal(actor?.kind)))
    return true;
  if (draft.type === "agreement" && draft.background && draft.date !== null)
    return true;
  const precision = draft.place?.precision ?? "country";
  if (draft.type === "decree") return precision !== "country";
  return (
    parties.length === 0 && precision !== "country" && precision !== "admin1"
  );
}

const isLocal = (kind: string | undefined) =>
  kind === undefined || LOCAL_KINDS.has(kind);
