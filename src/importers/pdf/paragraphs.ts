import type { PageLine } from "./page-lines.js";

/** A line this far from the end of its column was ended by its writer. */
const SHORT_BY = 3;
/** A line this far from the beginning of its column begins a paragraph. */
const INDENT = 1;
/** Fonts of one paragraph differ by less, as a share. */
const SAME_SIZE = 0.12;
/** Lines of one paragraph are no further apart, in font heights. */
const MOST_LEADING = 2.4;
/** Nor further than the lines of their column usually are, as a share. */
const WIDER = 1.3;

const LIST_ITEM =
  /^(?:[-\u2013\u2014\u2022\u25aa\u25cf\u25e6\u25a0\uf0b7*]|[(]?[0-9\u0660-\u0669]{1,3}\s?[.)\-\u2013]|[(]?[\u0621-\u064aA-Za-z][.)])\s?/u;

const SENTENCE_END = /[.!?\u061f\u061b:\u2026][\s"»”)\]]*$/u;

/** A pair of lines as they follow one another in a column. */
interface Edges {
  readonly isRightToLeft: boolean;
  /** Distance of lines in this column, in points; 0 when it has one. */
  readonly leading: number;
}

function startGap(line: PageLine, { isRightToLeft }: Edges): number {
  const { column, left, right, size } = line;
  return (isRightToLeft ? column.right - right : left - column.left) / size;
}

function endGap(line: PageLine, { isRightToLeft }: Edges): number {
  const { column, left, right, size } = line;
  return (isRightToLeft ? left - column.left : column.right - right) / size;
}

/** Width that the first word of a line would take in another, in font heights. */
function firstWord(line: PageLine, next: PageLine): number {
  const [word = ""] = next.text.split(/\s/, 1);
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return ((word.length + 1) * letter) / line.size;
}

/** Whether a line goes on in the next one of its column. */
export function goesOn(line: PageLine, next: PageLine, edges: Edges): boolean {
  if (line.isRow || next.isRow || line.block !== next.block) return false;
  return !isBroken(line, next, edges) && isNear(line, next, edges.leading);
}

function isNear(line: PageLine, next: PageLine, leading: number): boolean {
  const step = next.y - line.y;
  if (step <= 0 || step > MOST_LEADING * line.size) return false;
  return leading === 0 || step <= leading * WIDER;
}

function isBroken(line: PageLine, next: PageLine, edges: Edges): boolean {
  if (Math.abs(next.size - line.size) > SAME_SIZE * line.size) return true;
  if (/\t/.test(line.text) || LIST_ITEM.test(next.text)) return true;
  if (startGap(next, edges) > INDENT && startGap(line, edges) < INDENT) {
    return true;
  }
  // A line is full when the next word would not have fitted.
  return endGap(line, edges) > Math.max(SHORT_BY, firstWord(line, next) + 1);
}

/** Whether the last line of a page or column goes on at the top of the next. */
export function goesOver(
  line: PageLine,
  next: PageLine,
  isRightToLeft: boolean,
): boolean {
  if (line.isRow || next.isRow || SENTENCE_END.test(line.text)) return false;
  const edges = { isRightToLeft, leading: 0 };
  return startGap(next, edges) < INDENT && !isBroken(line, next, edges);
}

/** The usual distance of lines by the block they stand in. */
export function leadings(lines: readonly PageLine[]): Map<number, number> {
  const steps = new Map<number, number[]>();
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next?.block !== line.block || next.y <= line.y) return;
    const own = steps.get(line.block) ?? [];
    own.push(next.y - line.y);
    steps.set(line.block, own);
  });
  return new Map(
    [...steps].map(([block, own]) => {
      own.sort((a, b) => a - b);
      return [block, own[Math.floor((own.length - 1) / 2)] ?? 0];
    }),
  );
}
