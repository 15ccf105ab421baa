import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { anyNameAt } from "./gazetteer-names.js";
import { type HeadedInput, finish } from "./headed-mention.js";
import type { PlaceMention } from "./place-mention.js";

const ROAD_WORDS: ReadonlySet<string> = new Set(
  "بين الواصل الواصله الرابط الرابطه المودي المودية الي الزراعي الدولي العام الرئيسي السريع القديم الفرعي".split(
    " ",
  ),
);

/** `الطريق الواصل بين بلدتي X وY`, `طريق X - Y`, `الطريق المؤدي إلى X`. */
export function roadBetween(input: HeadedInput): PlaceMention | null {
  const { view, gazetteer, at } = input;
  let next = at + 1;
  let linked = false;
  while (next - at <= 4 && ROAD_WORDS.has(view.keys[next] ?? "")) {
    linked ||= ["بين", "الي"].includes(view.keys[next] ?? "");
    next++;
  }
  const inner = view.readings[next]?.some(
    (r) => PLACE_HEADS.has(r.stem) || /تي$/.test(r.stem),
  );
  const first = anyNameAt(view, gazetteer, inner ? next + 1 : next, ["", "ال"]);
  if (!first || (!linked && next > at + 1)) return null;
  let to = first.to;
  const key = view.keys[to] ?? "";
  const dash = key === "-";
  const second = dash
    ? anyNameAt(view, gazetteer, to + 1, ["", "ال"])
    : linked && key.startsWith("و")
      ? anyNameAt(view, gazetteer, to, ["و", "وال"])
      : null;
  if (second) to = second.to;
  if (!second && !linked) return null;
  return finish(input, at, to, first.candidates);
}
