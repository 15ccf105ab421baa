import type { Gazetteer, Place } from "../../countries/pack.js";
import type { Analysis } from "../../text/phrase-table.js";
import {
  newWord,
  tableFeature,
  tableTest,
  type Word,
} from "../../text/vocabulary.js";
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

/** A way in which a place's name may begin with a word. */
interface Opening {
  readonly reading: Analysis;
  /** Proclitics joined, the article too. */
  readonly prefix: string;
  /** The name's first word. */
  readonly first: string;
  /** Words of the longest name that begins so. */
  readonly reach: number;
  /** Places of that one word. */
  readonly single: readonly Place[];
}

/** Openings of a word, with the article kept before without it. */
const openings = tableFeature((gazetteer: Gazetteer, key) =>
  analyseWord(key).flatMap((reading): Opening[] => {
    const prefix = reading.clitics.join("");
    const firsts = prefix.endsWith("ال")
      ? [`ال${reading.stem}`, reading.stem]
      : [reading.stem];
    return firsts.flatMap((first) => {
      const reach = Math.min(gazetteer.reach(first), LONGEST);
      if (reach === 0) return [];
      return [{ reading, prefix, first, reach, single: gazetteer.find(first) }];
    });
  }),
);

/** Whether a word may name or open a place without a head noun before it. */
export const mayStandBare: (gazetteer: Gazetteer, word: Word) => boolean =
  tableTest((gazetteer, key) =>
    openings(gazetteer, newWord(key)).some(
      ({ reach, single }) => reach > 1 || single.some((p) => !p.needsHead),
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
  if (word === undefined || !isWord(view, at)) return null;
  for (const opening of openings(gazetteer, word)) {
    if (!prefixes.includes(opening.prefix)) continue;
    const { reading, single } = opening;
    const longer =
      opening.reach > 1 ? nameFrom(view, gazetteer, at, opening) : null;
    if (longer)
      return { to: longer.to, candidates: longer.candidates, reading };
    if (single.length > 0) return { to: at + 1, candidates: single, reading };
  }
  return null;
}

/** The longest name of two words or more that begins at a token. */
function nameFrom(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  { first, reach }: Opening,
): { to: number; candidates: readonly Place[] } | null {
  let most = 1;
  while (
    most < reach &&
    (isWord(view, at + most) || view.tokens.kind[at + most] === 1)
  )
    most++;
  for (let words = most; words >= 2; words--) {
    let key = first;
    for (let k = 1; k < words; k++) key += ` ${view.keys[at + k] ?? ""}`;
    const candidates = gazetteer.find(key);
    if (candidates.length > 0) return { to: at + words, candidates };
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
