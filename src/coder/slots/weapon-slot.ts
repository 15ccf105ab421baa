import type { ShownWeapon } from "../../languages/ar/lexicon/weapons.js";
import type { Frame } from "../frames.js";

/** A weapon told in a frame; tokens half-open. */
export interface WeaponMention {
  readonly code: ShownWeapon;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the weapon of the key is told, words for these only describe it: a
 * car bomb is no separate ied, a sniper's shot no other gunfire.
 *
 * @source gold/GUIDE.md, "weapons"
 */
const OVERRIDES: ReadonlyMap<ShownWeapon, readonly ShownWeapon[]> = new Map([
  ["drone", ["aircraft"]],
  ["vehicle_bomb", ["ied"]],
  ["suicide_belt", ["ied"]],
  ["landmine", ["ied"]],
  ["uxo", ["ied", "rocket", "mortar", "artillery", "grenade", "landmine"]],
  ["sniper", ["gunfire"]],
  ["heavy_machine_gun", ["gunfire"]],
  ["mortar", ["rocket"]],
] as const);

/** The weapons told in a frame, each code once, in text order. */
export function weaponSlot(frame: Frame): readonly WeaponMention[] {
  const told: WeaponMention[] = [];
  for (const { value, from, to } of frame.reading.weapons)
    if (
      from >= frame.from &&
      from < frame.to &&
      !told.some((w) => w.code === value)
    )
      told.push({ code: value, from, to });
  const dropped = new Set(told.flatMap((w) => OVERRIDES.get(w.code) ?? []));
  return told.filter((w) => !dropped.has(w.code));
}
