import { isAboutPage } from "./about-page.js";
import { askBoxes } from "./ask-boxes.js";
import { ancestors, elementsIn, type Block } from "./blocks.js";
import { cardLines } from "./card-rows.js";
import { captionsOf } from "./captions.js";
import { chosenLines, trimmed, type Judged } from "./chosen-lines.js";
import { keptByReadability } from "./kept-by-readability.js";
import {
  isKept,
  isProse,
  linkShare,
  nearby,
  standsAside,
} from "./line-marks.js";
import { boxOf, regionOf, sharesOf } from "./page-boxes.js";
import type { PageElement, PageNode, PageText } from "./page-tree.js";
import { teasersAfter } from "./teasers.js";
import { outerLines } from "./outer-boxes.js";
import { replyStart } from "./replies.js";
import { bareKey } from "./words.js";
import { lineFurniture } from "./furniture.js";

/** The lines of a page that are its article, in reading order. */
export interface ArticleLines {
  readonly lines: readonly Block[];
  /** First line of telling among them: the dateline comes before it. */
  readonly telling: number;
  /** Words under pictures, by the address of the picture; no part of the lines. */
  readonly captions: ReadonlyMap<Block, string | null>;
}

/** First block that can only come after an article: comments, the foot. */
function endOf({ blocks, furniture, title }: Judged): number {
  let prose = 0;
  let told = -1;
  for (const block of blocks) {
    if (block.index <= title) continue;
    if (told < 0 && isProse(block)) told = block.index;
    const found = furniture[block.index];
    if (found && prose > 0 && found.isAlone) {
      const inHeading = [...ancestors(block.owner)]
        .slice(0, 3)
        .some(
          ({ tag, attributes }) =>
            /^h[1-6]$/.test(tag) ||
            /comment|respond/i.test(
              `${attributes["id"] ?? ""} ${attributes["class"] ?? ""}`,
            ),
        );
      if (found.kind === "comments" && (inHeading || linkShare(block) < 0.5))
        return block.index;
    }
    const reply = prose > 0 ? replyStart(blocks, block, told) : null;
    if (reply !== null) return reply;
    if (found?.kind === "rights" && prose > 0 && /©|محفوظ/.test(block.text))
      return block.index;
    if (isProse(block) && found === null && title >= 0) prose += 1;
    else if (isProse(block) && found === null && linkShare(block) < 0.1)
      prose += 1;
  }
  return blocks.length;
}

/** Lines not shown to Readability: what is furniture beyond doubt. */
function hidden(judged: Judged, end: number): ReadonlySet<PageNode> {
  const left = new Set<PageNode>();
  const { blocks, furniture, title, captions } = judged;
  for (const block of blocks) {
    const isOutside =
      block.index >= end ||
      (furniture[block.index] !== null && block.text.length < 160) ||
      (block.index < title && title >= 0) ||
      standsAside(block) ||
      captions.under.has(block) ||
      judged.outer.has(block);
    if (isOutside) for (const node of block.nodes) left.add(node);
  }
  return left;
}

/** What a page holds of telling, when Readability finds no article in it. */
function barely(
  judged: Judged,
  end: number,
  root: PageElement,
): ReadonlySet<PageText> {
  const { blocks, furniture, title } = judged;
  const bodies = blocks.filter(
    (block) =>
      block.index > title &&
      block.index < end &&
      furniture[block.index] === null &&
      isProse(block) &&
      !standsAside(block),
  );
  const [first] = bodies;
  if (first === undefined) return new Set();
  const marked = bodies.filter(({ owner }) =>
    [...ancestors(owner)].some((element) =>
      /articleBody/i.test(element.attributes["itemprop"] ?? ""),
    ),
  );
  const near = bodies.filter((block) =>
    nearby(block).some(
      (element) => element !== root && nearby(first).includes(element),
    ),
  );
  const taken = marked.length > 0 ? marked : near.length > 0 ? near : [first];
  return new Set(taken.flatMap(({ nodes }) => nodes));
}

/** Blocks under a headline among which news of one sentence stands. */
const UNDER = 12;
const SHORTEST_SENTENCE = 4;

/**
 * News of one short sentence, too short to be known by its length: whole
 * sentences under the headline, without links, in one box.
 */
function shortNews(judged: Judged, end: number): readonly Block[] {
  const { blocks, furniture, title, captions } = judged;
  if (title < 0) return [];
  const sentences = blocks
    .slice(title + 1, Math.min(end, title + 1 + UNDER))
    .filter(
      (block) =>
        furniture[block.index] === null &&
        block.linked === 0 &&
        /^(?:p|div|td|section|article)$/.test(block.owner.tag) &&
        block.text.split(" ").length >= SHORTEST_SENTENCE &&
        /\p{L}[»"”)]?[.!؟]$/u.test(block.text) &&
        boxOf(block, new Map()) === null &&
        !standsAside(block) &&
        !isAboutPage(block) &&
        !captions.under.has(block),
    );
  const [first] = sentences;
  return sentences.filter(({ owner }) => owner.parent === first?.owner.parent);
}

/** Lines after the title that may be telling: long ones, else whole sentences. */
function candidatesOf(judged: Judged, end: number): readonly Block[] {
  const { blocks, furniture, title, captions } = judged;
  const long = blocks.filter(
    (block) =>
      block.index > title &&
      block.index < end &&
      isProse(block) &&
      furniture[block.index] === null &&
      !captions.under.has(block) &&
      !isAboutPage(block),
  );
  const [first] = shortNews(judged, end);
  const isShortFirst =
    first !== undefined && !(long[0] && long[0].index < first.index);
  return isShortFirst ? [first] : long;
}

const HEADLINE_WORDS = 4;

/** Lines beside the article whatever Readability thinks: named boxes, cards in a row. */
function besideLines(judged: Judged, end: number): ReadonlySet<Block> {
  const { blocks, title } = judged;
  const candidates = candidatesOf(judged, end);
  const outer = outerLines(blocks, candidates, title);
  const headline = blocks[title]?.text.split(" ").length ?? 0;
  const first = candidates.find((block) => !outer.has(block));
  // Under the name of a section the cards are what there is.
  if (headline < HEADLINE_WORDS || first === undefined) return outer;
  return new Set([...outer, ...cardLines(blocks, first.index)]);
}

/** Elements that hold so much of the telling that they are no box beside it. */
function holdersOf(
  telling: readonly Block[],
  shares: ReadonlyMap<PageElement | string, number>,
): ReadonlySet<PageElement> {
  const all = telling.flatMap(({ owner }) => [...ancestors(owner)]);
  return new Set(all.filter((element) => (shares.get(element) ?? 0) >= 0.4));
}

/**
 * The article of a page: what Readability keeps once the furniture is
 * hidden from it, with the short lines beside it that it drops (datelines,
 * lists, credits), without furniture by words and place.
 */
export function articleLines(
  root: PageElement,
  blocks: readonly Block[],
  title: number,
): ArticleLines {
  const plain: Judged = {
    blocks,
    furniture: blocks.map(({ text }) => lineFurniture(text)),
    title,
    titleKey: bareKey(blocks[title]?.text ?? ""),
    captions: captionsOf(blocks),
    outer: new Set<Block>(),
  };
  const { under, story } = plain.captions;
  const end = endOf(plain);
  const outer = besideLines(plain, end);
  const judged = { ...plain, outer };
  const found = keptByReadability(root, hidden(judged, end));
  const isArticle = blocks.some(
    (block) => isProse(block) && isKept(block, found) && block.index > title,
  );
  const kept = isArticle ? found : barely(judged, end, root);
  const telling = blocks.filter(
    (block) =>
      (story.has(block) || (isKept(block, kept) && isProse(block))) &&
      !outer.has(block) &&
      block.index > title &&
      block.index < end,
  );
  if (telling.length === 0) {
    const lines = shortNews(judged, end);
    const none = new Map<Block, string | null>();
    return { lines, telling: lines[0]?.index ?? -1, captions: none };
  }
  const region = regionOf(root, telling);
  const shares = sharesOf(telling);
  const sections = new Set(
    blocks
      .filter((block) => linkShare(block) > 0.9 && block.text.length <= 40)
      .map(({ text }) => bareKey(text)),
  );
  const homes = new Set(telling.flatMap((block) => nearby(block)));
  const { lines, captions } = chosenLines({
    judged,
    kept,
    end,
    region,
    homes,
    asking: askBoxes(elementsIn(root), holdersOf(telling, shares)),
    first: telling[0]!.index,
    shares,
    sections,
    teasers: teasersAfter(telling, blocks, title),
  });
  const article = trimmed(lines);
  const first = article.find(isProse) ?? article[0];
  return {
    lines: article,
    telling: first?.index ?? -1,
    captions: new Map(captions.map((one) => [one, under.get(one) ?? null])),
  };
}
