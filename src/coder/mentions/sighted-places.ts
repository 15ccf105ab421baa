import type { TextView } from "../../languages/ar/view.js";
import type { PlaceMention } from "./place-mention.js";

/** How sure a place is at first sight; 0 is none. */
const Sighted = { doubtful: 1, bare: 2, headed: 3 } as const;

/**
 * By token, how sure it is that it belongs to the name of a place, before
 * persons are known: the reader of persons weighs it.
 */
export function sightedPlaces(
  view: TextView,
  places: readonly PlaceMention[],
): Uint8Array {
  const out = new Uint8Array(view.tokens.count);
  for (const { nameFrom, nameTo, headed, weak } of places)
    out.fill(
      headed ? Sighted.headed : weak ? Sighted.doubtful : Sighted.bare,
      nameFrom,
      nameTo,
    );
  return out;
}
