import type { Gazetteer, Place } from "../../countries/pack.js";
import type { PlaceHead } from "../../languages/ar/lexicon/place-heads.js";
import type { TextView } from "../../languages/ar/view.js";
import { cleanName, cueBefore } from "./gazetteer-names.js";
import type { PlaceMention } from "./place-mention.js";
import { placeRole } from "./place-role.js";

/** Marks within which a place may be named: `حاجز "الوادي"`. */
export const QUOTES: ReadonlySet<string> = new Set(['"', "«", "“", "”", "»"]);

/** What a headed place is read from. */
export interface HeadedInput {
  readonly view: TextView;
  readonly gazetteer: Gazetteer;
  readonly at: number;
  readonly head: PlaceHead;
  readonly clitics: readonly string[];
  readonly taken: Uint8Array;
}

/** The mention of a headed place whose name stands at these tokens. */
export function finish(
  input: HeadedInput,
  nameFrom: number,
  nameTo: number,
  candidates: readonly Place[],
): PlaceMention {
  const { view, at, head, clitics } = input;
  const quoted = QUOTES.has(view.keys[nameTo] ?? "") && nameFrom !== at;
  const outer = nameFrom === at ? clitics.filter((c) => c !== "ال") : [];
  return {
    from: at,
    to: quoted ? nameTo + 1 : nameTo,
    nameFrom,
    nameTo,
    name: cleanName(view, nameFrom, nameTo, outer),
    glued: outer.join("").length,
    candidates,
    precision:
      !head.kept && candidates[0]?.precision === "town"
        ? "town"
        : head.precision,
    role: placeRole(view, at),
    cue: cueBefore(view, at, clitics),
    headed: true,
    weak: false,
  };
}
