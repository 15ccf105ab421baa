import type { ArticleExtent } from "./article-extent.js";
import type { Block } from "./blocks.js";
import { machineDate, writtenDate, type DateValue } from "./date-values.js";
import { markedDates } from "./marked-dates.js";
import type { PageMeta } from "./page-meta.js";
import { stateDate } from "./page-state.js";
import { shownDay } from "./shown-day.js";
import { urlDay } from "./url-day.js";

/** When a page says it was published. */
export interface PagePublished {
  /** ISO day in the outlet's zone; null where the page does not tell or not agree. */
  readonly day: string | null;
  /** UTC instant of the surest source. */
  readonly instant: string | null;
  /** Days that contradict each other, in order of trust; empty where none do. */
  readonly conflict: readonly string[];
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
  "dc:date.issued",
  "dcterms:created",
  "dcterms:issued",
  "og:pubdate",
  "og:publish_date",
  "vr:published_time",
  "bt:pubdate",
  "publication_date",
  "publication-date",
  "published_time",
  "published-date",
  "published_date",
  "published",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "citation_publication_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "ptime",
  "rnews:datepublished",
] as const;
/** Of which day these are is not said: they only stand in for better ones. */
const VAGUE_META = [
  "dc.date",
  "dcterms.date",
  "date",
  "dc.terms.date",
] as const;

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
    .map((written) => (written ? writtenDate(written) : null))
    .filter((value) => value !== null);
  const marked = markedDates(meta.elements, blocks, extent);
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
    const value = vague === undefined ? null : writtenDate(vague);
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
