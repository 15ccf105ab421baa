import { ancestors, type Block } from "./blocks.js";
import { lineFurniture } from "./furniture.js";
import { isProse } from "./line-marks.js";
import type { PageElement } from "./page-tree.js";

/** Words that a headline link of a list has at least. */
const HEADLINE_WORDS = 4;

/** Telling under a headline before teasers follow that makes it an article. */
const ARTICLE_LINES = 2;

function tally(
  blocks: readonly Block[],
  from: number,
): ReadonlyMap<PageElement, number> {
  const found = new Map<PageElement, number>();
  for (const { owner } of blocks)
    for (const element of [...ancestors(owner)].slice(from, 5))
      found.set(element, (found.get(element) ?? 0) + 1);
  return found;
}

/**
 * The lines that stand in teasers: each in a box of its own with a headline
 * that links elsewhere.
 */
export function teasersAmong(
  telling: readonly Block[],
  blocks: readonly Block[],
): ReadonlySet<Block> {
  const headlines = blocks.filter(
    ({ linked, text }) =>
      linked >= text.length * 0.8 &&
      text.split(" ").length >= HEADLINE_WORDS &&
      // Buttons of sharing under each entry of a live page announce nothing.
      lineFurniture(text) === null,
  );
  const boxed = tally(headlines, 1);
  const proseIn = tally(telling, 0);
  return new Set(
    telling.filter(({ owner }) =>
      [...ancestors(owner)]
        .slice(0, 4)
        .some((box) => boxed.get(box) === 1 && (proseIn.get(box) ?? 0) <= 2),
    ),
  );
}

/**
 * Teasers in boxes without a heading that follow an article: after telling of
 * several lines in one box, or of one under a headline that is news and no
 * name of a section. Where the page tells nothing else it is a list, and they
 * are left to be judged as one.
 */
export function teasersAfter(
  telling: readonly Block[],
  blocks: readonly Block[],
  title: number,
): ReadonlySet<Block> {
  const none: ReadonlySet<Block> = new Set();
  if (title < 0) return none;
  const parentOf = ({ owner }: Block) => owner.parent;
  const teasers = teasersAmong(telling, blocks);
  const opening = telling.findIndex((block) => teasers.has(block));
  const headline = blocks[title]?.text.split(" ").length ?? 0;
  const isNews = opening === 1 && headline >= HEADLINE_WORDS;
  const least = isNews ? 1 : ARTICLE_LINES;
  if (opening < least) return none;
  const told = telling.slice(0, opening).filter(isProse);
  // A line about the page may stand first, in a box of its own.
  const isHome = (home: PageElement | null) =>
    told.filter((block) => parentOf(block) === home).length >= least;
  const homes = new Set(told.map(parentOf).filter(isHome));
  if (homes.size === 0) return none;
  // What stands in a teaser's box is the teaser's: its day, its button.
  const boxes = new Set([...teasers].map(parentOf));
  for (const home of homes) boxes.delete(home);
  return new Set(blocks.filter((block) => boxes.has(parentOf(block))));
}
