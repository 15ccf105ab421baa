import { diffArrays } from "diff";

/** Half-open, UTF-16 units. */
type Span = readonly [start: number, end: number];

/** Words that stand in the place of others; either may be empty. */
export interface TextChange {
  /** In the earlier text. */
  readonly from: Span;
  /** In the later text. */
  readonly to: Span;
  readonly removed: string;
  readonly added: string;
}

/**
 * Words that may differ before lines are compared instead of words: the work
 * grows with the square of it, whatever the length of the texts.
 */
const MOST_EDITS = 1000;

/** Words with their marks, runs of blanks, and every other sign by itself. */
const WORDS = /[\p{L}\p{M}\p{N}\p{Cf}]+|\s+|[^\p{L}\p{M}\p{N}\p{Cf}\s]/gu;

/** Lines, each with its end. */
const LINES = /[^\n]*\n|[^\n]+/g;

/** What stays, or what goes and comes, as numbers of units. */
interface Step {
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
}

const unitsOf = (tokens: readonly string[]) =>
  tokens.reduce((sum, { length }) => sum + length, 0);

/** @returns null when more differs than is looked for */
function stepsBy(
  pattern: RegExp,
  earlier: string,
  later: string,
): readonly Step[] | null {
  const changes = diffArrays(
    earlier.match(pattern) ?? [],
    later.match(pattern) ?? [],
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return null;
  return changes.map(({ value, added, removed }): Step => {
    const units = unitsOf(value);
    return {
      kept: added || removed ? 0 : units,
      removed: removed ? units : 0,
      added: added ? units : 0,
    };
  });
}

/** Letters that stand alike at the beginning of both, or at the end. */
function commonUnits(
  earlier: string,
  later: string,
  unitAt: (text: string, at: number) => number,
  most: number,
): number {
  let count = 0;
  while (count < most && unitAt(earlier, count) === unitAt(later, count))
    count += 1;
  return count;
}

/** Whether the place lies inside a letter of two units. */
const isInside = (text: string, at: number) =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;

/** One change that leaves alone what both begin and end with. */
function asOne(earlier: string, later: string): readonly Step[] {
  const shorter = Math.min(earlier.length, later.length);
  const alike = commonUnits(
    earlier,
    later,
    (text, at) => text.charCodeAt(at),
    shorter,
  );
  const ahead = alike - (isInside(earlier, alike) ? 1 : 0);
  const alikeBehind = commonUnits(
    earlier,
    later,
    (text, at) => text.charCodeAt(text.length - 1 - at),
    shorter - ahead,
  );
  const isSplit = isInside(earlier, earlier.length - alikeBehind);
  const behind = alikeBehind - (isSplit ? 1 : 0);
  const removed = earlier.length - ahead - behind;
  const added = later.length - ahead - behind;
  return [
    { kept: ahead, removed: 0, added: 0 },
    { kept: 0, removed, added },
    { kept: behind, removed: 0, added: 0 },
  ];
}

/**
 * What has to be replaced in one text to get the other, in their order: whole
 * words where that can be told in bounded time, lines where more than a
 * thousand words differ, else all between what both begin and end with.
 * Changes with nothing but blanks between them are one.
 */
export function textChanges(
  earlier: string,
  later: string,
): readonly TextChange[] {
  if (earlier === later) return [];
  const steps =
    stepsBy(WORDS, earlier, later) ??
    stepsBy(LINES, earlier, later) ??
    asOne(earlier, later);
  const spans: { from: [number, number]; to: [number, number] }[] = [];
  let [at, to] = [0, 0];
  for (const { kept, removed, added } of steps) {
    if (removed + added > 0) {
      const last = spans.at(-1);
      const between =
        last === undefined ? null : earlier.slice(last.from[1], at);
      if (last !== undefined && between?.trim() === "") {
        last.from[1] = at + removed;
        last.to[1] = to + added;
      } else spans.push({ from: [at, at + removed], to: [to, to + added] });
    }
    at += kept + removed;
    to += kept + added;
  }
  return spans.map((span) => ({
    ...span,
    removed: earlier.slice(...span.from),
    added: later.slice(...span.to),
  }));
}
