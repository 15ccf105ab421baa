import type { Opening } from "./source-cues.js";
import { stemsAt, type SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";

const LEARNED: ReadonlySet<string> = new Set(["علم", "علمت", "علمنا"]);

/** `وعلمت «X» من مصدر طبي أن …`: X heard it; `وعلمنا من …` is the outlet. */
export function learned(field: SourceField, at: number): Opening | null {
  const { view } = field;
  if (!stemsAt(view, at).some((stem) => LEARNED.has(stem))) return null;
  let first = readLink(field, at + 1, { head: "any" });
  let from = first?.to ?? at + 1;
  if (view.keys[at + 1] === "من") {
    first = null;
    from = at + 1;
  }
  if (view.keys[from] !== "من") return null;
  const source = readLink(field, from + 1, { head: "person" });
  if (!source) return null;
  const opening = { at, denies: false, relays: true, toldTo: null };
  const rule = "ar.source.relayed";
  return first
    ? { ...opening, first, next: from, rule, gotFrom: source }
    : { ...opening, first: source, next: source.to, rule };
}
