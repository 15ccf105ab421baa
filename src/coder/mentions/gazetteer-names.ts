import type { Gazetteer, Place } from "../../countries/pack.js";
import type { Analysis } from "../../text/phrase-table.js";
import { tableFeature, type Word } from "../../text/vocabulary.js";
import { analyseWord } from "../../languages/ar/clitics.js";
import { isWord, wordsOf, type TextView } from "../../languages/ar/view.js";
import { LOCATIVES } from "../../languages/ar/lexicon/place-heads.js";

/** A gazetteer name in a text; tokens half-open. */
export interface FoundName {
  readonly to: number;
  readonly candidates: readonly Place[];
  readonly reading: Analysis;
}

const LONGEST = 5;

function nameAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  stem: string,
): { to: number; candidates: readonly Place[] } | null {
  const reach = Math.min(gazetteer.reach(stem), LONGEST);
  for (let words = reach; words >= 1; words--) {
    let key = stem;
    let ok = true;
    for (let k = 1; k < words && ok; k++) {
      ok = isWord(view, at + k) || view.tokens.kind[at + k] === 1;
      key += ` ${view.keys[at + k] ?? ""}`;
    }
    if (!ok) continue;
    const candidates = gazetteer.find(key);
    if (candidates.length > 0) return { to: at + words, candidates };
  }
  return null;
}

/** Whether a place's name may begin with a word, whatever its proclitics. */
export const mayStartPlace: (gazetteer: Gazetteer, word: Word) => boolean =
  tableFeature((gazetteer, key) =>
    analyseWord(key).some(
      ({ stem, clitics }) =>
        gazetteer.reach(stem) > 0 ||
        (clitics.at(-1) === "ال" && gazetteer.reach(`ال${stem}`) > 0),
    ),
  );

/**
 * The longest gazetteer name at a token, under the allowed proclitics.
 *
 * @param prefixes joined clitics that may stand before it, `""` for none
 */
export function anyNameAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  prefixes: readonly string[],
): FoundName | null {
  const word = view.words[at];
  if (word === undefined || !mayStartPlace(gazetteer, word)) return null;
  for (const reading of view.readings[at] ?? []) {
    const joined = reading.clitics.join("");
    if (!prefixes.includes(joined)) continue;
    if (joined.endsWith("ال")) {
      const full = nameAt(view, gazetteer, at, `ال${reading.stem}`);
      if (full) return { ...full, reading };
    }
    const found = nameAt(view, gazetteer, at, reading.stem);
    if (found) return { ...found, reading };
  }
  return null;
}

/** The preposition before a place: `ب` when glued, else the word before. */
export function cueBefore(
  view: TextView,
  at: number,
  clitics: readonly string[],
): string {
  if (clitics.includes("ب")) return "ب";
  const before = view.keys[at - 1] ?? "";
  const bare = before.replace(/^[وف](?=.{2})/, "");
  return LOCATIVES.has(bare) ? bare : before;
}

/** The words as written, without glued prepositions and quotes. */
export function cleanName(
  view: TextView,
  from: number,
  to: number,
  clitics: readonly string[],
): string {
  return wordsOf(view, from, to, clitics.length);
}
