import { sentenceAt } from "../../../languages/ar/view.js";
import type { Reading } from "../../reading.js";
import { governorOf } from "../governor.js";
import { wordClass } from "./word-classes.js";

/** Words of a text, token numbers half-open. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** Tokens counted one by one; the rest is far. */
export const steps = (n: number): string =>
  n <= 2 ? `${Math.max(n, 0)}` : n <= 5 ? "5" : n <= 10 ? "10" : "far";

/** The kinds of words beside some words, as names of features. */
export function neighbours(reading: Reading, words: Words): readonly string[] {
  const { keys } = reading.view;
  const { from, to } = words;
  const sentence = sentenceAt(reading.view, from);
  const start = sentence?.from ?? 0;
  const before = wordClass(from === start ? undefined : keys[from - 1]);
  const governor = governorOf(reading, from, start);
  return [
    `before-${before}`,
    `after-${wordClass(keys[to])}`,
    `governor-${wordClass(keys[governor])}`,
  ];
}
