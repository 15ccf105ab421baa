import type { Act } from "../languages/ar/events/index.js";
import type { ShownWeapon } from "../languages/ar/lexicon/weapons.js";
import type { EventTypeCode } from "../model/vocabulary.js";

/** What a frame offers to settle its type. */
export interface TypeEvidence {
  readonly acts: readonly Act[];
  readonly weapons: ReadonlySet<ShownWeapon>;
  /** A particular, named or described person was aimed at. */
  readonly particular: boolean;
  /** Unnamed members of a force, a post, vehicle, crowd or home was hit. */
  readonly force: boolean;
  /** A bomb on somebody's own car or door, and that person is named. */
  readonly personalBomb: boolean;
  /** Unknown gunmen did it. */
  readonly gunmen: boolean;
}

/** Types that their own word settles before any other. */
const DIRECT: readonly EventTypeCode[] = [
  "suicide_attack",
  "body_found",
  "execution",
  "death_in_custody",
  "assassination",
];
/** Types in the order in which one word outdoes another. */
const ORDER: readonly EventTypeCode[] = [
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
/** Acts that leave the type to the means, the actor and who was hit. */
const GENERIC: readonly Act[] = [
  "attack",
  "killed",
  "wounded",
  "survived",
  "shooting",
  "missing",
];

/**
 * The event type of a frame, or null when its words settle none.
 *
 * @source gold/GUIDE.md, "type" and Rulings: the means decides for generic
 * acts, a particular person makes a shooting an assassination, a unit an armed
 * attack
 */
export function eventType(e: TypeEvidence): EventTypeCode | null {
  const acts = new Set(e.acts);
  const w = e.weapons;
  for (const type of DIRECT)
    if (acts.has(type) && isBorneOut(type, acts))
      return settleDirect(type, acts, w);
  if (w.has("suicide_belt") && (acts.has("explosion") || acts.has("attack")))
    return "suicide_attack";
  if (isReleaseFirst(e.acts)) return "release";
  if (isRaidFirst(e)) return "raid";
  if (acts.has("abduction")) return "abduction";
  if (acts.has("raid")) return "raid";
  if (acts.has("explosion") && (w.has("uxo") || w.has("landmine")))
    return "explosion";
  if (acts.has("explosion") && e.personalBomb) return "assassination";
  const fired = ["airstrike", "shelling", "bombardment"] as const;
  if (acts.has("explosion") && !fired.some((act) => acts.has(act)))
    return "explosion";
  for (const type of ORDER) if (acts.has(type)) return type;
  if (acts.has("bombardment")) return isAirborne(w) ? "airstrike" : "shelling";
  return GENERIC.some((act) => acts.has(act)) ? byMeans(e, acts) : null;
}

/** A prison alone is no death in it. */
function isBorneOut(type: EventTypeCode, acts: ReadonlySet<Act>): boolean {
  return type !== "death_in_custody" || acts.has("killed");
}

/** A force that storms a house and leads people away raids it. */
function isRaidFirst({ acts, gunmen }: TypeEvidence): boolean {
  const raid = acts.indexOf("raid");
  return !gunmen && raid >= 0 && raid < acts.indexOf("abduction");
}

/** `أُطلق سراحه بعد احتجازه أياماً`: the release is told, not the arrest. */
function isReleaseFirst(acts: readonly Act[]): boolean {
  const release = acts.indexOf("release");
  const taken = acts.findIndex((a) => a === "arrest" || a === "abduction");
  return release >= 0 && taken > release;
}

function settleDirect(
  type: EventTypeCode,
  acts: ReadonlySet<Act>,
  w: ReadonlySet<ShownWeapon>,
): EventTypeCode {
  if (type === "body_found" && acts.has("execution")) return "execution";
  if (type === "suicide_attack" && w.has("drone")) return "airstrike";
  return type;
}

function isAirborne(w: ReadonlySet<ShownWeapon>): boolean {
  return w.has("aircraft") || w.has("drone");
}

function byMeans(
  e: TypeEvidence,
  acts: ReadonlySet<Act>,
): EventTypeCode | null {
  const w = e.weapons;
  if (isAirborne(w)) return "airstrike";
  if (w.has("ied") || w.has("vehicle_bomb")) {
    if (e.personalBomb) return "assassination";
    return e.particular && acts.has("survived") ? "assassination" : "explosion";
  }
  if (w.has("landmine") || w.has("uxo")) return "explosion";
  if (w.has("artillery") || w.has("mortar") || w.has("tank")) return "shelling";
  if (w.has("rocket") && !w.has("gunfire") && !acts.has("attack"))
    return "shelling";
  if (w.has("sniper"))
    return e.force && !e.particular ? "armed_attack" : "assassination";
  return byTarget(e, acts);
}

/** Small arms, a blade or no means told: by who did it and who was hit. */
function byTarget(
  e: TypeEvidence,
  acts: ReadonlySet<Act>,
): EventTypeCode | null {
  const shot = acts.has("shooting") || e.weapons.has("gunfire");
  const attack = acts.has("attack");
  if (shot || attack || e.gunmen) {
    if (e.particular && !e.force) return "assassination";
    const harmed = acts.has("killed") || acts.has("wounded");
    return shot || attack || harmed || e.force ? "armed_attack" : null;
  }
  if (e.weapons.has("blade")) return "homicide";
  return acts.has("survived") && e.particular ? "assassination" : null;
}
