import { ARABIC_LETTERS } from "../../languages/ar/letters.js";
import { ARABIC_SENTENCE_MARKS } from "../../languages/ar/sentence-marks.js";
import { foldText } from "../../text/folded-text.js";
import { splitSentences } from "../../text/sentences.js";
import { tokenise } from "../../text/tokens.js";
import type { Run } from "./markup.js";

/**
 * The sentences of a text as half-open spans of the original, each from its
 * first word to before the next, without surrounding white space.
 */
export function sentenceSpans(text: string): readonly Run[] {
  const tokens = tokenise(foldText(text, ARABIC_LETTERS));
  return splitSentences(tokens, ARABIC_SENTENCE_MARKS).map(({ from, to }) => ({
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? text.length,
  }));
}

/**
 * The sentences that hold cited words, neighbours joined; a citation that no
 * sentence holds is its own window.
 *
 * @returns disjoint spans in text order
 */
export function windowsAround(
  sentences: readonly Run[],
  cited: readonly Run[],
): readonly Run[] {
  const touched = cited.flatMap((span) => {
    const own = sentences.filter(
      ({ start, end }) => start < span.end && end > span.start,
    );
    return [...own, span];
  });
  const windows: Run[] = [];
  const indexOf = (end: number) => sentences.findIndex((s) => s.end === end);
  for (const span of touched.sort((a, b) => a.start - b.start)) {
    const last = windows.at(-1);
    const next = last && sentences[indexOf(last.end) + 1];
    const isNext = next?.start === span.start && indexOf(last?.end ?? -1) >= 0;
    if (last !== undefined && (span.start <= last.end || isNext)) {
      const end = Math.max(last.end, span.end);
      windows[windows.length - 1] = { start: last.start, end };
    } else windows.push({ start: span.start, end: span.end });
  }
  return windows;
}
