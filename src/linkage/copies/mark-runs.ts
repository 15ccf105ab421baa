import { MARK_WORDS, type PassageMark } from "../../model/index.js";

/** Marks of two reports that follow each other in both at equal distances. */
export interface MarkRun {
  /** The marks in the first report; as many as in `b`. */
  readonly a: readonly PassageMark[];
  readonly b: readonly PassageMark[];
}

/** A hash that stands more often in one report is a refrain of it. */
const MOST_TIMES = 4;

function placesOf(
  marks: readonly PassageMark[],
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  marks.forEach(({ hash }, at) => {
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [at]);
    else list.push(at);
  });
  return places;
}

/** @returns the word after the last of a run of marks, in one report */
export function endWord(marks: readonly PassageMark[]): number {
  return marks.at(-1)!.word + MARK_WORDS;
}

/**
 * Finds the runs of marks that two reports have in common. Between the marks
 * of a run the words are equal: another word would have left another mark.
 *
 * @returns longest possible runs, by their place in the first report
 */
export function commonRuns(
  a: readonly PassageMark[],
  b: readonly PassageMark[],
): readonly MarkRun[] {
  const placesInB = placesOf(b);
  const timesInA = placesOf(a);
  const runs: { a: PassageMark[]; b: PassageMark[] }[] = [];
  let open = new Map<number, { a: PassageMark[]; b: PassageMark[] }>();
  for (const mark of a) {
    const next: typeof open = new Map();
    const places = placesInB.get(mark.hash) ?? [];
    const times = Math.max(places.length, timesInA.get(mark.hash)!.length);
    for (const place of times > MOST_TIMES ? [] : places) {
      const other = b[place]!;
      const run = open.get(place - 1);
      const distance = mark.word - other.word;
      const continues =
        run !== undefined && run.a[0]!.word - run.b[0]!.word === distance;
      const own = continues ? run : { a: [], b: [] };
      if (!continues) runs.push(own);
      own.a.push(mark);
      own.b.push(other);
      next.set(place, own);
    }
    open = next;
  }
  return runs;
}
