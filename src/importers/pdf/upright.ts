import type { Glyph, PageContent } from "./glyphs.js";
import { matrixOf, within, type Matrix } from "./matrix.js";
import type { PdfPage } from "./open-pdf.js";
import { drawingOf, type DrawnGlyph } from "./page-glyphs.js";

/** Beyond this a line is no line of the text but a stamp across it, in degrees. */
const MOST_SLANT = 10;

interface Turned extends DrawnGlyph {
  /** Quarter turns clockwise from upright. */
  readonly quarter: number;
}

/** Quarter turns of text on its page; null for what stands aslant. */
function quarterOf([, , c, d]: Matrix): number | null {
  const degrees = (Math.atan2(c, -d) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > MOST_SLANT) return null;
  return (quarter + 4) % 4;
}

/** A point of the page as it lies when text of that quarter is upright. */
function turnedPoint(
  [x, y]: readonly [number, number],
  quarter: number,
  { width, height }: { readonly width: number; readonly height: number },
): readonly [number, number] {
  if (quarter === 1) return [y, width - x];
  if (quarter === 2) return [width - x, height - y];
  if (quarter === 3) return [height - y, x];
  return [x, y];
}

function glyphOf(drawn: Turned, page: PdfPage): Glyph {
  const [a, b, c, d, e, f] = drawn.at;
  const { advance, quarter } = drawn;
  const [x, y] = turnedPoint([e, f], quarter, page);
  const [end] = turnedPoint([e + a * advance, f + b * advance], quarter, page);
  const size = Math.hypot(c, d) * Math.abs(drawn.size);
  const [left, right] = x <= end ? [x, end] : [end, x];
  return { text: drawn.text, left, right, y, size };
}

/** Share of the page under the unit square of a matrix. */
function coverage(matrix: Matrix, { width, height }: PdfPage): number {
  const [a, b, c, d] = matrix;
  const area = Math.abs(a * d - b * c);
  return width * height === 0 ? 0 : Math.min(1, area / (width * height));
}

const isLetter = ({ text }: DrawnGlyph) => text.trim() !== "";

/**
 * Turns a page so that most of its text is upright. Letters outside the page,
 * aslant, or under others that show are left out.
 *
 * @returns the page, one content for each way its text lies, most text first
 */
export function uprightPage(page: PdfPage, number: number): PageContent[] {
  const { glyphs, pictures, paths } = drawingOf(page.operators);
  const turn = matrixOf(page.turn);
  const isHidden = !glyphs.some((glyph) => glyph.isShown && isLetter(glyph));
  const turned = glyphs.flatMap((glyph): Turned[] => {
    if (glyph.isShown === isHidden) return [];
    const at = within(turn, glyph.at);
    const [, , , , x, y] = at;
    const isOnPage =
      x >= -1 && y >= -1 && x <= page.width + 1 && y <= page.height + 1;
    const quarter = quarterOf(at);
    return quarter === null || !isOnPage ? [] : [{ ...glyph, at, quarter }];
  });
  const byQuarter = [0, 1, 2, 3]
    .map((quarter) => turned.filter((glyph) => glyph.quarter === quarter))
    .map((own, quarter) => ({ own, quarter }))
    .sort((one, other) => other.own.length - one.own.length);
  const pictured = Math.max(
    0,
    ...pictures.map((picture) => coverage(within(turn, picture), page)),
  );
  return byQuarter
    .filter(({ own }, at) => at === 0 || own.some(isLetter))
    .map(({ own, quarter }) => ({
      page: number,
      glyphs: own.map((glyph) => glyphOf(glyph, page)),
      width: quarter % 2 === 0 ? page.width : page.height,
      height: quarter % 2 === 0 ? page.height : page.width,
      pictured,
      paths,
      isHidden: isHidden && own.length > 0,
    }));
}
