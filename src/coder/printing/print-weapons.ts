import type { EventTypeCode, WeaponCode } from "../../model/vocabulary.js";
import type { Happening } from "../happenings.js";
import { cite, inferred, read, type EvidenceMap } from "./evidence.js";

/** Types without a weapon of their own; words near them tell another's. */
const UNARMED: ReadonlySet<EventTypeCode> = new Set([
  "threat",
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "deployment",
  "withdrawal",
  "control_change",
  "surrender",
  "siege",
  "displacement",
  "release",
] as const);
const FROM_ABOVE: ReadonlySet<EventTypeCode> = new Set([
  "airstrike",
  "raid",
  "armed_attack",
] as const);
const WITH_ARSON: ReadonlySet<EventTypeCode> = new Set([
  "property_damage",
  "armed_attack",
  "homicide",
] as const);
const WITHOUT_GUNFIRE: ReadonlySet<EventTypeCode> = new Set([
  "shelling",
  "explosion",
  "airstrike",
] as const);

/**
 * Prints the weapons of a happening, each code once, in the order told.
 *
 * @source gold/GUIDE.md, "weapons"
 */
export function printWeapons(
  { drafts, type }: Happening,
  evidence: EvidenceMap,
): readonly WeaponCode[] {
  const out: WeaponCode[] = [];
  for (const { weapons, frame } of drafts)
    for (const { code, from, to } of weapons) {
      if (out.includes(code) || !belongsTo(type, code)) continue;
      evidence[`/weapons/${out.length}`] = read(
        [cite(frame.reading, from, to)],
        "ar.weapon.word",
        0.85,
      );
      out.push(code);
    }
  if (out.length === 0) addImplied({ drafts, type }, out, evidence);
  return out;
}

/** A strike from the air without another word is one of aircraft. */
function addImplied(
  { drafts, type }: Happening,
  out: WeaponCode[],
  evidence: EvidenceMap,
): void {
  const frame = drafts[0]?.frame;
  const hit = frame?.triggers[0]?.hit;
  if (type !== "airstrike" || !frame || !hit) return;
  const words = [cite(frame.reading, hit.from, hit.to)];
  evidence["/weapons/0"] = inferred("default-of-type", words, 0.7);
  out.push("aircraft");
}

/** Whether a weapon told near a happening can be what it was done with. */
function belongsTo(type: EventTypeCode, code: WeaponCode): boolean {
  if (UNARMED.has(type)) return false;
  switch (code) {
    case "gunfire":
      return !WITHOUT_GUNFIRE.has(type);
    case "aircraft":
    case "drone":
      return FROM_ABOVE.has(type);
    case "arson":
      return WITH_ARSON.has(type);
    default:
      return true;
  }
}
