import { extent, fragmentsOf, rowsOf, type Fragment } from "./fragments.js";
import type { Glyph, PageContent } from "./glyphs.js";
import { inkedGlyphs } from "./inked.js";
import { blocksOf } from "./layout.js";
import { RIGHT_TO_LEFT } from "./letters.js";
import { bracketBalance, inReadingOrder } from "./reading-order.js";

/** One line of a page, or one row of a table with tabs between its cells. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Edges of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** Lines of one number stand in one column, or in one table. */
  readonly block: number;
  readonly isRow: boolean;
}

/** In what order the letters of a page were found to stand. */
export type LetterOrder = "from-right" | "from-left" | "as-drawn";

/** A gap that parts words, in font heights: where spaces are drawn, and where not. */
const WORD_GAP = { withSpaces: 0.35, without: 0.14 };
/** A gap within a line that is kept as a tab, in font heights. */
const TAB_GAP = 2;
/** Pages that draw spaces have more of them among their letters. */
const SPACES_DRAWN = 1 / 25;

/** What stands on a line, from the left, with a space or tab at each gap. */
function visualItems(glyphs: readonly Glyph[], gap: number): string[] {
  const items: string[] = [];
  let right: number | null = null;
  let isSpaced = false;
  for (const { text, left, right: end, size } of glyphs) {
    if (text.trim() === "") {
      isSpaced = true;
      continue;
    }
    if (right !== null) {
      const apart = (left - right) / size;
      if (apart > TAB_GAP) items.push("\t");
      else if (isSpaced || apart > gap) items.push(" ");
    }
    items.push(text);
    isSpaced = false;
    right = Math.max(right ?? end, end);
  }
  return items;
}

interface Reading {
  readonly order: LetterOrder;
  readonly isMirrored: boolean;
  readonly gap: number;
}

function lineText(
  glyphs: readonly Glyph[],
  reading: Reading,
  afterArabic: boolean,
): string {
  const visual = visualItems(glyphs, reading.gap);
  if (reading.order === "as-drawn") return visual.join("");
  const isRightToLeft = reading.order === "from-right";
  const { isMirrored } = reading;
  // What stands far apart on a line was typed apart: each by itself.
  const parts: string[][] = [[]];
  for (const item of visual) {
    if (item === "\t") parts.push([]);
    else parts.at(-1)?.push(item);
  }
  if (isRightToLeft) parts.reverse();
  const direction = { isRightToLeft, isMirrored, afterArabic };
  return parts
    .map((part, at) =>
      inReadingOrder(
        part,
        at === 0 ? direction : { ...direction, afterArabic: false },
      ).trim(),
    )
    .join("\t");
}

/** Lines of running text in one column. */
function columnLines(
  fragments: readonly Fragment[],
  reading: Reading,
  block: number,
): PageLine[] {
  const column = extent(fragments);
  let afterArabic = false;
  return rowsOf(fragments).map((row) => {
    const glyphs = row.flatMap((fragment) => fragment.glyphs);
    const text = lineText(glyphs, reading, afterArabic);
    afterArabic = RIGHT_TO_LEFT.test(text);
    const [first] = row;
    const { y, size } = row.reduce(
      (widest, next) =>
        next.right - next.left > widest.right - widest.left ? next : widest,
      first as Fragment,
    );
    return { text, y, size, ...extent(row), column, block, isRow: false };
  });
}

function rowLine(
  cells: readonly (readonly Fragment[])[],
  reading: Reading,
  block: number,
): PageLine {
  const texts = cells.map((cell) =>
    columnLines(cell, reading, block)
      .map(({ text }) => text)
      .join(" "),
  );
  if (reading.order === "from-right") texts.reverse();
  const fragments = cells.flat();
  const column = extent(fragments);
  const y = Math.min(...fragments.map((fragment) => fragment.y));
  const [{ size } = { size: 10 }] = fragments;
  const text = texts.join("\t").trimEnd();
  return { text, y, size, ...column, column, block, isRow: true };
}

/** The lines of a page in the order in which they are read. */
export function pageLines(
  { glyphs }: Pick<PageContent, "glyphs">,
  order: LetterOrder,
): PageLine[] {
  const inked = inkedGlyphs(glyphs, order === "as-drawn");
  const spaces = inked.filter(({ text }) => text.trim() === "").length;
  const isSpaced = spaces > inked.length * SPACES_DRAWN;
  const gap = isSpaced ? WORD_GAP.withSpaces : WORD_GAP.without;
  const blocks = blocksOf(fragmentsOf(inked), order === "from-right");
  const read = (isMirrored: boolean) => {
    const reading = { order, isMirrored, gap };
    return blocks.flatMap((block, at) =>
      block.kind === "lines"
        ? columnLines(block.fragments, reading, at)
        : block.rows.map((row) => rowLine(row, reading, at)),
    );
  };
  const mirrored = read(true);
  const balance = (lines: readonly PageLine[]) =>
    bracketBalance(lines.map(({ text }) => text).join("\n"));
  if (!mirrored.some(({ text }) => /[()[\]{}«»]/.test(text))) return mirrored;
  const asNamed = read(false);
  return balance(asNamed) > balance(mirrored) ? asNamed : mirrored;
}
