import {
  leftToRightRuns,
  markup,
  type Markup,
  type Part,
  type Run,
} from "./markup.js";

/** Cited characters of a text: half-open, UTF-16 units of the original. */
export interface Mark extends Run {
  /** What rests on these words: `i1 i3`. */
  readonly label: string;
}

/** Cuts overlapping marks into pieces that do not overlap. */
function disjoint(marks: readonly Mark[]): readonly Mark[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
  edges.sort((a, b) => a - b);
  const pieces: Mark[] = [];
  edges.slice(1).forEach((end, at) => {
    const start = edges[at] ?? 0;
    const over = marks.filter((m) => m.start <= start && m.end >= end);
    if (over.length === 0) return;
    const label = [...new Set(over.map((m) => m.label))].join(" ");
    const last = pieces.at(-1);
    if (last?.end === start && last.label === label) {
      pieces[pieces.length - 1] = { start: last.start, end, label };
    } else pieces.push({ start, end, label });
  });
  return pieces;
}

/** Cuts marks where a left-to-right run begins or ends inside them. */
function cutAtRuns(
  marks: readonly Mark[],
  runs: readonly Run[],
): readonly Mark[] {
  return marks.flatMap((mark) => {
    const { start, end, label } = mark;
    const crossing = runs.filter(
      (run) =>
        run.start < end &&
        run.end > start &&
        (run.start < start || run.end > end),
    );
    const edges = crossing
      .flatMap((run) => [run.start, run.end])
      .filter((edge) => edge > start && edge < end);
    const cuts = [start, ...edges.sort((a, b) => a - b), end];
    return cuts
      .slice(1)
      .map((to, at) => ({ start: cuts[at] ?? start, end: to, label }));
  });
}

/** Writes one stretch: runs are isolates, lines are broken. */
function stretch(text: string, from: number, runs: readonly Run[]): Part {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of runs) {
    const [first, last] = [start - from, end - from];
    parts.push(text.slice(at, first));
    parts.push(markup`<bdi dir=ltr>${text.slice(first, last)}</bdi>`);
    at = last;
  }
  return [...parts, text.slice(at)];
}

/**
 * Part of a text with its cited words highlighted and its dates and numbers
 * isolated against reordering; the characters are those of the original.
 *
 * @param window - the part that is shown
 * @param marks - cited spans; what lies outside the window is left out
 */
export function markedText(
  text: string,
  window: Run,
  marks: readonly Mark[],
): Markup {
  const inside = marks
    .map(({ start, end, label }) => ({
      start: Math.max(start, window.start),
      end: Math.min(end, window.end),
      label,
    }))
    .filter(({ start, end }) => end > start);
  const runs = leftToRightRuns(text.slice(window.start, window.end)).map(
    ({ start, end }) => ({
      start: start + window.start,
      end: end + window.start,
    }),
  );
  const pieces = cutAtRuns(disjoint(inside), runs);
  const isHeld = (piece: Run) =>
    runs.some(
      (run) =>
        run.start <= piece.start &&
        run.end >= piece.end &&
        (run.start < piece.start || run.end > piece.end),
    );
  const write = ({ start, end, label }: Mark): Markup => {
    const own = runs.filter((run) => run.start >= start && run.end <= end);
    const words = stretch(text.slice(start, end), start, own);
    return markup`<mark data-s="${start}" data-e="${end}" data-k="${label}">${words}</mark>`;
  };
  const plain = (from: number, to: number): Part => text.slice(from, to);
  const within = (run: Run): Part => {
    const parts: Part[] = [];
    let at = run.start;
    for (const piece of pieces) {
      if (piece.start < run.start || piece.end > run.end) continue;
      parts.push(plain(at, piece.start), write(piece));
      at = piece.end;
    }
    return markup`<bdi dir=ltr>${parts}${plain(at, run.end)}</bdi>`;
  };
  const free = pieces.filter((piece) => !isHeld(piece));
  const loose = runs.filter(
    (run) => !free.some((m) => m.start <= run.start && m.end >= run.end),
  );
  const units = [
    ...free.map((piece) => ({ ...piece, html: write(piece) })),
    ...loose.map((run) => ({ ...run, html: within(run) })),
  ].sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let at = window.start;
  for (const { start, end, html } of units) {
    parts.push(plain(at, start), html);
    at = end;
  }
  return markup`${parts}${plain(at, window.end)}`;
}
