import type { Act } from "../languages/ar/events/index.js";
import type { WeaponCode } from "../languages/ar/lexicon/weapons.js";

/** Event type codes of the codebook that the coder gives. */
export type EventCode = Exclude<
  Act,
  | "attack"
  | "shooting"
  | "bombardment"
  | "killed"
  | "wounded"
  | "survived"
  | "missing"
>;

/** What a frame offers to settle its type. */
export interface TypeEvidence {
  readonly acts: readonly Act[];
  readonly weapons: ReadonlySet<WeaponCode>;
  /** A particular, named or described person was aimed at. */
  readonly particular: boolean;
  /** Unnamed members of a force, a post, vehicle, crowd or home was hit. */
  readonly force: boolean;
  readonly gunmen: boolean;
  /** The word of an aircraft is the agent. */
  readonly airborne: boolean;
}

const DIRECT: readonly EventCode[] = [
  "suicide_attack",
  "body_found",
  "execution",
  "death_in_custody",
  "assassination",
];
const ORDER: readonly EventCode[] = [
  "abduction",
  "raid",
  "arrest",
  "release",
  "airstrike",
  "shelling",
  "armed_clash",
  "siege",
  "surrender",
  "control_change",
  "withdrawal",
  "deployment",
  "displacement",
  "property_damage",
  "agreement",
  "meeting",
  "threat",
  "decree",
  "protest",
  "statement",
  "homicide",
];

/**
 * The event type of a frame, or null when its words settle none.
 *
 * @source GUIDE.md types and Rulings: the means decides for generic acts, a
 * particular person makes a shooting an assassination, a unit an armed attack.
 */
export function eventType(e: TypeEvidence): EventCode | null {
  const acts = new Set(e.acts);
  const w = e.weapons;
  for (const type of DIRECT)
    if (acts.has(type)) return settleDirect(type, acts, w);
  if (w.has("suicide_belt") && (acts.has("explosion") || acts.has("attack")))
    return "suicide_attack";
  if (acts.has("abduction")) return "abduction";
  if (acts.has("raid")) return "raid";
  if (
    acts.has("explosion") &&
    !acts.has("airstrike") &&
    !acts.has("shelling") &&
    !acts.has("bombardment")
  )
    return "explosion";
  for (const type of ORDER) if (acts.has(type)) return type;
  if (acts.has("bombardment"))
    return e.airborne || w.has("aircraft") || w.has("drone")
      ? "airstrike"
      : "shelling";
  return byMeans(e, acts);
}

function settleDirect(
  type: EventCode,
  acts: ReadonlySet<Act>,
  w: ReadonlySet<WeaponCode>,
): EventCode {
  if (type === "assassination" && acts.has("suicide_attack"))
    return "suicide_attack";
  if (type === "body_found" && acts.has("execution")) return "execution";
  if (type === "suicide_attack" && w.has("drone")) return "airstrike";
  return type;
}

function byMeans(e: TypeEvidence, acts: ReadonlySet<Act>): EventCode | null {
  const w = e.weapons;
  if (
    acts.has("attack") ||
    acts.has("killed") ||
    acts.has("wounded") ||
    acts.has("survived") ||
    acts.has("shooting") ||
    acts.has("missing")
  ) {
    if (w.has("aircraft") || w.has("drone")) return "airstrike";
    if (w.has("ied") || w.has("vehicle_bomb"))
      return e.particular && acts.has("survived")
        ? "assassination"
        : "explosion";
    if (w.has("landmine") || w.has("uxo")) return "explosion";
    if (w.has("artillery") || w.has("mortar") || w.has("tank"))
      return "shelling";
    if (w.has("rocket") && !w.has("gunfire") && !acts.has("attack"))
      return "shelling";
    if (w.has("sniper")) return "assassination";
    const shot = acts.has("shooting") || w.has("gunfire");
    if (shot || e.gunmen)
      return e.particular && !e.force
        ? "assassination"
        : acts.has("attack") || shot || e.force
          ? e.force || !e.particular
            ? "armed_attack"
            : "assassination"
          : null;
    if (acts.has("attack"))
      return e.particular && !e.force ? "assassination" : "armed_attack";
    if (w.has("blade")) return "homicide";
    if (acts.has("survived")) return e.particular ? "assassination" : null;
  }
  return null;
}
