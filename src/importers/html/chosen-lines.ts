import type { LineFurniture } from "../../text/line-furniture.js";
import { isAboutPage } from "./about-page.js";
import { ancestors, folded, type Block } from "./blocks.js";
import type { PageCaptions } from "./captions.js";
import { lineFurniture } from "./furniture.js";
import {
  isKept,
  isProse,
  linkShare,
  nearby,
  standsAside,
} from "./line-marks.js";
import { boxOf } from "./page-boxes.js";
import type { PageElement, PageText } from "./page-tree.js";
import { bareKey } from "./words.js";

/** What is known of each line of a page. */
export interface Judged {
  readonly blocks: readonly Block[];
  readonly furniture: readonly (LineFurniture | null)[];
  readonly title: number;
  readonly titleKey: string;
  readonly captions: PageCaptions;
  /** Lines of boxes whose names say that they are beside the article. */
  readonly outer: ReadonlySet<Block>;
}

/** What decides which lines are the article. */
export interface Choice {
  readonly shares: ReadonlyMap<PageElement | string, number>;
  /** Lines that announce other news, each under a headline that links to it. */
  readonly teasers: ReadonlySet<Block>;
  /** Short lines that are links elsewhere on the page: names of sections. */
  readonly sections: ReadonlySet<string>;
  readonly judged: Judged;
  readonly kept: ReadonlySet<PageText>;
  readonly end: number;
  readonly region: PageElement;
  /** Elements that hold telling which Readability kept. */
  readonly homes: ReadonlySet<PageElement>;
  /** Boxes that ask the reader to subscribe, donate or write. */
  readonly asking: ReadonlySet<PageElement>;
  /** Index of the first line of telling. */
  readonly first: number;
}

/** «15.30» in an element of time: it heads an entry of a live page. */
const isClock = ({ text, nodes }: Block) =>
  /^\d{1,2}[.:]\d{2}$/.test(text) &&
  nodes.every((node) => node.parent.tag === "time");

/** Names that makers of pages give to the lines between headline and text. */
const STANDFIRST =
  /(?:^|[-_\s])(?:stand-?first|dek|deck|lede?|sub-?(?:title|head(?:line|ing)?)|sous-?titre|chap(?:eau|o)|summary|strap(?:line)?|teaser-?text|excerpt|abstract)(?=[-_\s]|$)/i;
const LINES_OVER = 4;
const FEWEST_WORDS = 3;

/** A paragraph over the text that sums it up, in a box of its own. */
function isStandfirst(block: Block, { judged, first }: Choice): boolean {
  const { owner, index } = block;
  const { title } = judged;
  const isNamed = [owner, owner.parent].some((element) =>
    STANDFIRST.test(element?.attributes["class"] ?? ""),
  );
  const isUnder = index === title + 1 && /^h[2-4]$/.test(owner.tag);
  return (
    (isNamed || isUnder) &&
    title >= 0 &&
    index <= title + LINES_OVER &&
    index < first &&
    block.text.split(" ").length >= FEWEST_WORDS &&
    block.linked === 0 &&
    !standsAside(block)
  );
}

/** Whether a line that is no furniture by its words belongs to the article. */
function belongs(block: Block, choice: Choice): boolean {
  const { kept, region, homes, shares, sections } = choice;
  const share = linkShare(block);
  const isCell = /^(?:td|th|li|dd|dt)$/.test(block.owner.tag);
  if (/^[—–-] .{2,60}\(@\w{2,40}\)/u.test(block.text)) return false;
  if (!isCell && !isClock(block) && /^[^\p{L}:]*$/u.test(block.text))
    return false;
  if (/^(?:#[^\s#]+[\s،,]*)+$/u.test(block.text)) return false;
  if (block.text.length <= 40 && sections.has(bareKey(block.text)))
    return false;
  if (boxOf(block, shares) !== null) return false;
  if ([...ancestors(block.owner)].some((box) => choice.asking.has(box)))
    return false;
  if (isStandfirst(block, choice)) return true;
  const isWhole = /[.؟!:»"”…]$/.test(block.text) && block.text.length > 60;
  if (share > 0.6 && !isWhole) return false;
  if (isKept(block, kept)) return true;
  if (share > 0.4) return false;
  const inRegion = [...ancestors(block.owner)].includes(region);
  if (!inRegion) return false;
  if (standsAside(block)) return false;
  return nearby(block).some((element) => homes.has(element));
}

/** What parts a message of a board from its writer's signature. */
const SIGNATURE = /^[_=-]{8,}$/;

/** A heading in a box of its own, between two lines of the telling. */
function isLostHeading(
  block: Block,
  lines: readonly Block[],
  { judged, region, first }: Choice,
): boolean {
  return (
    /^h[2-5]$/.test(block.owner.tag) &&
    block.linked === 0 &&
    block.index > first &&
    !lines.includes(block) &&
    judged.furniture[block.index] === null &&
    bareKey(block.text) !== judged.titleKey &&
    !standsAside(block) &&
    [...ancestors(block.owner)].includes(region)
  );
}

/** Whether a picture belongs to the article: over its text, or amid it. */
function isBesideText(
  block: Block,
  { region, teasers }: Choice,
  told: ReadonlySet<PageElement>,
): boolean {
  if (standsAside(block) || teasers.has(block) || linkShare(block) > 0.5)
    return false;
  return told.size === 0 || [...ancestors(block.owner)].includes(region);
}

/** How the page dresses a line: paragraphs of one article are dressed alike. */
function mannerOf({ owner }: Block): string {
  const dress = (element: PageElement | null) =>
    element === null
      ? ""
      : `${element.tag}.${element.attributes["class"] ?? ""}`;
  return `${dress(owner)} ${dress(owner.parent)}`;
}

/** A clock and a button: what heads an entry of a live page. */
function isStamp({ text, nodes }: Block): boolean {
  const pieces = nodes.map((node) => folded(node.text)).filter((t) => t !== "");
  const isClock = (piece: string) => /^\d{1,2}:\d{2}$/.test(piece);
  return (
    text.length <= 60 &&
    pieces.length > 1 &&
    pieces.some(isClock) &&
    pieces.every((piece) => isClock(piece) || lineFurniture(piece) !== null)
  );
}

/** What of a page is its article, and what stands under its pictures. */
export interface ChosenLines {
  readonly lines: readonly Block[];
  readonly captions: readonly Block[];
}

/** Goes through the lines and leaves out furniture and what follows its headings. */
export function chosenLines(choice: Choice): ChosenLines {
  const { judged, end } = choice;
  const { blocks, furniture, title, titleKey } = judged;
  const { under, story } = judged.captions;
  const lines: Block[] = [];
  const captions: Block[] = [];
  const told = new Set<PageElement>();
  const manners = new Set<string>();
  let skipping = false;
  let afterLabel = false;
  let heading: Block | null = null;
  for (const block of blocks) {
    const { index, text } = block;
    if (index >= end) break;
    if (index <= title) continue;
    const found = furniture[index] ?? null;
    if (under.has(block) && (found === null || found.kind === "picture")) {
      const isOurs = isBesideText(block, choice, told);
      if (!skipping && isOurs && !isAboutPage(block)) captions.push(block);
      continue;
    }
    const isHome = nearby(block).some((element) => choice.homes.has(element));
    const isCredit =
      found?.kind === "byline" &&
      isHome &&
      index > choice.first &&
      told.size > 0;
    if (found !== null && !isCredit) {
      const opensList = /^(?:related|tags|author|follow|comments)$/.test(
        found.kind,
      );
      // Over the text «no comments» is a counter, the head of no list.
      const isCounter = found.kind === "comments" && told.size === 0;
      if (opensList && found.isAlone && !isCounter && linkShare(block) < 0.9)
        skipping = true;
      if (found.kind === "related") afterLabel = true;
      continue;
    }
    if (SIGNATURE.test(text) && told.size > 0) skipping = true;
    if (skipping) {
      const isBack =
        isProse(block) &&
        linkShare(block) < 0.3 &&
        (nearby(block).some((element) => told.has(element)) ||
          (block.owner.tag !== "td" &&
            isKept(block, choice.kept) &&
            // A list over the text ends where the telling begins.
            (told.size === 0 || manners.has(mannerOf(block)))));
      if (!isBack) {
        const { tag } = block.owner;
        heading = /^h[2-6]$/.test(tag) && block.linked === 0 ? block : null;
        continue;
      }
      skipping = false;
      if (heading?.index === index - 1) lines.push(heading);
    }
    if (afterLabel && linkShare(block) >= 0.7) continue;
    afterLabel = false;
    if (bareKey(text) === titleKey && titleKey !== "") continue;
    if (told.size === 0 && isAboutPage(block)) continue;
    if (isStamp(block) || judged.outer.has(block)) continue;
    if (choice.teasers.has(block)) continue;
    if (!story.has(block) && !belongs(block, choice)) continue;
    const over = blocks[index - 1];
    if (over !== undefined && isLostHeading(over, lines, choice))
      lines.push(over);
    lines.push(block);
    if (!isProse(block)) continue;
    for (const element of nearby(block)) told.add(element);
    manners.add(mannerOf(block));
  }
  return { lines, captions };
}

/** Lines at the top among which a teaser of the text may stand. */
const LATEST_TEASER = 5;

/** A line that says again what another says, whole or cut short, is one. */
function once(lines: readonly Block[]): readonly Block[] {
  const keys = lines.map(({ text }) => bareKey(text));
  const said = new Set<string>();
  return lines.filter(({ text }, at) => {
    const key = keys[at]!;
    if (key.length < 30) return true;
    if (said.has(key)) return false;
    said.add(key);
    const isCut = at < LATEST_TEASER && /(?:\.\.\.|…|\]|\[)$/.test(text);
    return (
      !isCut || !keys.some((other, i) => i !== at && other.startsWith(key))
    );
  });
}

/** Leaves out lines at the ends that nothing but their place speaks for. */
export function trimmed(lines: readonly Block[]): readonly Block[] {
  let last = lines.length;
  while (
    last > 0 &&
    linkShare(lines[last - 1]!) > 0.5 &&
    !isProse(lines[last - 1]!)
  )
    last -= 1;
  return once(lines.slice(0, last));
}
