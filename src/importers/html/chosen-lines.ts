import {
  lineFurniture,
  type LineFurniture,
} from "../../languages/ar/furniture/line-furniture.js";
import { isAboutPage } from "./about-page.js";
import { ancestors, folded, type Block } from "./blocks.js";
import { isCaption } from "./captions.js";
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
}

/** Whether a line that is no furniture by its words belongs to the article. */
function belongs(block: Block, choice: Choice): boolean {
  const { kept, region, homes, shares, sections } = choice;
  const share = linkShare(block);
  const isCell = /^(?:td|th|li|dd|dt)$/.test(block.owner.tag);
  if (!isCell && /^[^\p{L}:]*$/u.test(block.text)) return false;
  if (/^(?:#[^\s#]+[\s،,]*)+$/u.test(block.text)) return false;
  if (block.text.length <= 40 && sections.has(bareKey(block.text)))
    return false;
  if (boxOf(block, shares) !== null) return false;
  const isWhole = /[.؟!:»"”…]$/.test(block.text) && block.text.length > 60;
  if (share > 0.6 && !isWhole) return false;
  if (isKept(block, kept)) return true;
  if (share > 0.4) return false;
  const inRegion = [...ancestors(block.owner)].includes(region);
  if (!inRegion) return false;
  if (standsAside(block)) return false;
  return nearby(block).some((element) => homes.has(element));
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

/** Goes through the lines and leaves out furniture and what follows its headings. */
export function chosenLines(choice: Choice): readonly Block[] {
  const { judged, end } = choice;
  const { blocks, furniture, title, titleKey } = judged;
  const lines: Block[] = [];
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
    const isHome = nearby(block).some((element) => choice.homes.has(element));
    const isCredit = found?.kind === "byline" && isHome && told.size > 0;
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
    if (isStamp(block)) continue;
    if (choice.teasers.has(block)) continue;
    if (isCaption(block, blocks)) continue;
    if (!belongs(block, choice)) continue;
    lines.push(block);
    if (!isProse(block)) continue;
    for (const element of nearby(block)) told.add(element);
    manners.add(mannerOf(block));
  }
  return lines;
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
