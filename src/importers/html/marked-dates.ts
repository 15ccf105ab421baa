import { isNear, type ArticleExtent } from "./article-extent.js";
import { ancestors, type Block } from "./blocks.js";
import { dateLabel, type DateLabel } from "./date-labels.js";
import { machineDate, writtenDate, type DateValue } from "./date-values.js";
import { linkShare } from "./line-marks.js";
import type { PageElement } from "./page-tree.js";

const PUBLISHED =
  /datePublished|(?:dc|dcterms|schema):(?:date|created|issued)/i;
const UPDATED = /dateModified|modified|updated/i;

/** What the attributes of an element say of a date in it. */
function nameOf({ tag, attributes }: PageElement): {
  readonly isNamed: boolean;
  readonly isUpdate: boolean;
} {
  const { itemprop = "", property = "", class: kind = "" } = attributes;
  const isMeta = tag === "meta";
  const names = isMeta ? itemprop : `${itemprop} ${property}`;
  // hAtom: an `<abbr>` of the class holds the day of the entry, over it or under.
  const isAtom = tag === "abbr" && /(?:^|\s)published(?:\s|$)/.test(kind);
  const isNamed = isAtom || PUBLISHED.test(names) || "pubdate" in attributes;
  const isUpdate =
    !isNamed && UPDATED.test(`${names} ${kind}`) && !/published/i.test(kind);
  return { isNamed, isUpdate };
}

/** Whether an element is marked as the day of an update and nothing else. */
export const isMarkedUpdate = (element: PageElement): boolean =>
  nameOf(element).isUpdate;

/** Attributes in which programs leave a time beside «منذ 3 ساعات». */
const TIMES = [
  "datetime",
  "data-published",
  "data-date",
  "data-time",
  "data-timestamp",
  "data-utime",
] as const;

/** The date that an element of a time carries, unseen or seen. */
function carried({ tag, attributes }: PageElement): DateValue | null {
  const told = [...TIMES, "content", "title", "aria-label"].map(
    (name) => attributes[name],
  );
  for (const value of told) {
    const date = value === undefined ? null : writtenDate(value);
    if (date !== null) return date;
  }
  return tag === "time" ? machineDate(attributes["datetime"] ?? "") : null;
}

/** Whether an element may carry a time at all. */
function mayCarry({ tag, attributes }: PageElement): boolean {
  if (tag === "abbr") return /published/i.test(attributes["class"] ?? "");
  if (tag === "time") return true;
  const { title = "", "aria-label": label = "" } = attributes;
  return (
    TIMES.some((name) => name in attributes) ||
    (/^(?:a|span|div|p|small)$/.test(tag) &&
      /\p{Nd}{4}/u.test(`${title} ${label}`))
  );
}

const isOtherDay = (label: DateLabel | null) =>
  label === "updated" || label === "other";

/** The words of a line that stand before an element and after any other time. */
function wordsBefore(element: PageElement, { nodes }: Block): string {
  const words: string[] = [];
  for (const { text, parent } of nodes) {
    const around = [...ancestors(parent)].slice(0, 4);
    if (around.includes(element)) break;
    if (around.some(({ tag }) => tag === "time")) words.length = 0;
    else words.push(text);
  }
  return words.join(" ");
}

/** The first block in which each element stands. */
function placesOf(blocks: readonly Block[]): ReadonlyMap<PageElement, number> {
  const places = new Map<PageElement, number>();
  for (const block of blocks)
    for (const node of block.nodes)
      for (const element of ancestors(node.parent)) {
        if (places.has(element)) break;
        places.set(element, block.index);
      }
  return places;
}

/**
 * Days that elements near the article carry: `<time>`, microdata, RDFa, what a
 * program left beside a relative time. Those named as the day of publication
 * come first.
 */
export function markedDates(
  elements: readonly PageElement[],
  blocks: readonly Block[],
  extent: ArticleExtent,
): readonly DateValue[] {
  const places = placesOf(blocks);
  const found: { readonly rank: number; readonly value: DateValue }[] = [];
  for (const element of elements) {
    const { isNamed, isUpdate } = nameOf(element);
    if (isUpdate || (!isNamed && !mayCarry(element))) continue;
    const place = places.get(element) ?? places.get(element.parent ?? element);
    if (place === undefined ? !isNamed : !isNear(place, extent)) continue;
    // Times inside the telling (a live page) are of its entries.
    if (!isNamed && place !== undefined && place > extent.first) continue;
    const line = place === undefined ? undefined : blocks[place];
    // A line that links elsewhere, over the title, is other news.
    const isOver = line !== undefined && line.index < extent.title;
    if (isOver && linkShare(line) > 0.5) continue;
    const before = line === undefined ? "" : wordsBefore(element, line);
    if (!isNamed && isOtherDay(dateLabel(before))) continue;
    const value = carried(element);
    if (value !== null) found.push({ rank: isNamed ? 0 : 1, value });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
}
