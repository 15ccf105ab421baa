import type { Block } from "./blocks.js";
import { ancestors, folded } from "./blocks.js";
import {
  isDateLine,
  machineDate,
  shownDates,
  type DateValue,
} from "./date-values.js";
import { foldKey } from "../../languages/ar/letters.js";
import { standsAside } from "./line-marks.js";
import type { PageMeta } from "./page-meta.js";
import { stateDate } from "./page-state.js";
import type { PageElement } from "./page-tree.js";

/** When a page says it was published. */
export interface PagePublished {
  /** ISO day in the outlet's zone; null where the page does not tell or not agree. */
  readonly day: string | null;
  /** UTC instant of the surest source. */
  readonly instant: string | null;
  /** Days that contradict each other, in order of trust; empty where none do. */
  readonly conflict: readonly string[];
}

/** Where the article stands among the blocks of the page. */
export interface ArticleExtent {
  /** Block of the title, or -1. */
  readonly title: number;
  /** First and last block of the text. */
  readonly first: number;
  readonly last: number;
}

const PUBLISHED_META = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
] as const;
/** Of which day these are is not said: they only stand in for better ones. */
const VAGUE_META = [
  "dc.date",
  "dcterms.date",
  "date",
  "dc.terms.date",
] as const;

const UPDATED =
  /(?:اخر|تم|تاريخ)? ?(?:ال)?(?:تحديث|تعديل|حدث)|updated|modified/i;
const LABEL =
  /(?:نشر|نشرت|النشر|بتاريخ|التاريخ|تاريخ|كتب|حرر|اضيف|اضيفت|published|posted)/i;

/** Blocks above the title in which a date may stand. */
const ABOVE = 4;
/** Blocks after the text in which a date may stand. */
const BELOW = 6;

function urlDay(url: string | null): string | null {
  const path = url?.replace(/^https?:\/\/[^/]+/i, "") ?? "";
  const parted =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?![\d])/.exec(path) ??
    /[/_-]((?:19|20)\d{2})((?:0[1-9]|1[0-2]))((?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(
      path,
    );
  if (parted === null) return null;
  const [, year, month = "", day = ""] = parted;
  return (
    machineDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
      ?.day ?? null
  );
}

const near = (index: number, { title, first, last }: ArticleExtent) =>
  index >= (title >= 0 ? title : first) - ABOVE && index <= last + BELOW;

/** `<time>` and `itemprop=datePublished` that stand with the article. */
function elementDates(
  { elements }: PageMeta,
  blocks: readonly Block[],
  extent: ArticleExtent,
): readonly DateValue[] {
  const places = new Map<PageElement, number>();
  for (const block of blocks)
    for (const node of block.nodes)
      for (const element of ancestors(node.parent)) {
        if (places.has(element)) break;
        places.set(element, block.index);
      }
  const found: { readonly rank: number; readonly value: DateValue }[] = [];
  for (const element of elements) {
    const { tag, attributes } = element;
    const itemprop = attributes["itemprop"] ?? "";
    const isNamed = /datePublished/i.test(itemprop) || "pubdate" in attributes;
    if (!isNamed && tag !== "time" && !/^abbr$/.test(tag)) continue;
    if (tag === "abbr" && !/published/i.test(attributes["class"] ?? ""))
      continue;
    if (
      /dateModified|updated/i.test(
        `${itemprop} ${attributes["class"] ?? ""}`,
      ) &&
      !isNamed &&
      !/published/i.test(attributes["class"] ?? "")
    )
      continue;
    const place = places.get(element) ?? places.get(element.parent ?? element);
    if (place === undefined ? !isNamed : !near(place, extent)) continue;
    // Times inside the telling (a live page) are of its entries.
    if (!isNamed && place !== undefined && place > extent.first) continue;
    const line = place === undefined ? "" : (blocks[place]?.text ?? "");
    if (
      !isNamed &&
      UPDATED.test(foldKey(line)) &&
      !LABEL.test(foldKey(line).replace(UPDATED, ""))
    )
      continue;
    const written =
      attributes["datetime"] ??
      attributes["content"] ??
      attributes["title"] ??
      "";
    const value = machineDate(written);
    if (value !== null) found.push({ rank: isNamed ? 0 : 1, value });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
}

/** The day of a line, that of publication where it also tells of an update. */
function dayOfLine(line: string): {
  readonly day: string;
  readonly isUpdate: boolean;
  readonly isLabelled: boolean;
} | null {
  const dates = shownDates(line);
  let best: { day: string; isUpdate: boolean; isLabelled: boolean } | null =
    null;
  let from = 0;
  for (const { day, at } of dates) {
    const before = foldKey(line.slice(from, at)).toLowerCase();
    from = at;
    const isUpdate = UPDATED.test(before);
    const isLabelled = !isUpdate && LABEL.test(before);
    if (best === null || (best.isUpdate && !isUpdate))
      best = { day, isUpdate, isLabelled };
  }
  return best;
}

/** The day shown beside the article: under its title, over it, or after it. */
function shownDay(
  blocks: readonly Block[],
  { title, first, last }: ArticleExtent,
): string | null {
  const top = title >= 0 ? title : Math.max(0, first - ABOVE);
  const dated = (index: number) => {
    const block = blocks[index];
    if (block === undefined || block.text.length > 200) return null;
    const isHeader = [...ancestors(block.owner)].some(
      ({ tag, attributes }) =>
        tag === "nav" ||
        (tag === "header" &&
          index < top &&
          /site|page|top|main/i.test(
            `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`,
          )),
    );
    if (isHeader) return null;
    // A day and a time in elements of their own run together: «٢٠٢٣١٢:١٨».
    const spaced = folded(block.nodes.map(({ text }) => text).join(" "));
    const found = dayOfLine(block.text) ?? dayOfLine(spaced);
    if (found === null || found.isUpdate) return null;
    return found.isLabelled || isDateLine(spaced) || block.text.length < 70
      ? found
      : null;
  };
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const between = range(top + (title >= 0 ? 1 : 0), first);
  const after = range(last + 1, last + 1 + BELOW);
  const above =
    title < 0 ? [] : range(Math.max(0, title - ABOVE), title).reverse();
  for (const indexes of [between, above]) {
    for (const index of indexes) {
      const found = dated(index);
      if (found !== null) return found.day;
    }
  }
  for (const index of after) {
    const block = blocks[index];
    // Below the text links, asides and what follows them are other news.
    if (block === undefined || block.linked > 0 || standsAside(block)) break;
    const found = dated(index);
    const isOwn = index === last + 1 && isDateLine(block.text);
    if (found !== null && (found.isLabelled || isOwn)) return found.day;
  }
  return null;
}

/** UTC+0 to UTC+4: from Casablanca to Muscat. */
const OUTLETS = [0, 4] as const;
/** UTC-8 to UTC+11: where sites of those abroad are made, too. */
const ANYWHERE = [-8, 0, 11] as const;

/** Days that an instant may be in the zones where the outlets sit. */
export function possibleDays(
  { day, instant, offset }: DateValue,
  zones: readonly number[] = OUTLETS,
): readonly string[] {
  if (instant === null || offset !== 0) return [day];
  const days = zones.map((hours) =>
    new Date(Date.parse(instant) + hours * 3_600_000)
      .toISOString()
      .slice(0, 10),
  );
  return [...new Set(days)];
}

/**
 * When a page was published, in order of trust: its JSON-LD, its metadata, the
 * dates marked in its text, the date line a reader sees, its address, and
 * metadata that do not say of what they are the date. A time in UTC near
 * midnight is of the day that another of them shows. Contradicting days give
 * none.
 */
export function pagePublished(
  meta: PageMeta,
  blocks: readonly Block[],
  extent: ArticleExtent,
  url: string | null,
): PagePublished {
  const titles = [
    blocks[extent.title]?.text,
    meta.data.headline,
    meta.named.get("og:title"),
    meta.title,
  ].filter((title) => title !== null && title !== undefined);
  const machine = [
    meta.data.published,
    stateDate(meta.states, titles),
    ...PUBLISHED_META.map((name) => meta.named.get(name)),
  ]
    .map((written) => (written ? machineDate(written) : null))
    .filter((value) => value !== null);
  const marked = elementDates(meta, blocks, extent);
  const shown = shownDay(blocks, extent);
  const addressed = urlDay(url);
  const plain = (day: string | null): readonly DateValue[] =>
    day === null ? [] : [{ day, instant: null, offset: null }];
  const values = [
    ...machine,
    ...marked.slice(0, 1),
    ...plain(shown),
    ...plain(addressed),
  ];
  if (values.length === 0) {
    const vague = VAGUE_META.map((name) => meta.named.get(name)).find((v) => v);
    const value = vague === undefined ? null : machineDate(vague);
    if (value !== null) values.push(value);
  }
  const instant =
    values.find((value) => value.instant !== null)?.instant ?? null;
  if (values.length === 0) return { day: null, instant: null, conflict: [] };
  // A day that is shown tells the zone of a time in UTC.
  const zones = shown === null ? OUTLETS : ANYWHERE;
  let days = possibleDays(values[0]!, zones);
  for (const value of values.slice(1)) {
    const other = possibleDays(value, zones);
    const common = days.filter((day) => other.includes(day));
    if (common.length === 0) {
      const conflict = [...new Set(values.map(({ day }) => day))];
      return { day: null, instant, conflict };
    }
    days = common;
  }
  if (days.length === 1) return { day: days[0]!, instant, conflict: [] };
  // Only a time in UTC near midnight: the zone may be told by another time.
  const zoned =
    meta.data.modified === null ? null : machineDate(meta.data.modified);
  if (
    zoned !== null &&
    zoned.offset !== null &&
    zoned.offset !== 0 &&
    instant !== null
  ) {
    const local = new Date(Date.parse(instant) + zoned.offset * 60_000);
    return { day: local.toISOString().slice(0, 10), instant, conflict: [] };
  }
  return { day: null, instant, conflict: days };
}
