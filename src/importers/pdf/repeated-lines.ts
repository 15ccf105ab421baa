import type { PageLine } from "./page-lines.js";

/** Lines from the top and from the bottom of a page that may be repeated. */
const EDGE_LINES = 2;
/** Points by which a repeated line may move. */
const SAME_PLACE = 8;
/** Share of the pages on which a line is repeated, and at least two. */
const LEAST_SHARE = 0.4;

const NUMBERS = /[0-9\u0660-\u0669\u06f0-\u06f9]+/gu;

/** A number in whatever digits. */
function valueOf(digits: string): number {
  return Number(
    [...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 15).join(""),
  );
}

/** A line at the edge of a page. */
interface EdgeLine {
  readonly page: number;
  readonly y: number;
  readonly isTop: boolean;
  readonly line: PageLine;
  readonly numbers: readonly number[];
}

interface LinesOfPage {
  readonly page: number;
  readonly lines: readonly PageLine[];
}

function edgesOf({ page, lines }: LinesOfPage): EdgeLine[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const edge = (line: PageLine, isTop: boolean): EdgeLine => {
    const numbers = [...line.text.matchAll(NUMBERS)].map(([n]) => valueOf(n));
    return { page, y: line.y, isTop, line, numbers };
  };
  const tops = byHeight.slice(0, EDGE_LINES);
  const bottoms = byHeight.slice(EDGE_LINES).slice(-EDGE_LINES);
  return [
    ...tops.map((line) => edge(line, true)),
    ...bottoms.map((line) => edge(line, false)),
  ];
}

/** Same numbers, or numbers that count the pages. */
function isCounted(one: EdgeLine, other: EdgeLine): boolean {
  return one.numbers.every((number, at) => {
    const step = (other.numbers[at] ?? Number.NaN) - number;
    return step === 0 || step === other.page - one.page;
  });
}

const isNumberOnly = ({ text }: PageLine) => !/\p{L}/u.test(text);

/**
 * Headers, footers and page numbers: lines at the edge of pages that stand at
 * one height with the same words, their numbers the same or counting the pages.
 * A header's first time stays, since the letter head is part of the text; page
 * numbers and footers go altogether.
 *
 * @returns the lines to leave out
 */
export function repeatedLines(pages: readonly LinesOfPage[]): Set<PageLine> {
  const groups = new Map<string, EdgeLine[][]>();
  for (const edge of pages.flatMap(edgesOf)) {
    const words = edge.line.text.replace(NUMBERS, "#").replace(/\s+/g, " ");
    const key = `${edge.isTop ? "top" : "bottom"} ${words}`;
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    const group = own.find(([first]) => {
      if (first === undefined || first.page === edge.page) return false;
      const isThere = Math.abs(first.y - edge.y) <= SAME_PLACE;
      return isThere && isCounted(first, edge);
    });
    if (group === undefined) own.push([edge]);
    else group.push(edge);
  }
  const least = Math.max(2, Math.ceil(pages.length * LEAST_SHARE));
  const left = new Set<PageLine>();
  for (const group of [...groups.values()].flat()) {
    if (group.length < least) continue;
    const [first, ...rest] = group;
    const counts =
      first !== undefined &&
      rest.some((edge) => edge.numbers.join() !== first.numbers.join());
    if (first !== undefined) {
      const isKept = first.isTop && !counts && !isNumberOnly(first.line);
      if (!isKept) left.add(first.line);
    }
    for (const { line } of rest) left.add(line);
  }
  return left;
}
