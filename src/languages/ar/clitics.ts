import { remembered } from "../../text/vocabulary.js";
import type { Analysis } from "../../text/phrase-table.js";

/**
 * Proclitics of Arabic in the order they stack: conjunction, preposition,
 * article. `لل` is ل + ال with the alef dropped.
 *
 * @source reading-arabic-news, "clitic lattice": analyses are only proposed;
 * a closed lexicon decides which is real.
 */
const CONJUNCTIONS = ["و", "ف"] as const;
const PREPOSITIONS = ["ب", "ل", "ك"] as const;
const MIN_STEM = 2;
/** Words whose readings are kept: a new word is asked for them many times. */
const MOST_KEPT = 64;

/**
 * Readings of a folded word, the bare word first, then by clitics removed.
 *
 * A stem keeps at least two letters. Article readings give the stem without
 * ال, so lexicons hold indefinite forms only.
 */
export const analyseWord: (key: string) => readonly Analysis[] = remembered(
  analyse,
  MOST_KEPT,
);

function analyse(key: string): readonly Analysis[] {
  const out: Analysis[] = [{ stem: key, clitics: [] }];
  addArticle(out, key, []);
  addPreposition(out, key, []);
  for (const conjunction of CONJUNCTIONS)
    if (key.startsWith(conjunction) && key.length > MIN_STEM) {
      const rest = key.slice(1);
      out.push({ stem: rest, clitics: [conjunction] });
      addArticle(out, rest, [conjunction]);
      addPreposition(out, rest, [conjunction]);
    }
  return out;
}

function addArticle(out: Analysis[], key: string, before: readonly string[]) {
  if (key.startsWith("ال") && key.length >= MIN_STEM + 2)
    out.push({ stem: key.slice(2), clitics: [...before, "ال"] });
}

function addPreposition(
  out: Analysis[],
  key: string,
  before: readonly string[],
) {
  if (key.startsWith("لل") && key.length >= MIN_STEM + 2) {
    out.push({ stem: key.slice(2), clitics: [...before, "ل", "ال"] });
    return;
  }
  for (const preposition of PREPOSITIONS)
    if (key.startsWith(preposition) && key.length > MIN_STEM) {
      const rest = key.slice(1);
      out.push({ stem: rest, clitics: [...before, preposition] });
      addArticle(out, rest, [...before, preposition]);
    }
}

/** Whether a later word of a phrase fits, with or without the article. */
export function sameWord(key: string, word: string): boolean {
  if (key === word) return true;
  return (
    key.length === word.length + 2 && key.startsWith("ال") && key.endsWith(word)
  );
}

/** A word without its article. */
export function withoutArticle(key: string): string {
  return key.startsWith("ال") && key.length > 4 ? key.slice(2) : key;
}
