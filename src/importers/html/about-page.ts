import { isToolbarWord } from "../../languages/ar/furniture/toolbar-words.js";
import { lineFurniture } from "../../languages/ar/furniture/line-furniture.js";
import { folded, type Block } from "./blocks.js";
import { isDateLine } from "./date-values.js";

const PARTS = /\s*[|•·]\s*|\s{2,}/u;
/** Who wrote it, over the text: a name after the word and nothing told. */
const OVER =
  /^(?:كتب|كتبت|بقلم|بواسطة|إعداد|اعداد|تحرير|نشره|by)(?:\s+\S+){1,4}$/iu;

/**
 * Whether a line over the text tells of the page alone: its date, its author,
 * how often it was read, in whatever pieces.
 */
export function isAboutPage(block: Block): boolean {
  const { text, nodes } = block;
  if (text.length > 160) return false;
  const isAbout = (part: string) =>
    !/[\p{L}\p{N}]/u.test(part) ||
    isDateLine(part) ||
    OVER.test(part) ||
    isToolbarWord(part) ||
    lineFurniture(part) !== null;
  if (isDateLine(text) || OVER.test(text)) return true;
  const pieces = nodes.map((node) => folded(node.text));
  return (
    (pieces.length > 1 && pieces.every(isAbout)) ||
    (PARTS.test(text) && text.split(PARTS).every(isAbout))
  );
}
