import type { Word } from "./vocabulary.js";

/** Tests that have a bit in a mark; the others are asked each time. */
const MOST_TESTS = 30;

/** Tokens with their marks, as far as {@link tokenTest} needs them. */
export interface Marked {
  readonly words: readonly Word[];
  /** A bit for each test that held of a token's word. */
  readonly marks: Int32Array;
  /** A bit for each test that was asked when the tokens were marked. */
  readonly marked: number;
}

/** The tests that tokens are marked with, in the order in which they came up. */
const MARKS = (() => {
  const answers: ((key: string) => boolean)[] = [];
  let all = 0;
  return {
    all: () => all,
    add: (answer: (key: string) => boolean): number => {
      if (answers.length >= MOST_TESTS) return 0;
      const bit = 1 << answers.length;
      answers.push(answer);
      all |= bit;
      return bit;
    },
    complete: (word: Word) => {
      for (let at = 0; at < answers.length; at++) {
        const bit = 1 << at;
        if ((word.marked & bit) === 0 && answers[at]?.(word.key) === true)
          word.marks |= bit;
      }
      word.marked = all;
    },
  };
})();

/** Marks tokens: what {@link tokenTest} asks is answered for all of them. */
export function marksOf(
  words: readonly Word[],
): Pick<Marked, "marks" | "marked"> {
  const marks = new Int32Array(words.length);
  const marked = MARKS.all();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.marked !== marked) MARKS.complete(word);
    marks[at] = word.marks;
  }
  return { marks, marked };
}

/**
 * A question about a word that a reader asks of every token of a text: it is
 * answered when the text is cut, and read off one array of numbers then,
 * without a look at the words.
 *
 * @param answer a pure function of the folded word
 */
export function tokenTest(
  answer: (key: string) => boolean,
): (tokens: Marked, at: number) => boolean {
  const bit = MARKS.add(answer);
  return ({ marks, marked, words }, at) => {
    if ((marked & bit) !== 0) return ((marks[at] ?? 0) & bit) !== 0;
    const word = words[at];
    return word !== undefined && answer(word.key);
  };
}
