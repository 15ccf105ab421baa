import { sha256 } from "../../model/index.js";

/** A simple random sample, with what has to be known to judge by it. */
export interface DrawnSample {
  readonly seed: string;
  /** Of how many it was drawn. */
  readonly frame: number;
  /** What was drawn, in the order of the draw. */
  readonly drawn: readonly string[];
}

/**
 * Draws a simple random sample. Each thing has its own place in the draw, made
 * of the seed and its key alone: whatever order things arrived in, and whatever
 * else is there, the same seed ranks them alike.
 *
 * @param keys - of all that could be drawn; a key that stands twice counts once
 * @param size - how many are wanted; all when there are no more
 */
export function drawSample(
  keys: Iterable<string>,
  size: number,
  seed: string,
): DrawnSample {
  const places = [...new Set(keys)].map((key) => ({
    key,
    place: sha256(JSON.stringify(["sample", seed, key])),
  }));
  places.sort((a, b) => (a.place < b.place ? -1 : 1));
  const drawn = places.slice(0, size).map(({ key }) => key);
  return { seed, frame: places.length, drawn };
}
