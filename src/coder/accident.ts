import {
  ACCIDENTS,
  BURSTING,
  CAUSES,
  MISHAPS,
  NATURE,
} from "../languages/ar/lexicon/discourse-words.js";
import type { Frame } from "./frames.js";

const ENOUGH = 2;
/** Tokens before a mishap within which its cause word stands. */
const CAUSE_REACH = 2;

/**
 * Words of traffic, fire and nature in a frame, or a mishap told as the cause
 * where no weapon is told: not a conflict's harm.
 *
 * @source gold/GUIDE.md, "Incident": accidents are left out
 */
export function isAccident(frame: Frame): boolean {
  const { keys } = frame.reading.view;
  const words = keys.slice(frame.from, frame.to).map(bareOf);
  if (words.filter((word) => ACCIDENTS.has(word)).length >= ENOUGH) return true;
  if (isArmed(frame)) return false;
  if (words.some((word) => NATURE.has(word))) return true;
  return burstsByItself(frame) || isCausedByMishap(frame);
}

const bareOf = (key = "") => key.replace(/^[وبل]?(ال)?/, "");

function isArmed({ reading, from, to }: Frame): boolean {
  return reading.weapons.some((w) => w.from >= from && w.from < to);
}

/** `انفجار أسطوانة غاز`, `انفجر إطار الشاحنة`, with no other act told. */
function burstsByItself({ reading, triggers }: Frame): boolean {
  const burst = triggers.filter((t) => t.act === "explosion");
  return (
    burst.length > 0 &&
    burst.every(({ hit }) => BURSTING.has(bareOf(reading.view.keys[hit.to])))
  );
}

/** `توفيت طفلة … إثر انقلاب المركبة`. */
function isCausedByMishap({ reading, from, to }: Frame): boolean {
  const { keys } = reading.view;
  for (let i = from; i < to; i++) {
    const bare = bareOf(keys[i]);
    const pair = `${bare}_${bareOf(keys[i + 1])}`;
    if (!MISHAPS.has(bare) && !MISHAPS.has(pair)) continue;
    if ((keys[i] ?? "").startsWith("ب")) return true;
    for (let back = 1; back <= CAUSE_REACH; back++)
      if (i - back >= from && CAUSES.has(keys[i - back] ?? "")) return true;
  }
  return false;
}
