import { diffArrays } from "diff";

/** How many words stand where they should. */
export interface WordsRight {
  /** Words in their order that both texts hold. */
  readonly right: number;
  readonly expected: number;
  readonly read: number;
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

/** Compares word by word, order included: a word that moved is wrong twice. */
export function wordsRight(read: string, expected: string): WordsRight {
  const [found, wanted] = [wordsOf(read), wordsOf(expected)];
  const right = diffArrays(wanted, found)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { count }) => sum + count, 0);
  return { right, expected: wanted.length, read: found.length };
}

/** Share of words right, of those expected and those read. */
export function wordScore(all: readonly WordsRight[]): number {
  const sum = (of: (one: WordsRight) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const both = sum((one) => one.expected) + sum((one) => one.read);
  return (2 * sum((one) => one.right)) / both;
}
