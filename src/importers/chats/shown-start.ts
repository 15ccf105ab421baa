import { seenStart } from "../seen.js";

/** A run of digits that could be somebody's number, cut or whole. */
const LONG_RUN =
  /[0-9\u0660-\u0669\u06f0-\u06f9](?:[ \u00a0\u202f().\-\u200b-\u200f\u202a-\u202e\u2066-\u2069]{0,3}[0-9\u0660-\u0669\u06f0-\u06f9]){4,40}/g;

/** The beginning of what was seen, for a message: no number stands in it. */
export function shownStart(text: string): string {
  return seenStart(text.slice(0, 400).replace(LONG_RUN, "…"));
}
