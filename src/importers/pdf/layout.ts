import { extent, WIDE_GAP, type Fragment } from "./fragments.js";
import { usualSize } from "./inked.js";

/** What a page is made of, in the order in which it is read. */
export type Block =
  | { readonly kind: "lines"; readonly fragments: readonly Fragment[] }
  | {
      readonly kind: "table";
      /** From the top; a column without a cell there has no fragment. */
      readonly rows: readonly (readonly (readonly Fragment[])[])[];
    };

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Columns inside columns; deeper ones are read as lines. */
const MOST_NESTED = 4;
/** Lines further apart than this are no one table or column, in font heights. */
const FAR_BELOW = 3;
/** Lines that a column has at least. */
const LEAST_LINES = 3;
/** Share of its column that a line of running text fills. */
const LEAST_FILL = 0.6;
/** Letters of a line of running text. */
const LEAST_LETTERS = 14;
/** A gap that parts two or three lines only, in font heights. */
const SURE_GAP = 2;

const topOf = ({ y, size }: Fragment) => y - 0.7 * size;
const bottomOf = ({ y, size }: Fragment) => y + 0.1 * size;

/** Fragments that overlap in height, from the top. */
function bandsOf(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => topOf(a) - topOf(b));
  const bands: Fragment[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const fragment of sorted) {
    if (topOf(fragment) < bottom) bands.at(-1)?.push(fragment);
    else bands.push([fragment]);
    bottom = Math.max(bottom, bottomOf(fragment));
  }
  return bands;
}

/** Strips that no fragment touches, between those that stand beside them. */
function gapsOf(fragments: readonly Span[], least: number): Span[] {
  const sorted = [...fragments].sort((a, b) => a.left - b.left);
  const gaps: Span[] = [];
  let right = sorted[0]?.left ?? 0;
  for (const fragment of sorted) {
    if (fragment.left - right >= least) {
      gaps.push({ left: right, right: fragment.left });
    }
    right = Math.max(right, fragment.right);
  }
  return gaps;
}

interface Segment {
  readonly bands: Fragment[][];
  /** What of its bands no fragment touches. */
  taken: Span[];
  gaps: readonly Span[];
  bottom: number;
}

/** Where columns touch, as few spans as say it. */
function merged(spans: readonly Span[], gaps: readonly Span[]): Span[] {
  const { left, right } = extent(spans);
  const edges = [left, ...gaps.flatMap((gap) => [gap.left, gap.right]), right];
  return Array.from({ length: edges.length / 2 }, (_, at) => ({
    left: edges[at * 2] ?? 0,
    right: edges[at * 2 + 1] ?? 0,
  }));
}

/** Bands that share a gap, or that have none. */
function segmentsOf(bands: readonly Fragment[][], size: number): Segment[] {
  const least = WIDE_GAP * size;
  const segments: Segment[] = [];
  for (const band of bands) {
    const own = gapsOf(band, least);
    const top = Math.min(...band.map(topOf));
    const bottom = Math.max(...band.map(bottomOf));
    const last = segments.at(-1);
    if (last !== undefined && top - last.bottom < FAR_BELOW * size) {
      const spans = [...last.taken, ...band];
      const shared = gapsOf(spans, least);
      const isApart = last.gaps.length === 0 && own.length > 0;
      // One line across a gap is a line under the table, not of it.
      const isAcross =
        last.bands.length > 1 &&
        own.length === 0 &&
        shared.length < last.gaps.length;
      const goesOn =
        last.gaps.length > 0
          ? shared.length > 0 && !isAcross
          : !isApart && (shared.length === 0 || last.bands.length === 1);
      if (goesOn) {
        last.bands.push(band);
        last.taken = merged(spans, shared);
        last.gaps = shared;
        last.bottom = Math.max(last.bottom, bottom);
        continue;
      }
    }
    segments.push({
      bands: [band],
      taken: merged(band, own),
      gaps: own,
      bottom,
    });
  }
  return segments;
}

/** Fragments by the strips between gaps, from the left. */
function stripsOf(
  fragments: readonly Fragment[],
  gaps: readonly Span[],
): Fragment[][] {
  const strips = [...gaps, null].map((): Fragment[] => []);
  for (const fragment of fragments) {
    const at = gaps.filter(({ left }) => fragment.left >= left).length;
    strips[at]?.push(fragment);
  }
  return strips;
}

const middleOf = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Whether a strip holds running text: lines that fill it, each of one piece. */
function isRunning(strip: readonly Fragment[]): boolean {
  const { left, right } = extent(strip);
  const lines = bandsOf(strip).map((band) => ({
    ink: band.reduce((sum, one) => sum + one.right - one.left, 0),
    letters: band.reduce((sum, { glyphs }) => sum + glyphs.length, 0),
  }));
  if (lines.length < LEAST_LINES) return false;
  const fill = middleOf(lines.map(({ ink }) => ink / (right - left)));
  const letters = middleOf(lines.map((line) => line.letters));
  return fill >= LEAST_FILL && letters >= LEAST_LETTERS;
}

function columnsOf({ bands, gaps }: Segment): Fragment[][] | null {
  const fragments = bands.flat();
  const widest = [...gaps].sort(
    (a, b) => b.right - b.left - (a.right - a.left),
  );
  for (const tried of [gaps, ...widest.map((gap) => [gap])]) {
    const strips = stripsOf(fragments, tried);
    if (strips.every(isRunning)) return strips;
  }
  return null;
}

/** Rows of a table: a cell's further lines belong to the row above them. */
function tableRows({ bands, gaps }: Segment): Fragment[][][] {
  const lines = bands.map((band) => stripsOf(band, gaps));
  const heights = bands.map((band) => middleOf(band.map(({ y }) => y)));
  const steps = heights.slice(1).map((y, at) => y - (heights[at] ?? 0));
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const isUneven = most >= least * 1.3;
  const rows: Fragment[][][] = [];
  lines.forEach((cells, at) => {
    const above = rows.at(-1);
    const isClose = (steps[at - 1] ?? most) <= least * 1.15;
    const isPartial = cells.some((cell) => cell.length === 0);
    if (above !== undefined && isUneven && isClose && isPartial) {
      cells.forEach((cell, column) => above[column]?.push(...cell));
    } else rows.push(cells.map((cell) => [...cell]));
  });
  return rows;
}

/**
 * Parts a page into running text, columns and tables. Columns are told from
 * tables by their lines: those of running text fill their column.
 *
 * @param isRightToLeft - which column is read first
 */
export function blocksOf(
  fragments: readonly Fragment[],
  isRightToLeft: boolean,
  nested = 0,
): Block[] {
  const size = usualSize(fragments);
  const blocks: Block[] = [];
  const addLines = (more: readonly Fragment[]) => {
    const last = blocks.at(-1);
    if (last?.kind === "lines") {
      const joined = [...last.fragments, ...more];
      blocks[blocks.length - 1] = { kind: "lines", fragments: joined };
    } else blocks.push({ kind: "lines", fragments: more });
  };
  for (const segment of segmentsOf(bandsOf(fragments), size)) {
    const { bands } = segment;
    const least = bands.length < 4 ? SURE_GAP * size : 0;
    segment.gaps = segment.gaps.filter((gap) => gap.right - gap.left >= least);
    const isParted = segment.gaps.length > 0 && nested < MOST_NESTED;
    const columns = isParted ? columnsOf(segment) : null;
    const full = bands.filter(
      (band) =>
        stripsOf(band, segment.gaps).filter((strip) => strip.length > 0)
          .length > 1,
    );
    if (columns !== null) {
      const ordered = isRightToLeft ? columns.reverse() : columns;
      for (const column of ordered) {
        blocks.push(...blocksOf(column, isRightToLeft, nested + 1));
      }
    } else if (isParted && full.length > 1) {
      blocks.push({ kind: "table", rows: tableRows(segment) });
    } else addLines(bands.flat());
  }
  return blocks;
}
