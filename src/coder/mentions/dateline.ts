import type { TextView } from "../../languages/ar/view.js";
import type { PlaceMention } from "./place-mention.js";

/** Tokens after a text's first place within which a dateline ends. */
const REACH = 7;
const ENDS: ReadonlySet<string> = new Set(["-", "|"]);

/**
 * Takes the place of a dateline (`منبج (وكالة س) –`) for the seat of the
 * outlet's desk: it says where the report was written.
 */
export function withoutDateline(
  view: TextView,
  mentions: readonly PlaceMention[],
): readonly PlaceMention[] {
  const [first, ...rest] = mentions;
  if (!first || first.from > 0 || view.part === "title") return mentions;
  const end = view.sentences[0]?.to ?? 0;
  for (let i = first.to; i < Math.min(first.to + REACH, end); i++)
    if (ENDS.has(view.keys[i] ?? ""))
      return [{ ...first, role: "organisation" }, ...rest];
  return mentions;
}
