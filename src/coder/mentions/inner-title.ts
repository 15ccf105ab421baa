import type { TextView } from "../../languages/ar/view.js";

const OPENING: ReadonlySet<string> = new Set(["«", "“", '"', "("]);
const CLOSING: ReadonlySet<string> = new Set(["»", "”", '"', ")"]);
/** Words of the longest title looked for. */
const LONGEST = 5;

/**
 * Whether a place's name is only part of a short phrase in quotes: the name of
 * an outlet, a campaign or a song (`شبكة «صوت بريدة»`), no mention of the place.
 */
export function isInTitle(view: TextView, from: number, to: number): boolean {
  const opens = markWithin(view, from - 1, -1, OPENING);
  const closes = markWithin(view, to, 1, CLOSING);
  if (opens === null || closes === null) return false;
  if (view.keys[opens] === "(") return false;
  const whole = opens === from - 1 && closes === to;
  return !whole && closes - opens - 1 <= LONGEST;
}

/** The first such mark on one side, no other mark coming before it. */
function markWithin(
  view: TextView,
  start: number,
  step: number,
  marks: ReadonlySet<string>,
): number | null {
  for (let k = 0; k < LONGEST; k++) {
    const at = start + k * step;
    if (marks.has(view.keys[at] ?? "")) return at;
    if (view.tokens.kind[at] !== 0) return null;
  }
  return null;
}
