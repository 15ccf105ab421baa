import { ancestors, isInline, type Block } from "./blocks.js";
import type { PageElement } from "./page-tree.js";

/** The lowest element that holds nearly all of the kept telling. */
export function regionOf(
  root: PageElement,
  kept: readonly Block[],
): PageElement {
  const total = kept.reduce((sum, { text }) => sum + text.length, 0);
  const within = new Map<PageElement, number>();
  for (const { owner, text } of kept)
    for (const element of ancestors(owner))
      within.set(element, (within.get(element) ?? 0) + text.length);
  let region = root;
  for (;;) {
    const inner = region.children.find(
      (child): child is PageElement =>
        child.kind === "element" &&
        !isInline(child) &&
        (within.get(child) ?? 0) >= total * 0.9,
    );
    if (inner === undefined) return region;
    region = inner;
  }
}

/** Names that makers of pages give to boxes beside the telling. */
const BOX =
  /(?:^|[-_\s])(?:share|sharing|social|related|comments?|respond|tags?|labels?|widget|sidebar|newsletter|subscribe|subscription|breadcrumbs?|author|bio|byline|meta|tools?|toolbar|print|promo|banner|ads?|advert|poll|vote|caption|pull-?quote|paywall|regwall|premium|locked|sig|recommend(?:ed|ations)?|popular|trending|most|footer|pagination|pager|rating|views|cookies?|popup|modal|more|also|ticker|signature|follow|inline-links?|readmore|read-more)(?=[-_\s]|$)/i;

/**
 * The box beside the telling in which a line stands, by the box's name and
 * because it holds little of the telling.
 */
export function boxOf(
  block: Block,
  shares: ReadonlyMap<PageElement | string, number>,
): PageElement | null {
  for (const element of ancestors(block.owner)) {
    if ((shares.get(element) ?? 0) >= 0.4) return null;
    const { class: kind = "", id = "" } = element.attributes;
    // A name that most of the telling's boxes bear parts nothing from it.
    if ((shares.get(alike(element)) ?? 0) >= 0.4) continue;
    if (element.tag === "form" || BOX.test(`${kind} ${id}`)) return element;
  }
  return null;
}

/** Page builders make each paragraph a widget; numbers in names are its own. */
function alike({ tag, attributes }: PageElement): string {
  const kind = (attributes["class"] ?? "").replace(/\S*\d\S*/g, "");
  return `${tag}.${kind.trim()}`;
}

/** Share of the telling that an element, or those dressed alike, hold, 0 to 1. */
export function sharesOf(
  telling: readonly Block[],
): ReadonlyMap<PageElement | string, number> {
  const shares = new Map<PageElement | string, number>();
  const total = telling.reduce((sum, { text }) => sum + text.length, 0);
  for (const { owner, text } of telling) {
    const all = [...ancestors(owner)];
    for (const key of [...all, ...new Set(all.map(alike))])
      shares.set(key, (shares.get(key) ?? 0) + text.length / total);
  }
  return shares;
}
