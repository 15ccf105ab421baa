import type { EventTypeCode } from "../../model/index.js";

/**
 * Groups inside which two tellings of one happening are looked for. A raid
 * stands in two: one report tells the storming, another the fight.
 */
export type TypeGroup =
  "violence" | "deprivation" | "harm" | "movement" | "politics";

/** How two event types stand to each other. */
export type TypeAgreement =
  "same" | "close" | "bordering" | "different" | "opposed";

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
  displacement: ["harm"],
  property_damage: ["harm"],
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

/** Tellings of one happening that differ by the teller's word for it. */
const CLOSE: ReadonlySet<string> = pairs([
  ["assassination", "armed_attack"],
  ["assassination", "homicide"],
  ["assassination", "explosion"],
  ["armed_attack", "armed_clash"],
  ["armed_attack", "explosion"],
  ["armed_attack", "shelling"],
  ["armed_attack", "suicide_attack"],
  ["explosion", "suicide_attack"],
  ["explosion", "shelling"],
  ["explosion", "airstrike"],
  ["shelling", "airstrike"],
  ["homicide", "armed_clash"],
  ["homicide", "execution"],
  ["execution", "body_found"],
  ["raid", "armed_clash"],
  ["raid", "armed_attack"],
  ["raid", "arrest"],
  ["arrest", "abduction"],
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

/** Compares two event types; symmetric. */
export function compareTypes(
  a: EventTypeCode,
  b: EventTypeCode,
): TypeAgreement {
  if (a === b) return "same";
  if (OPPOSED.has(`${a} ${b}`)) return "opposed";
  if (CLOSE.has(`${a} ${b}`)) return "close";
  return GROUPS[a].some((group) => GROUPS[b].includes(group))
    ? "bordering"
    : "different";
}
