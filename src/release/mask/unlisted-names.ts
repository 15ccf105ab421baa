import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { readName } from "../../languages/ar/read-names.js";
import { viewText } from "../../languages/ar/view.js";
import type { Span } from "../../text/span.js";

/**
 * Names of persons whom no claim lists: two parts that the name lists know,
 * side by side. What a noun of places heads is a place (مستشفى محمد الخطيب).
 */
export function unlistedNames(text: string): readonly Span[] {
  const view = viewText("text", text);
  const spans: Span[] = [];
  for (const { from, to } of view.sentences)
    for (let at = from; at < to; at++) {
      const name = readName(view, at, to, false);
      if (name === null) continue;
      const head = view.keys[at - 1] ?? "";
      if (!PLACE_HEADS.has(head.replace(/^ال/u, ""))) spans.push(name.span);
      at = Math.max(at, name.to - 1);
    }
  return spans;
}
