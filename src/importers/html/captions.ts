import { ancestors, isPicture, type Block } from "./blocks.js";
import type { PageElement } from "./page-tree.js";

function hasPicture(element: PageElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === "element" && (isPicture(child) || hasPicture(child)),
  );
}

/** A source in brackets, or «أرشيف»: how captions end. */
const PICTURE_CREDIT =
  /[([](?:[^()[\]]{0,20} )?(?:أرشيف(?:ية)?|تعبيرية|رويترز|فرانس برس|أ ?ف ?ب|الأناضول|غيتي|getty|reuters|afp|ap|خاص|إنترنت|الإنترنت|(?:مواقع|وسائل) التواصل(?: الاجتماعي)?|تويتر|فيسبوك)\s*[)\]][.]?$|(?:أرشيف|أرشيفية|صورة تعبيرية)[.)]?$/iu;

/** A line in small or slanting letters, or none of whose words end a sentence. */
function looksLikeCaption({ owner, nodes, text }: Block): boolean {
  const words = text.split(" ").length;
  if (text.length > 200 || words < 3) return false;
  const isSlight = nodes.every((node) =>
    [...ancestors(node.parent)]
      .slice(0, 3)
      .some(({ tag }) => /^(?:em|i|small)$/.test(tag)),
  );
  if (isSlight || PICTURE_CREDIT.test(text)) return true;
  if (/^(?:li|td|th|h[1-6])$/.test(owner.tag)) return false;
  return words >= 5 && !/[.؟!:»"”…]$/.test(text) && !/[-–—|/:]/.test(text);
}

/** Words under a picture: in a figure, or alone with it in a box. */
export function isCaption(block: Block, blocks: readonly Block[]): boolean {
  const { owner, text, index } = block;
  if (text.length > 400) return false;
  if (block.isAfterPicture && looksLikeCaption(block)) return true;
  let at: PageElement | null = owner;
  for (let steps = 0; at !== null && steps < 5; steps++, at = at.parent) {
    if (at.tag === "figcaption" || at.tag === "figure") return true;
    if (/^(?:article|main|body|section)$/.test(at.tag)) return false;
    const own = at;
    const holds = (other: Block | undefined) =>
      other !== undefined && [...ancestors(other.owner)].includes(own);
    // With a neighbour in it the box is no picture's any more.
    if (holds(blocks[index - 1]) || holds(blocks[index + 1])) return false;
    if (!hasPicture(own)) continue;
    if (own.tag === "p" && own === owner)
      return text.length <= 120 && !/[.؟!:»"”]$/.test(text);
    return true;
  }
  return false;
}
