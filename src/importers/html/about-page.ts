import { isToolbarWord } from "../../languages/ar/furniture/toolbar-words.js";
import { folded, type Block } from "./blocks.js";
import { isDateLine } from "./date-values.js";
import { lineFurniture } from "./furniture.js";

/** A label and the name in an element beside it: «حاورتها: <b>فلانة</b>». */
const LABEL = /^\S+(?:\s+\S+)?\s*:$/u;

/**
 * The parts of a line that stand in elements of their own, a label joined
 * with what it labels.
 */
export function piecesOf({ nodes }: Block): readonly string[] {
  const pieces: string[] = [];
  for (const node of nodes) {
    const piece = folded(node.text);
    if (piece === "") continue;
    const label = pieces.at(-1);
    if (label !== undefined && LABEL.test(label))
      pieces[pieces.length - 1] = `${label} ${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

const PARTS = /\s*[|•·]\s*|\s{2,}/u;
/** Who wrote it, over the text: a name after the word and nothing told. */
const OVER =
  /^(?:كتب|كتبت|حاوره|حاورها|حاورته|حاورتها|حوار|أجرى الحوار|تصوير|تقرير|بقلم|بواسطة|إعداد|اعداد|تحرير|نشره|by)\s*[:ـ–-]?(?:\s+\S+){1,4}$/iu;

/**
 * Whether a line over the text tells of the page alone: its date, its author,
 * how often it was read, in whatever pieces.
 */
export function isAboutPage(block: Block): boolean {
  const { text } = block;
  if (text.length > 160) return false;
  const isAbout = (part: string) =>
    !/[\p{L}\p{N}]/u.test(part) ||
    isDateLine(part) ||
    OVER.test(part) ||
    isToolbarWord(part) ||
    lineFurniture(part) !== null;
  if (isDateLine(text) || OVER.test(text)) return true;
  const pieces = piecesOf(block);
  return (
    (pieces.length > 1 && pieces.every(isAbout)) ||
    (PARTS.test(text) && text.split(PARTS).every(isAbout))
  );
}
