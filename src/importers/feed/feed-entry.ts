import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";

/** Words as a feed gives them. */
export interface Words {
  readonly value: string;
  /** `markup` is HTML; `either` is what a format leaves open. */
  readonly as: "markup" | "plain" | "either";
}

/** The feed itself. */
export interface FeedHead {
  readonly title: Words | null;
  readonly link: string | null;
}

/** One entry of a feed of any format. */
export interface FeedEntry {
  readonly title: Words | null;
  readonly link: string | null;
  /** An id that stands for this entry wherever it is met, or null. */
  readonly permanentId: string | null;
  /** An id that stands for it in this feed. */
  readonly ownId: string | null;
  readonly author: string | null;
  /** As written; of a change, which is no publication, nothing is taken. */
  readonly published: string | null;
  readonly body: Words | null;
  readonly summary: Words | null;
}

type Rss = RssFeed.Item<string> | RdfFeed.Item<string>;

const words = (value: string | undefined, as: Words["as"]): Words | null =>
  value === undefined ? null : { value, as };

const WEB = /^https?:\/\//i;
const URI = /^[a-z][a-z0-9+.-]{1,30}:[^\s]+$/i;

/** An element in RSS; a `guid` is an address unless it says that it is none. */
export function rssEntry(item: Partial<Rss>): FeedEntry {
  const guid = "guid" in item ? item.guid : undefined;
  const isAddress =
    guid?.value !== undefined &&
    guid.isPermaLink !== false &&
    WEB.test(guid.value);
  const permanentId = isAddress ? (guid.value ?? null) : null;
  const authors = "authors" in item ? item.authors : undefined;
  const pubDate = "pubDate" in item ? item.pubDate : undefined;
  return {
    title: words(item.title, "either"),
    link: item.link ?? permanentId,
    permanentId,
    ownId: guid?.value ?? null,
    author: item.dc?.creators?.[0] ?? authors?.[0]?.name ?? null,
    published: pubDate ?? item.dc?.dates?.[0] ?? null,
    body: words(item.content?.encoded, "markup"),
    summary: words(item.description, "markup"),
  };
}

/** Text of Atom by its type; null for pictures, sounds and what lies elsewhere. */
function atomWords(text: AtomFeed.Content | undefined): Words | null {
  const { value, type = "text", src } = text ?? {};
  if (value === undefined || src !== undefined) return null;
  const kind = type.toLowerCase();
  if (kind === "text" || kind === "text/plain") return { value, as: "plain" };
  const isMarkup = /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/;
  return isMarkup.test(kind) ? { value, as: "markup" } : null;
}

/** The page of an entry, or of the feed: not the feed, no sound, no reply. */
function atomLink(links: readonly AtomFeed.Link<string>[] = []): string | null {
  const pages = links.filter(({ rel = "alternate" }) => rel === "alternate");
  const isPage = ({ type = "text/html" }: AtomFeed.Link<string>) =>
    /html/i.test(type);
  return (pages.find(isPage) ?? pages[0])?.href ?? null;
}

/** An entry in Atom; its id is permanent by its standard (RFC 4287, 4.2.6). */
export function atomEntry(entry: Partial<AtomFeed.Entry<string>>): FeedEntry {
  const id = entry.id ?? null;
  return {
    title: atomWords(entry.title),
    link: atomLink(entry.links),
    permanentId: id !== null && URI.test(id) ? id : null,
    ownId: id,
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? null,
    published: entry.published ?? entry.dc?.dates?.[0] ?? null,
    body: atomWords(entry.content),
    summary: atomWords(entry.summary),
  };
}

/** An item of JSON Feed. */
export function jsonEntry(item: Partial<JsonFeed.Item<string>>): FeedEntry {
  const id = item.id ?? null;
  const permanentId = id !== null && WEB.test(id) ? id : null;
  return {
    title: words(item.title, "plain"),
    link: item.url ?? permanentId ?? item.external_url ?? null,
    permanentId,
    ownId: id,
    author: item.authors?.[0]?.name ?? null,
    published: item.date_published ?? null,
    body:
      words(item.content_html, "markup") ?? words(item.content_text, "plain"),
    summary: words(item.summary, "plain"),
  };
}

/** Title and page of a feed in Atom. */
export function atomHead(feed: Partial<AtomFeed.Feed<string>>): FeedHead {
  return { title: atomWords(feed.title), link: atomLink(feed.links) };
}

/** Title and page of a feed in RSS of any version. */
export function rssHead(
  feed: Partial<RssFeed.Feed<string> | RdfFeed.Feed<string>>,
): FeedHead {
  return { title: words(feed.title, "either"), link: feed.link ?? null };
}

/** Title and page of a JSON Feed. */
export function jsonHead(feed: Partial<JsonFeed.Feed<string>>): FeedHead {
  const { title, home_page_url, feed_url } = feed;
  return {
    title: words(title, "plain"),
    link: home_page_url ?? feed_url ?? null,
  };
}
