import { ACCIDENTS } from "../languages/ar/lexicon/discourse-words.js";
import type { Frame } from "./frames.js";

const ENOUGH = 2;

/**
 * Words of traffic, fire and nature in a frame: not a conflict's harm.
 *
 * @source gold/GUIDE.md, "Incident": accidents are left out
 */
export function isAccident(frame: Frame): boolean {
  let hits = 0;
  for (let i = frame.from; i < frame.to; i++) {
    const key = frame.reading.view.keys[i] ?? "";
    if (ACCIDENTS.has(key.replace(/^[وبل]?(ال)?/, ""))) hits++;
  }
  return hits >= ENOUGH;
}
