import { sentencesOf } from "../review/queue/sentences.js";

/** Characters of a report's text or title. */
export interface WordSpan {
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
}

/** Words that can be chosen, one after the other: the title's first. */
export interface Words {
  readonly words: readonly WordSpan[];
  readonly sentences: readonly WordSpan[];
}

/** Letters and numbers that stand together; marks are no words. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const spansIn = (part: WordSpan["in"], text: string, found: RegExp) =>
  [...text.matchAll(found)].map(({ 0: word, index }): WordSpan => ({
    in: part,
    start: index,
    end: index + word.length,
  }));

/** The words and sentences of a report. */
export function wordsIn(title: string | null, text: string): Words {
  const sentences = sentencesOf(text).map((one) => ({
    in: "text" as const,
    ...one,
  }));
  const head = { in: "title", start: 0, end: title?.length ?? 0 } as const;
  return {
    words: [
      ...spansIn("title", title ?? "", WORD),
      ...spansIn("text", text, WORD),
    ],
    sentences: head.end === 0 ? sentences : [head, ...sentences],
  };
}

/** What a key does to the words that are chosen. */
export interface Move {
  readonly by: "word" | "sentence";
  readonly onward: boolean;
  /** Whether what was chosen stays chosen. */
  readonly extend: boolean;
}

const isBefore = (a: WordSpan, b: WordSpan) =>
  a.in === b.in ? a.start < b.start : a.in === "title";

/** The first after, or the last before, what is chosen. */
function neighbour(
  all: readonly WordSpan[],
  chosen: WordSpan,
  onward: boolean,
): WordSpan | undefined {
  const end = { ...chosen, start: chosen.end - 1 };
  return onward
    ? all.find((one) => isBefore(end, one))
    : all.findLast((one) => isBefore(one, chosen) && one.end <= chosen.end);
}

/**
 * The words that are chosen after a key: the next or the one before, or those
 * that were chosen with one more; going back while extending lets the last go.
 *
 * @param chosen - null chooses the first of the text
 */
export function moved(
  { words, sentences }: Words,
  chosen: WordSpan | null,
  { by, onward, extend }: Move,
): WordSpan | null {
  const all = by === "word" ? words : sentences;
  if (chosen === null)
    return all.find((one) => one.in === "text") ?? all[0] ?? null;
  if (!extend) return neighbour(all, chosen, onward) ?? chosen;
  const inside = all.filter(
    (one) =>
      one.in === chosen.in &&
      one.start >= chosen.start &&
      one.end <= chosen.end,
  );
  if (!onward) {
    const end = inside.at(-2)?.end;
    return end === undefined ? chosen : { ...chosen, end };
  }
  const next = neighbour(all, chosen, true);
  return next?.in === chosen.in ? { ...chosen, end: next.end } : chosen;
}
