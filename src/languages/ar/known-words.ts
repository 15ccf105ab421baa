import { newWord } from "../../text/vocabulary.js";
import { isEveryday } from "./everyday.js";
import { foldKey } from "./letters.js";
import { FREQUENT_STEMS } from "./lexicon/frequent-words.generated.js";
import { tellingStem } from "./telling-stem.js";

/** Words too short to say anything: many pairs of letters are words both ways. */
const LEAST_LETTERS = 3;
const ARABIC_WORD = /[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]{3,40}/gu;

/** How many words of a text are Arabic words of news, read on and read back. */
export interface WordShares {
  /** Words of three letters or more. */
  readonly count: number;
  /** Share that is known as it stands. */
  readonly forwards: number;
  /** Share that is known with its letters in reverse. */
  readonly reversed: number;
}

function isKnown(letters: string): boolean {
  const key = foldKey(letters);
  return isEveryday(newWord(key)) || FREQUENT_STEMS.has(tellingStem(key));
}

/**
 * Tells whether letters stand in their order, as what takes text out of a
 * layout must know. Names and rare words are known to no list: of a sound text
 * about three quarters are known, of a reversed one less than a tenth.
 *
 * @param most - words looked at, from the start
 */
export function wordShares(text: string, most = 600): WordShares {
  let [count, forwards, reversed] = [0, 0, 0];
  for (const [found] of text.matchAll(ARABIC_WORD)) {
    const word = found.replace(/[\u064b-\u0652\u0670\u0640]/gu, "");
    if (word.length < LEAST_LETTERS) continue;
    if (count === most) break;
    count += 1;
    if (isKnown(word)) forwards += 1;
    if (isKnown([...word].reverse().join(""))) reversed += 1;
  }
  if (count === 0) return { count, forwards: 0, reversed: 0 };
  return { count, forwards: forwards / count, reversed: reversed / count };
}
