import type { EventTypeCode } from "../../model/vocabulary.js";

const VIOLENT: ReadonlySet<EventTypeCode> = new Set([
  "assassination",
  "armed_attack",
  "armed_clash",
  "explosion",
  "suicide_attack",
  "shelling",
  "airstrike",
  "homicide",
  "execution",
  "body_found",
  "death_in_custody",
] as const);

/** Pairs of types under which one happening may be told twice. */
const PAIRS: readonly (readonly [EventTypeCode, EventTypeCode])[] = [
  ["raid", "arrest"],
  ["raid", "armed_clash"],
  ["raid", "siege"],
  ["meeting", "agreement"],
  ["armed_attack", "armed_clash"],
  ["armed_attack", "explosion"],
  ["armed_attack", "suicide_attack"],
  ["armed_attack", "shelling"],
  ["assassination", "armed_attack"],
  ["assassination", "explosion"],
  ["assassination", "homicide"],
  ["assassination", "airstrike"],
  ["suicide_attack", "explosion"],
  ["shelling", "airstrike"],
  ["execution", "assassination"],
  ["body_found", "execution"],
  ["body_found", "homicide"],
];

/** Whether a type is one of attack or killing; no type may be either. */
export function isViolent(type: EventTypeCode | null): boolean {
  return type === null || VIOLENT.has(type);
}

/**
 * Types that may tell one happening.
 *
 * @source gold/GUIDE.md, "type" and Rulings: the codes that border on each
 * other
 */
export function areCompatible(
  a: EventTypeCode | null,
  b: EventTypeCode | null,
): boolean {
  if (a === b) return true;
  if (a === null || b === null)
    return (isViolent(a) && isViolent(b)) || mayHarm(a ?? b);
  return PAIRS.some(([x, y]) => (a === x && b === y) || (a === y && b === x));
}

const HARMING: ReadonlySet<EventTypeCode> = new Set([
  "raid",
  "abduction",
  "arrest",
  "siege",
  "control_change",
  "property_damage",
  "protest",
] as const);

/** People may be told hurt by it without another type of its own. */
function mayHarm(type: EventTypeCode | null): boolean {
  return type !== null && HARMING.has(type);
}
