import { ancestors, type Block } from "./blocks.js";
import type { PageElement, PageText } from "./page-tree.js";

const PROSE_UNITS = 40;
const PROSE_WORDS = 6;

/** Share of a line's characters that are links, 0 to 1. */
export const linkShare = ({ linked, text }: Block) =>
  text.length === 0 ? 0 : linked / text.length;

/** Telling: a line of some length that is no link. */
export function isProse(block: Block): boolean {
  return (
    block.text.length >= PROSE_UNITS &&
    linkShare(block) < 0.4 &&
    block.text.split(" ").length >= PROSE_WORDS
  );
}

const ASIDE = /^(?:nav|aside|footer|menu|dialog)$/;
const ASIDE_ROLE =
  /^(?:navigation|search|banner|complementary|contentinfo|dialog|alertdialog|menu|menubar|toolbar|tablist|alert)$/;

/** Elements that are by their own kind no part of an article. */
function isAside(element: PageElement): boolean {
  return (
    ASIDE.test(element.tag) || ASIDE_ROLE.test(element.attributes["role"] ?? "")
  );
}

/** Whether a line stands in an element that is no part of an article. */
export function standsAside({ owner }: Block): boolean {
  return [...ancestors(owner)].some(isAside);
}

const LONGEST_CELL = 60;

/** Elements within which a line is a neighbour of another. */
export function nearby({ owner, text }: Block): readonly PageElement[] {
  const { parent } = owner;
  // Cells of a layout are columns; those of a table of names are neighbours.
  const isCell = /^(?:td|th)$/.test(owner.tag);
  if (parent === null || (isCell && text.length > LONGEST_CELL)) return [owner];
  const isItem = isCell || /^(?:li|dd|dt)$/.test(owner.tag);
  return isItem && parent.parent
    ? [owner, parent, parent.parent]
    : [owner, parent];
}

/** Whether most of a line is among the texts that were kept. */
export function isKept(block: Block, kept: ReadonlySet<PageText>): boolean {
  const units = (nodes: readonly PageText[]) =>
    nodes.reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = units(block.nodes);
  const there = units(block.nodes.filter((node) => kept.has(node)));
  return all > 0 && there >= all * 0.5;
}
