import type { Span } from "../../../text/span.js";
import type { Mark } from "./match-query.js";

/**
 * A piece of a text in which a question stands, cut from the original. Spans are
 * half-open UTF-16 units of the whole text.
 */
export interface Passage extends Span {
  readonly text: string;
  /** What is to be highlighted, by start. */
  readonly marks: readonly Span[];
}

/** How passages are cut. */
export interface PassageOptions {
  /** Passages of one text, at most. */
  readonly most: number;
  /** Units that a passage has, about. */
  readonly width: number;
}

const DEFAULTS: PassageOptions = { most: 2, width: 180 };
/** How far a cut is moved to stand between words. */
const REACH = 24;

/** Marks of one line that fit one passage, from one of them on. */
function groupFrom(
  marks: readonly Mark[],
  from: number,
  { text, width }: { readonly text: string; readonly width: number },
) {
  const { start = 0, end = 0 } = marks[from] ?? {};
  const after = text.indexOf("\n", end);
  const stop = Math.min(start + width, after < 0 ? text.length : after);
  const until = marks.findIndex((mark, at) => at > from && mark.end > stop);
  return marks.slice(from, until < 0 ? undefined : until);
}

/** How much a group tells: clauses that no passage shows yet count most. */
function worth(group: readonly Mark[], shown: ReadonlySet<number>): number {
  const clauses = new Set(group.map(({ clause }) => clause));
  const fresh = [...clauses].filter((clause) => !shown.has(clause)).length;
  const typed = group.filter(({ isVariant }) => !isVariant).length;
  return fresh * 100 + clauses.size * 10 + Math.min(typed, 9);
}

const isSpace = (unit: string | undefined) =>
  unit !== undefined && /\s/.test(unit);

/** A cut near `at` that parts no word, and no pair of units. */
function cutBefore(text: string, at: number, limit: number): number {
  for (let back = 0; back <= REACH && at - back > limit; back++)
    if (isSpace(text[at - back - 1])) return at - back;
  const isPair = /[\udc00-\udfff]/.test(text[at] ?? "");
  return Math.max(limit, isPair ? at - 1 : at);
}

function cutAfter(text: string, at: number, limit: number): number {
  for (let on = 0; on <= REACH && at + on < limit; on++)
    if (isSpace(text[at + on])) return at + on;
  const isPair = /[\udc00-\udfff]/.test(text[at] ?? "");
  return Math.min(limit, isPair ? at + 1 : at);
}

/** The piece around a group: within its lines, between words. */
function pieceOf(text: string, group: readonly Mark[], width: number): Passage {
  const first = group[0]?.start ?? 0;
  const last = group.at(-1)?.end ?? first;
  const spare = Math.max(0, width - (last - first));
  const line = text.lastIndexOf("\n", first - 1) + 1;
  const after = text.indexOf("\n", last);
  const stop = after < 0 ? text.length : after;
  const wanted = Math.max(line, first - Math.floor(spare / 2));
  const start = wanted === line ? line : cutBefore(text, wanted, line);
  const far = Math.min(stop, start + Math.max(width, last - start));
  const end = far === stop ? stop : cutAfter(text, far, stop);
  const marks = group.map(({ start, end }) => ({ start, end }));
  return { start, end, text: text.slice(start, end), marks };
}

/**
 * Cuts the passages of a text that show most of what was asked.
 *
 * @param marks - by start, see `marksIn`
 * @returns by start; none without marks
 */
export function cutPassages(
  text: string,
  marks: readonly Mark[],
  options: Partial<PassageOptions> = {},
): readonly Passage[] {
  const { most, width } = { ...DEFAULTS, ...options };
  const found: Passage[] = [];
  const shown = new Set<number>();
  let left = [...marks];
  while (found.length < most && left.length > 0) {
    const groups = left.map((_, at) => groupFrom(left, at, { text, width }));
    const values = groups.map((group) => worth(group, shown));
    const best = groups[values.indexOf(Math.max(...values))] ?? [];
    const isFresh = best.some(({ clause }) => !shown.has(clause));
    if (found.length > 0 && !isFresh) break;
    for (const { clause } of best) shown.add(clause);
    const piece = pieceOf(text, best, width);
    found.push(piece);
    left = left.filter(
      ({ start, end }) => end <= piece.start || start >= piece.end,
    );
  }
  return found.toSorted((a, b) => a.start - b.start);
}
