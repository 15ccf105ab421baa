import type { Gazetteer } from "../../countries/pack.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { tokenTest } from "../../text/token-marks.js";
import { PREFIXES, barePlace } from "./bare-place.js";
import { withoutDateline } from "./dateline.js";
import { anyNameAt, mayStandBare } from "./gazetteer-names.js";
import { headedPlace } from "./headed-place.js";
import type { PlaceMention } from "./place-mention.js";

/** Finds every place named in a text, in text order, without overlaps. */
export function readPlaces(
  view: TextView,
  gazetteer: Gazetteer,
  taken: Uint8Array,
): readonly PlaceMention[] {
  const out: PlaceMention[] = [];
  let at = 0;
  while (at < view.tokens.count) {
    const found =
      taken[at] === 1 ? null : placeAt(view, gazetteer, at, taken, out.at(-1));
    if (found) {
      out.push(found);
      at = found.to;
    } else at++;
  }
  return withoutDateline(view, out);
}

function placeAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  taken: Uint8Array,
  before: PlaceMention | undefined,
): PlaceMention | null {
  if (!isWord(view, at)) return null;
  const word = view.words[at];
  if (word === undefined) return null;
  if (!isHead(view.tokens, at) || isTownOfTwoWords(view, gazetteer, at))
    return mayStandBare(gazetteer, word)
      ? barePlace(view, gazetteer, at, before)
      : null;
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const head = PLACE_HEADS.get(stem);
    if (!head) continue;
    const made = headedPlace({ view, gazetteer, at, head, clitics, taken });
    if (made) return made;
  }
  return barePlace(view, gazetteer, at, before);
}

/** A town whose own name begins with a word like a head: جسر الشغور. */
function isTownOfTwoWords(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
): boolean {
  const found = anyNameAt(view, gazetteer, at, PREFIXES);
  return (
    found !== null &&
    found.to > at + 1 &&
    found.candidates[0]?.precision === "town"
  );
}

const isHead = tokenTest((key) =>
  analyseWord(key).some(({ stem }) => PLACE_HEADS.has(stem)),
);
