import { ancestors, type Block } from "./blocks.js";
import { standsAside } from "./line-marks.js";
import type { PageElement } from "./page-tree.js";

/** Names that makers of pages give to what is never the article itself. */
const OUTER =
  /(?:^|[-_\s])(?:comments?|cmts?|disqus|livefyre|respond|replies|side|sidebar|side-?bar|aside|widget-?area|playlist|up-?next|related|recommend(?:ed|ations)?|popular|most-?read|trending|cookies?|consent|gdpr|cmp|terms|disclaimer|footer|bottom|newsletter)(?=[-_\s]|$)/i;

/** The outermost box around a line that bears such a name. */
function outerBox({ owner }: Block): PageElement | null {
  const boxes = [...ancestors(owner)].filter(
    ({ tag, attributes }) =>
      !/^(?:body|html|main|article)$/.test(tag) &&
      OUTER.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`),
  );
  return boxes.at(-1) ?? null;
}

/**
 * The lines of boxes beside the article, by the boxes' names. Where the telling
 * begins within one (a layout called `content-sidebar`) the names mean nothing,
 * and there are none.
 *
 * @param candidates - lines after the title that may be telling, in order
 * @param title - index of the headline's block; what holds it holds the article
 */
export function outerLines(
  blocks: readonly Block[],
  candidates: readonly Block[],
  title: number,
): ReadonlySet<Block> {
  const heading = blocks[title];
  const holders = new Set(
    heading === undefined ? [] : ancestors(heading.owner),
  );
  const outer = new Set(
    blocks.filter((block) => {
      const box = outerBox(block);
      return box !== null && !holders.has(box);
    }),
  );
  const first = candidates.find((block) => !standsAside(block));
  return first === undefined || outer.has(first) ? new Set() : outer;
}
