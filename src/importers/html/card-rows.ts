import {
  ancestors,
  elementsIn,
  isPicture,
  textIn,
  type Block,
} from "./blocks.js";
import { isProse, linkShare } from "./line-marks.js";
import type { PageElement } from "./page-tree.js";

/** Cards that make a row, at least. */
const FEWEST = 3;
/** What one card says at most, in characters. */
const LONGEST = 450;
const HEADLINE_WORDS = 3;

const dress = ({ tag, attributes }: PageElement) =>
  `${tag}.${(attributes["class"] ?? "").replace(/\S*\d\S*/g, "")}`;

/** A headline within a card: a heading, or words that link elsewhere. */
function isHeadline(block: Block): boolean {
  const isHeading = [...ancestors(block.owner)]
    .slice(0, 3)
    .some(({ tag }) => /^h[2-6]$/.test(tag));
  const words = block.text.split(" ").length;
  return words >= HEADLINE_WORDS && (isHeading || linkShare(block) > 0.8);
}

/** Whether an element shows a picture or links elsewhere, and tells no hour. */
function isCard(element: PageElement): boolean {
  const inside = elementsIn(element);
  const leads = inside.some(
    (one) =>
      isPicture(one) ||
      (one.tag === "a" && /^[^#]/.test(one.attributes["href"] ?? "")),
  );
  // Entries of a live page and messages bear their hour.
  const isEntry = inside.some(
    (one) =>
      one.tag === "time" && /^\d{1,2}[.:]\d{2}$/.test(textIn(one).trim()),
  );
  return leads && !isEntry && textIn(element).length <= LONGEST;
}

/**
 * The lines of cards in a row: three or more boxes dressed alike, each with a
 * headline and a picture or a link, in an element that holds none of the lines
 * that stand before it.
 *
 * @param told - index of the first line of telling, which is in no card
 */
export function cardLines(
  blocks: readonly Block[],
  told: number,
): ReadonlySet<Block> {
  const rows = new Map<PageElement, Map<string, Map<PageElement, Block[]>>>();
  for (const block of blocks)
    for (const element of [...ancestors(block.owner)].slice(0, 6)) {
      const { parent } = element;
      if (parent === null || /^(?:body|html|p|tr)$/.test(element.tag)) continue;
      const row =
        rows.get(parent) ?? new Map<string, Map<PageElement, Block[]>>();
      rows.set(parent, row);
      const alike = row.get(dress(element)) ?? new Map<PageElement, Block[]>();
      row.set(dress(element), alike);
      const lines = alike.get(element);
      if (lines === undefined) alike.set(element, [block]);
      else lines.push(block);
    }
  const found = new Set<Block>();
  for (const row of rows.values())
    for (const alike of row.values()) {
      if (alike.size < FEWEST) continue;
      const cards = [...alike].filter(
        ([element, lines]) =>
          lines.length <= 6 &&
          lines[0]!.index > told &&
          lines.some(isHeadline) &&
          lines.filter(isProse).length <= 2 &&
          isCard(element),
      );
      if (cards.length < FEWEST || cards.length < alike.size) continue;
      for (const [, lines] of cards) for (const line of lines) found.add(line);
    }
  return found;
}
