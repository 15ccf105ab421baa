import type { PassageMarks } from "../../model/index.js";
import { commonRuns, endWord, type MarkRun } from "./mark-runs.js";

/** Half-open span in a report's original text, UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage that stands in two reports. */
export interface SharedPassage {
  /** In the first report, from its first common mark to its last. */
  readonly a: Span;
  /** In the second. */
  readonly b: Span;
  /** Words of the shorter of both. */
  readonly words: number;
  /** Its unchanged parts, in order. */
  readonly runs: readonly MarkRun[];
}

/**
 * - `near`: most of each report is in the other
 * - `lifted`: a passage of one stands in the other
 */
export type CopyKind = "near" | "lifted";

/** What two reports have in common. */
export interface SharedText {
  readonly kind: CopyKind;
  /** At least one, in the order of the first report. */
  readonly passages: readonly SharedPassage[];
}

/**
 * Words of the shortest passage that shows copying. Names with their titles
 * and the formula of an attribution come to fifteen or so.
 */
export const PASSAGE_WORDS = 20;
/** Words that may have been changed, dropped or put in between two runs. */
const GAP_WORDS = 12;
/** Share of a passage that its unchanged parts make up at least. */
const LEAST_UNCHANGED = 0.5;
/** Share of both reports from which one is a near copy of the other. */
const NEAR_SHARE = 0.6;

const isNear = (from: number, to: number) => {
  const gap = to - from;
  return gap >= 0 && gap <= GAP_WORDS;
};

/** Puts runs together that little stands between, in both reports. */
function chained(runs: readonly MarkRun[]): readonly (readonly MarkRun[])[] {
  const chains: MarkRun[][] = [];
  for (const run of runs) {
    const chain = chains.findLast((known) => {
      const last = known.at(-1)!;
      return (
        isNear(endWord(last.a), run.a[0]!.word) &&
        isNear(endWord(last.b), run.b[0]!.word)
      );
    });
    if (chain === undefined) chains.push([run]);
    else chain.push(run);
  }
  return chains;
}

function passageOf(runs: readonly MarkRun[]): SharedPassage {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  return {
    a: { start: first.a[0]!.start, end: last.a.at(-1)!.end },
    b: { start: first.b[0]!.start, end: last.b.at(-1)!.end },
    words: Math.min(
      endWord(last.a) - first.a[0]!.word,
      endWord(last.b) - first.b[0]!.word,
    ),
    runs,
  };
}

function isPassage({ words, runs }: SharedPassage): boolean {
  const unchanged = runs.reduce(
    (sum, run) => sum + endWord(run.a) - run.a[0]!.word,
    0,
  );
  return words >= PASSAGE_WORDS && unchanged >= words * LEAST_UNCHANGED;
}

/**
 * Finds the passages that two reports have in common. A passage of
 * `PASSAGE_WORDS` and ten more words that was copied unchanged is always found;
 * inside one, up to a dozen words in a row may have been changed.
 *
 * Depends on the two reports alone; symmetric but for the order of `a` and `b`.
 *
 * @returns undefined when they share none
 */
export function sharedText(
  a: PassageMarks,
  b: PassageMarks,
): SharedText | undefined {
  const runs = commonRuns(a.marks, b.marks);
  const passages = chained(runs).map(passageOf).filter(isPassage);
  if (passages.length === 0) return undefined;
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const isWhole = words >= NEAR_SHARE * Math.max(a.words, b.words);
  return { kind: isWhole ? "near" : "lifted", passages };
}
