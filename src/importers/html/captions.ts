import { ancestors, isPicture, type Block } from "./blocks.js";
import { lineFurniture } from "./furniture.js";
import { isProse } from "./line-marks.js";
import type { PageElement } from "./page-tree.js";

function pictureIn(element: PageElement): PageElement | null {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    const found = isPicture(child) ? child : pictureIn(child);
    if (found !== null) return found;
  }
  return null;
}

const hasPicture = (element: PageElement) => pictureIn(element) !== null;

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

/** Names that makers of pages give to the words under a picture. */
const NAMED =
  /(?:^|[-_\s])(?:(?:thumb|photo|image|img)?-?caption|legend|cutline|(?:photo|image|img)-?(?:text|desc(?:ription)?|title))(?=[-_\s]|$)/i;

const isNamed = ({ attributes }: PageElement) =>
  NAMED.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);

const LONGEST_CAPTION = 400;
/** «2 / 4»: beside the words under each picture of a row. */
const isCount = ({ text }: Block) => /^[\d\s/|.-]+$/u.test(text);

function neighbour(
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
): Block | undefined {
  let at = from + step;
  while (blocks[at] !== undefined && isCount(blocks[at]!)) at += step;
  return blocks[at];
}

/**
 * The box of a picture and the words under it: a figure, or one that holds
 * nothing else. Null where the line is no caption; the line's own element
 * where the picture stands before it.
 */
function captionBox(
  block: Block,
  blocks: readonly Block[],
): PageElement | null {
  const { owner, text, index } = block;
  if (text.length > LONGEST_CAPTION || isCount(block)) return null;
  if (block.pictureBefore !== null && looksLikeCaption(block)) return owner;
  const around = [neighbour(blocks, index, -1), neighbour(blocks, index, 1)];
  let at: PageElement | null = owner;
  for (let steps = 0; at !== null && steps < 5; steps++, at = at.parent) {
    if (at.tag === "figcaption") return figureOf(at);
    // Tables and quotations stand in figures too.
    if (at.tag === "figure") return hasPicture(at) ? at : null;
    if (/^(?:article|main|body|section)$/.test(at.tag)) return null;
    if (steps < 2 && isNamed(at)) return at.parent ?? at;
    const own = at;
    // With a neighbour in it the box is no picture's any more.
    if (around.some((other) => other !== undefined && isWithin(other, own)))
      return null;
    if (!hasPicture(own)) continue;
    if (own.tag === "p" && own === owner)
      return text.length <= 120 && !/[.؟!:»"”]$/.test(text) ? own : null;
    return own;
  }
  return null;
}

const isWithin = ({ owner }: Block, element: PageElement) =>
  [...ancestors(owner)].includes(element);

function figureOf(element: PageElement): PageElement {
  const all = [...ancestors(element)].slice(0, 4);
  return all.find(({ tag }) => tag === "figure") ?? element;
}

/** A row of pictures that tells by what stands under them. */
const FEWEST_IN_ROW = 3;

/**
 * Captions of a story in pictures: three or more in one box, which says less
 * beside them. They are its telling, not words under pictures; with them the
 * paragraphs that open it.
 */
function storiesAmong(
  boxes: ReadonlyMap<Block, PageElement>,
  blocks: readonly Block[],
): ReadonlySet<Block> {
  const rows = new Map<PageElement, Block[]>();
  for (const [block, box] of boxes) {
    if (box === block.owner || box.parent === null || block.linked > 0)
      continue;
    const row = rows.get(box.parent);
    if (row === undefined) rows.set(box.parent, [block]);
    else row.push(block);
  }
  const units = (lines: readonly Block[]) =>
    lines.reduce((sum, { text }) => sum + text.length, 0);
  return new Set(
    [...rows].flatMap(([row, captions]) => {
      if (captions.length < FEWEST_IN_ROW) return [];
      const others = blocks.filter(
        (block) =>
          isProse(block) &&
          !boxes.has(block) &&
          isWithin(block, row.parent ?? row) &&
          lineFurniture(block.text) === null,
      );
      if (units(captions) <= units(others)) return [];
      const { parent } = row;
      const isOpening = ({ owner, index }: Block) =>
        index < captions[0]!.index &&
        [row, parent].includes(owner.parent) &&
        parent !== null;
      return [...others.filter(isOpening), ...captions];
    }),
  );
}

/** The words under the pictures of a page, and those that are its telling. */
export interface PageCaptions {
  /** Address of the picture as the page gives it; null where it gives none. */
  readonly under: ReadonlyMap<Block, string | null>;
  readonly story: ReadonlySet<Block>;
}

/** Which lines of a page are captions, in reading order. */
export function captionsOf(blocks: readonly Block[]): PageCaptions {
  const boxes = new Map<Block, PageElement>();
  for (const block of blocks) {
    const box = captionBox(block, blocks);
    if (box !== null) boxes.set(block, box);
  }
  const story = storiesAmong(boxes, blocks);
  const under = new Map<Block, string | null>();
  for (const [block, box] of boxes) {
    if (story.has(block)) continue;
    const picture = block.pictureBefore ?? pictureIn(box);
    const { attributes } = picture ?? {};
    const source = attributes?.["data-src"] ?? attributes?.["src"];
    under.set(block, source ?? attributes?.["data-lazy-src"] ?? null);
  }
  return { under, story };
}
