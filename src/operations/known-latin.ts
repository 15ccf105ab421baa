import { NAME_BY_KEY } from "../languages/ar/lexicon/names.generated.js";
import { PLACE_WORDS } from "../languages/ar/search/place-words.generated.js";
import type { FromLatin } from "../languages/ar/search/query.js";
import { arabicSpellings } from "../linkage/lists/index.js";

const isSingle = (word: string) => !word.includes(" ");

/** Arabic spellings of a Latin word among the names and places of the lists. */
export const knownLatin: FromLatin = (word) =>
  arabicSpellings(word, {
    persons: [...NAME_BY_KEY.keys()].filter(isSingle),
    places: PLACE_WORDS,
  });
