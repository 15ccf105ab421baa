import type {
  Fault,
  ImportContext,
  ImportItem,
  MemberHints,
  Notice,
  Position,
} from "../importer.js";
import { importedReport, rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { feedDate } from "./feed-date.js";
import { feedEncoding } from "./feed-encoding.js";
import type { FeedEntry, Words } from "./feed-entry.js";
import type { FoundEntry, FoundFeed } from "./found-feed.js";
import { jsonFeed } from "./json-feed.js";
import { plainWords } from "./markup-text.js";
import { xmlFeed } from "./xml-feed.js";

/** What stands around the entries comes with each of them: 64 KiB at most. */
const LONGEST_FRAME = 64 * 1024;

/** What an entry inherits from its feed. */
interface FeedContext {
  readonly position: Position;
  readonly outlet: string | null;
  readonly base: string | null;
  readonly mediaType: string;
  readonly encoding: string;
}

const WEB = /^https?:\/\//i;

/**
 * An address of the web, in the one form that URLs have, also of one that leaves
 * out its site; null for all else.
 */
function webAddress(link: string | null, base: string | null): string | null {
  if (link === null) return null;
  const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(link);
  const site = isRelative && base !== null ? base : undefined;
  const url = URL.canParse(link, site) ? new URL(link, site) : null;
  return url !== null && WEB.test(url.href) ? url.href : null;
}

/**
 * The id of an entry: a permanent one, else its address; else its own id beside
 * the feed's address, since another feed may count in the same numbers.
 */
function idOf(entry: FeedEntry, url: string | null, base: string | null) {
  const own =
    base === null || entry.ownId === null ? null : `${base}#${entry.ownId}`;
  const { permanentId } = entry;
  return webAddress(permanentId, null) ?? permanentId ?? url ?? own;
}

const oneLine = async (words: Words | null): Promise<string | null> => {
  const text = words === null ? null : plainWords(words);
  return text === null || text === "" ? null : text.replaceAll("\n", " ");
};

async function hintsOf(entry: FeedEntry, { outlet, base }: FeedContext) {
  const url = webAddress(entry.link, base);
  const id = idOf(entry, url, base);
  const title = await oneLine(entry.title);
  const { day, at } = feedDate(entry.published);
  return { id, url, title, outlet, published: day, at, author: entry.author };
}

type Hints = Awaited<ReturnType<typeof hintsOf>>;

/** The body as a file of its own: whoever reads pages reads it. */
function memberOf(body: Words, hints: Hints, { line }: Position): ImportItem {
  const { id, url, title, outlet, published, at, author } = hints;
  const isMarkup = body.as === "markup";
  const type = isMarkup ? "text/html" : "text/plain";
  const bytes = Buffer.from(body.value);
  const told: MemberHints = {
    mediaType: `${type}; charset=utf-8`,
    ...(id !== null && { id }),
    ...(url !== null && { url }),
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(at !== null && { publishedAt: at }),
    ...(author !== null && { author }),
  };
  return {
    step: "open",
    name: `${line}.${isMarkup ? "html" : "txt"}`,
    size: bytes.length,
    open: () => [bytes],
    line,
    hints: told,
    format: isMarkup ? "html" : "text",
    encoding: "utf-8",
  };
}

/** A report of the summary, which says that the page is not here. */
function summaryReport(
  text: string,
  hints: Hints,
  found: FoundEntry,
  { position, mediaType, encoding }: FeedContext,
): ImportItem {
  const { at, author, ...fields } = hints;
  const record = { kind: "message", format: "feed", mediaType } as const;
  const bytes = found.record();
  const detail = {
    ...(author !== null && { author }),
    ...(at !== null && { publishedAt: at }),
    ...(encoding !== "utf-8" && { encoding }),
  };
  const raw = { ...fields, text, detail };
  const item = importedReport(raw, { ...record, bytes }, position);
  if (!item.ok) return item;
  const seen = seenStart(hints.url ?? hints.title ?? text);
  const notice: Notice = { ...position, code: "IMP-FEED-SUMMARY", seen };
  return { ...item, notices: [...item.notices, notice] };
}

async function readEntry(
  found: FoundEntry,
  context: FeedContext,
): Promise<ImportItem> {
  const { position } = context;
  const fault = (code: Fault["code"], seen: string) =>
    rejected(position, { code, seen: seenStart(seen) });
  if (!found.isWhole) return fault("IMP-FEED-ENTRY", found.seen);
  try {
    const entry = found.read();
    if (entry === null) return fault("IMP-FEED-ENTRY", found.seen);
    const hints = await hintsOf(entry, context);
    if (entry.body !== null) return memberOf(entry.body, hints, position);
    const text = entry.summary === null ? "" : plainWords(entry.summary);
    if (text === null) return fault("IMP-FEED-ENTRY", found.seen);
    if (text === "")
      return fault("IMP-FEED-HEADLINE", hints.url ?? hints.title ?? found.seen);
    return summaryReport(text, hints, found, context);
  } catch {
    // What a library throws on an entry tells a reader less than the entry.
    return fault("IMP-FEED-ENTRY", found.seen);
  }
}

/**
 * Reads a feed of any format, entry by entry, in its order; what is wrong with
 * an entry costs that entry.
 *
 * @param bytes - the whole file
 */
export async function* readFeed(
  bytes: Uint8Array,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { file, member, hints } = context;
  const place: Position =
    member === undefined ? { file, line: 1 } : { file, line: 1, member };
  const encoding = feedEncoding(bytes, context);
  const feed: FoundFeed | null =
    xmlFeed(bytes, encoding) ?? jsonFeed(bytes, encoding);
  if (feed === null) {
    const start = new TextDecoder(encoding).decode(bytes.subarray(0, 256));
    yield rejected(place, { code: "IMP-NOT-FEED", seen: seenStart(start) });
    return;
  }
  if (feed.frame > LONGEST_FRAME) {
    const fault = { seen: member ?? file, context: { limit: LONGEST_FRAME } };
    yield rejected(place, { code: "IMP-RECORD-TOO-LONG", ...fault });
    return;
  }
  const head = feed.head();
  const outlet = (await oneLine(head.title)) ?? hints?.outlet ?? null;
  const base = webAddress(head.link, hints?.url ?? null) ?? hints?.url ?? null;
  const { mediaType } = feed;
  const inherited = { outlet, base, mediaType, encoding };
  for (const [at, entry] of feed.entries.entries()) {
    const position = { ...place, line: at + 1 };
    yield await readEntry(entry, { ...inherited, position });
  }
}

/**
 * Addresses of the pages of a feed's entries, in its order.
 *
 * @param url - address of the feed itself, for links that leave out their site
 * @returns nothing when it is no feed
 */
export function feedLinks(
  bytes: Uint8Array,
  { mediaType, url }: Pick<MemberHints, "mediaType" | "url">,
): readonly string[] {
  const hints = {
    ...(mediaType !== undefined && { mediaType }),
    ...(url !== undefined && { url }),
  };
  const encoding = feedEncoding(bytes, { file: "", fileId: null, hints });
  const feed = xmlFeed(bytes, encoding) ?? jsonFeed(bytes, encoding);
  if (feed === null || feed.frame > LONGEST_FRAME) return [];
  const base = webAddress(feed.head().link, url ?? null) ?? url ?? null;
  return feed.entries.flatMap((found) => {
    try {
      return webAddress(found.read()?.link ?? null, base) ?? [];
    } catch {
      return [];
    }
  });
}
