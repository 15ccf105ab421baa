import { z } from "zod";
import type { Immutable } from "./immutable.js";

/**
 * Hybrid logical time: the greatest wall clock seen, in milliseconds since
 * 1970 UTC, and a counter that orders what happened within one millisecond or
 * under a clock that went back.
 */
export const hybridTimeSchema = z.object({
  millis: z.int().nonnegative(),
  counter: z.int().nonnegative(),
});

/** Hybrid logical time. */
export type HybridTime = Immutable<z.infer<typeof hybridTimeSchema>>;

/** A moment on one device: a total order when the devices differ. */
export interface StampedBy {
  readonly time: HybridTime;
  readonly device: string;
}

/**
 * @param last - the latest time this device has given or seen
 * @param nowMillis - its wall clock, milliseconds since 1970 UTC
 * @returns a time after `last`, even when the clock went back
 */
export function nextHybridTime(
  last: HybridTime,
  nowMillis: number,
): HybridTime {
  return nowMillis > last.millis
    ? { millis: nowMillis, counter: 0 }
    : { millis: last.millis, counter: last.counter + 1 };
}

/**
 * @param a - a stamped record
 * @param b - a stamped record
 * @returns negative, 0 or positive: by time, then by counter, then by device
 */
export function compareStamps(a: StampedBy, b: StampedBy): number {
  return (
    a.time.millis - b.time.millis ||
    a.time.counter - b.time.counter ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : 0)
  );
}
