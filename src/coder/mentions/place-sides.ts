import { withoutArticle } from "../../languages/ar/clitics.js";
import { DIRECTIONS } from "../../languages/ar/lexicon/place-heads.js";
import type { TextView } from "../../languages/ar/view.js";
import type { HeadedInput } from "./headed-mention.js";

const GATES: ReadonlySet<string> = new Set("مدخل مداخل مخرج".split(" "));

/** `الشرقي` after a place: the part of it that is meant. */
export const isSide = (key: string) =>
  key.startsWith("ال") && DIRECTIONS.has(withoutArticle(key));

/** `المدخل الشمالي لمدينة X`: the town is the place, its gate has no name. */
export function isGateOf(input: HeadedInput, side: number): boolean {
  const { view } = input;
  const of = sidesFrom(view, side);
  return (
    (view.readings[input.at]?.some((r) => GATES.has(r.stem)) ?? false) &&
    (view.readings[of]?.some((r) => r.clitics[0] === "ل") ?? false)
  );
}

/** Token after the sides that begin at one: `الشمالي الشرقي`. */
export function sidesFrom(view: TextView, at: number): number {
  let to = at;
  while (to - at < 2 && isSide(view.keys[to] ?? "")) to++;
  return to;
}
