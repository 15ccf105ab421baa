import { isEveryday } from "../../languages/ar/everyday.js";
import { FREQUENT_STEMS } from "../../languages/ar/lexicon/frequent-words.generated.js";
import { tellingStem } from "../../languages/ar/telling-stem.js";
import { isWord } from "../../languages/ar/view.js";
import type { TellingWords } from "../../model/incident.js";
import { wordFeature } from "../../text/vocabulary.js";
import type { Draft } from "../drafts.js";

/** A stem and whether news seldom uses it; null for one that tells nothing. */
const telling = wordFeature((key) => {
  if (key.length < 2 || !/^[\u0621-\u064a]+$/.test(key)) return null;
  const stem = tellingStem(key);
  return FREQUENT_STEMS.has(stem) ? null : stem;
});

/**
 * The words in which a report tells a happening, by which another telling of
 * it is known even where a field was misread.
 *
 * @returns stems of the clauses that tell it, each once, in alphabetical order
 */
export function tellingWords(drafts: readonly Draft[]): TellingWords {
  const rare = new Set<string>();
  const plain = new Set<string>();
  for (const { frame } of drafts) {
    const { view } = frame.reading;
    for (let at = frame.sentence.from; at < frame.sentence.to; at++) {
      const word = view.words[at];
      const stem = word && isWord(view, at) ? telling(word) : null;
      if (word && stem !== null) (isEveryday(word) ? plain : rare).add(stem);
    }
  }
  for (const stem of rare) plain.delete(stem);
  return { rare: [...rare].sort(), plain: [...plain].sort() };
}
