import type { Block } from "./blocks.js";
import { ancestors } from "./blocks.js";
import type { PageMeta } from "./page-meta.js";
import { isProse, standsAside } from "./line-marks.js";
import { bareKey, shareWithin, wordsIn } from "./words.js";

/** The headline as the page shows it. */
export interface PageTitle {
  readonly text: string | null;
  /** Index of the block that shows it; -1 where none does. */
  readonly block: number;
}

/** Marks that part a headline from the name of its site. */
export const TITLE_PARTS = /\s+[-–—|»«:•·/~›‹←→*]\s+|\s*(?:\||»|::|—)\s*/u;

/** The titles that the head of a page gives, best first. */
function headTitles({ data, named, title }: PageMeta): readonly string[] {
  const given = [
    data.headline,
    named.get("og:title"),
    named.get("twitter:title"),
    named.get("headline"),
    named.get("dc.title"),
    title,
  ];
  return given.filter((text) => text !== null && text !== undefined);
}

/** Names of sites, with the places of a dateline before them, are no longer. */
const LONGEST_NAME = 160;

/** What a platform names its pages beside their owner: no headline. */
const OF_PLATFORM =
  /^(?:(?:منشورات|المنشورات|الصفحة الرئيسية|posts|home)\s*[|–-]\s*)?(?:فيس ?بوك|تويتر|إكس|facebook|twitter|x|instagram)$/iu;

/** How much an element looks like a headline: 4 for `<h1>`, 0 for plain text. */
function rank(block: Block): number {
  let best = 0;
  let steps = 0;
  for (const { tag, attributes } of ancestors(block.owner)) {
    if (++steps > 3) break;
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) best = Math.max(best, 4 - Number(level) / 2);
    const named = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["itemprop"] ?? ""}`;
    if (/title|headline|subject/i.test(named)) best = Math.max(best, 2);
    if (/^(?:nav|li|option|footer|aside)$/.test(tag)) return 0;
  }
  return best;
}

/** The block that shows one of the titles of the head, or -1. */
function shownTitle(
  blocks: readonly Block[],
  titles: readonly string[],
): number {
  const wanted = titles.map((title) => wordsIn(title));
  let best = -1;
  let bestScore = 0;
  for (const block of blocks) {
    if (block.text.length > 300) continue;
    const words = wordsIn(block.text);
    if (words.length < 2) continue;
    const fits = wanted.map((title) => {
      const inside = shareWithin(words, title);
      const covered = shareWithin(title, words);
      return inside >= 0.8 && covered >= 0.35 ? inside + covered : 0;
    });
    const fit = Math.max(0, ...fits);
    if (fit === 0) continue;
    const score = fit * 2 + rank(block);
    if (score > bestScore + 0.001) {
      best = block.index;
      bestScore = score;
    }
  }
  return best;
}

/** The only `<h1>` of a page that names no title in its head. */
function onlyHeading(blocks: readonly Block[]): number {
  const headings = blocks.filter(({ owner }) =>
    [...ancestors(owner)].slice(0, 3).some(({ tag }) => tag === "h1"),
  );
  const [only] = headings;
  return headings.length === 1 && wordsIn(only!.text).length >= 3
    ? only!.index
    : -1;
}

/** Blocks after a headline among which its text begins. */
const FOLLOWS = 8;

/**
 * The one heading that looks like a headline, where the head tells nothing but
 * the name of the site: the largest that has telling under it.
 */
function likelyHeading(blocks: readonly Block[]): number {
  const isFollowed = ({ index }: Block) =>
    blocks
      .slice(index + 1, index + 1 + FOLLOWS)
      .some((block) => isProse(block) && rank(block) === 0);
  const above = blocks.filter(
    (block) =>
      block.linked === 0 &&
      !standsAside(block) &&
      wordsIn(block.text).length >= 4 &&
      [...ancestors(block.owner)]
        .slice(0, 2)
        .some(({ tag }) => /^h[1-3]$/.test(tag)) &&
      isFollowed(block),
  );
  const most = Math.max(0, ...above.map(rank));
  const largest = above.filter((block) => rank(block) === most);
  return largest.length === 1 ? largest[0]!.index : -1;
}

/** «place - organisation»: how a statement opens, never what it is called. */
function isDateline(text: string, siteKeys: ReadonlySet<string>): boolean {
  const parts = text.split(TITLE_PARTS);
  const last = parts.at(-1) ?? "";
  return (
    parts.length > 1 &&
    parts.slice(0, -1).every((part) => part.split(" ").length <= 3) &&
    siteKeys.has(bareKey(last))
  );
}

/** A title of the head without the name of its site before or after it. */
function withoutSite(title: string, names: readonly (string | null)[]): string {
  const keys = new Set(names.filter((name) => name !== null).map(bareKey));
  keys.delete("");
  const parts = title.split(TITLE_PARTS);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? "";
  const [first = ""] = parts;
  if (keys.has(bareKey(last)))
    return title
      .slice(0, title.lastIndexOf(last))
      .replace(/[\s\-–—|»«:•·/]+$/u, "");
  if (keys.has(bareKey(first)))
    return title.slice(first.length).replace(/^[\s\-–—|»«:•·/]+/u, "");
  return title;
}

/**
 * The headline of a page: the heading that shows what the head names, else the
 * head's own title without the name of the site.
 *
 * @param names - names that the site goes by
 */
export function pageTitle(
  meta: PageMeta,
  blocks: readonly Block[],
  names: readonly (string | null)[],
): PageTitle {
  const siteKeys = new Set(names.map((name) => bareKey(name ?? "")));
  const titles = headTitles(meta)
    .map((title) => withoutSite(title, names))
    .filter(
      (title) => !siteKeys.has(bareKey(title)) && !OF_PLATFORM.test(title),
    );
  const isSite = ({ text }: Block) =>
    text.length <= LONGEST_NAME &&
    (siteKeys.has(bareKey(text)) || isDateline(text, siteKeys));
  const others = blocks.filter((block) => !isSite(block));
  const shown = shownTitle(others, titles);
  const only = shown >= 0 ? shown : onlyHeading(others);
  const block = only >= 0 || titles.length > 0 ? only : likelyHeading(blocks);
  if (block >= 0) return { text: blocks[block]!.text, block };
  return { text: titles[0] ?? null, block: -1 };
}
