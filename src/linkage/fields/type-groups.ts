import type { EventTypeCode } from "../../model/index.js";

/**
 * Groups inside which two tellings of one happening are looked for. A raid
 * stands in two: one report tells the storming, another the fight.
 */
export type TypeGroup =
  | "violence"
  | "deprivation"
  | "displacement"
  | "damage"
  | "movement"
  | "politics";

/** How two event types stand to each other. */
export type TypeAgreement =
  "same" | "told_alike" | "close" | "bordering" | "different" | "opposed";

/** @source gold/GUIDE.md, table of types; attack and killing border, so do raid and attack */
const GROUPS: Readonly<Record<EventTypeCode, readonly TypeGroup[]>> = {
  assassination: ["violence"],
  armed_attack: ["violence"],
  armed_clash: ["violence"],
  explosion: ["violence"],
  suicide_attack: ["violence"],
  shelling: ["violence"],
  airstrike: ["violence"],
  homicide: ["violence"],
  execution: ["violence"],
  body_found: ["violence"],
  death_in_custody: ["violence"],
  arrest: ["deprivation"],
  abduction: ["deprivation"],
  release: ["deprivation"],
  raid: ["violence", "deprivation"],
  siege: ["deprivation"],
  displacement: ["displacement"],
  property_damage: ["damage"],
  deployment: ["movement"],
  withdrawal: ["movement"],
  control_change: ["movement"],
  surrender: ["movement"],
  threat: ["politics"],
  meeting: ["politics"],
  agreement: ["politics"],
  statement: ["politics"],
  decree: ["politics"],
  protest: ["politics"],
};

/**
 * Words that tellers use for one and the same act: who is taken was arrested
 * or abducted, what falls was a shell or a bomb, a bomb in a car kills the man
 * it was meant for, a storming is a raid and a fight.
 *
 * @source of pairs at one place and day in the labelled reports these are one
 * happening in 99 of 117
 */
const TOLD_ALIKE: ReadonlySet<string> = pairs([
  ["arrest", "abduction"],
  ["shelling", "airstrike"],
  ["assassination", "explosion"],
  ["assassination", "armed_attack"],
  ["assassination", "armed_clash"],
  ["assassination", "homicide"],
  ["armed_attack", "armed_clash"],
  ["armed_attack", "explosion"],
  ["raid", "armed_clash"],
  ["raid", "arrest"],
  ["raid", "abduction"],
]);

/** Types that border on each other: one report's word may be the other's. */
const CLOSE: ReadonlySet<string> = pairs([
  ["armed_attack", "shelling"],
  ["armed_attack", "suicide_attack"],
  ["explosion", "suicide_attack"],
  ["explosion", "shelling"],
  ["explosion", "airstrike"],
  ["homicide", "armed_clash"],
  ["homicide", "execution"],
  ["execution", "body_found"],
  ["raid", "armed_attack"],
  ["deployment", "withdrawal"],
  ["control_change", "withdrawal"],
  ["meeting", "agreement"],
  ["meeting", "statement"],
  ["statement", "threat"],
  ["statement", "decree"],
]);

/** One undoes the other or follows from it: never one happening. */
const OPPOSED: ReadonlySet<string> = pairs([
  ["release", "arrest"],
  ["release", "abduction"],
  ["release", "raid"],
  ["release", "siege"],
  ["abduction", "siege"],
  ["arrest", "siege"],
]);

function pairs(
  list: readonly (readonly [EventTypeCode, EventTypeCode])[],
): ReadonlySet<string> {
  return new Set(list.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
}

/** @returns the groups of a type, one or two */
export function typeGroups(type: EventTypeCode): readonly TypeGroup[] {
  return GROUPS[type];
}

/** @returns the types that share a group with this one, itself included */
export function typesAlike(type: EventTypeCode): readonly EventTypeCode[] {
  return TYPES.filter((other) =>
    GROUPS[other].some((group) => GROUPS[type].includes(group)),
  );
}

function agreementOf(a: EventTypeCode, b: EventTypeCode): TypeAgreement {
  if (a === b) return "same";
  if (OPPOSED.has(`${a} ${b}`)) return "opposed";
  if (TOLD_ALIKE.has(`${a} ${b}`)) return "told_alike";
  if (CLOSE.has(`${a} ${b}`)) return "close";
  return GROUPS[a].some((group) => GROUPS[b].includes(group))
    ? "bordering"
    : "different";
}

const TYPES = Object.keys(GROUPS) as EventTypeCode[];

/** Of all pairs once: linking asks for millions. */
const AGREEMENTS: ReadonlyMap<
  EventTypeCode,
  ReadonlyMap<EventTypeCode, TypeAgreement>
> = new Map(
  TYPES.map((a) => [a, new Map(TYPES.map((b) => [b, agreementOf(a, b)]))]),
);

/** Compares two event types; symmetric. */
export function compareTypes(
  a: EventTypeCode,
  b: EventTypeCode,
): TypeAgreement {
  return AGREEMENTS.get(a)!.get(b)!;
}
