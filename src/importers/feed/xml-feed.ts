import { parseAtomFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import {
  atomEntry,
  atomHead,
  rssEntry,
  rssHead,
  type FeedEntry,
  type FeedHead,
} from "./feed-entry.js";
import { outlineOf, type EntryPiece, type Piece } from "./outline.js";
import type { FoundEntry, FoundFeed } from "./found-feed.js";

type Around = readonly (Piece & { readonly name: string })[];

interface Reader {
  readonly head: (source: string) => FeedHead;
  readonly entry: (source: string) => FeedEntry | null;
}

const READERS: Readonly<Record<string, Reader>> = {
  rss: {
    head: (source) => rssHead(parseRssFeed(source)),
    entry(source) {
      const [item] = parseRssFeed(source).items ?? [];
      return item === undefined ? null : rssEntry(item);
    },
  },
  rdf: {
    head: (source) => rssHead(parseRdfFeed(source)),
    entry(source) {
      const [item] = parseRdfFeed(source).items ?? [];
      return item === undefined ? null : rssEntry(item);
    },
  },
  feed: {
    head: (source) => atomHead(parseAtomFeed(source)),
    entry(source) {
      const [entry] = parseAtomFeed(source).entries ?? [];
      return entry === undefined ? null : atomEntry(entry);
    },
  },
};

const NO_HEAD: FeedHead = { title: null, link: null };
const ROOT = /<(?:[\w.-]{1,40}:)?(rss|rdf|feed)[\s>]/i;

/** The bytes of a feed with one entry, cut out of it. */
function cutOut(bytes: Uint8Array, entry: Piece, all: Piece): Uint8Array {
  return Buffer.concat([
    bytes.subarray(0, all.start),
    bytes.subarray(entry.start, entry.end),
    bytes.subarray(all.end),
  ]);
}

/**
 * Finds the entries of a feed in RSS of any version or Atom.
 *
 * @param bytes - the whole file
 * @param encoding - as `TextDecoder` names it
 * @returns null when it is no such feed
 */
export function xmlFeed(bytes: Uint8Array, encoding: string): FoundFeed | null {
  const isWide = encoding.startsWith("utf-16");
  const unit = isWide ? 2 : 1;
  const decoder = new TextDecoder(encoding);
  const text = (start: number, end: number) =>
    decoder.decode(bytes.subarray(start * unit, end * unit));
  // The signs of XML are ASCII: one unit a byte gives places of bytes.
  const source = isWide
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    : Buffer.from(bytes).toString("latin1");
  const reader = READERS[ROOT.exec(source)?.[1]?.toLowerCase() ?? ""];
  if (reader === undefined) return null;
  const { around, about, entries } = outlineOf(source);
  const piece = ({ start, end }: Piece) => text(start, end);
  const within = (outer: Around, inner: string) =>
    outer.map(piece).join("") +
    inner +
    outer
      .toReversed()
      .map(({ name }) => `</${name}>`)
      .join("");
  const read = ({ start, opened, name, parts }: EntryPiece) => {
    const inner = parts.map(piece).join("");
    const own = `${text(start, opened)}${inner}</${name}>`;
    return reader.entry(within(around, own));
  };
  const first = entries[0]?.start ?? source.length;
  const last = entries.at(-1)?.end ?? source.length;
  const all = { start: first * unit, end: last * unit };
  const found = (entry: EntryPiece): FoundEntry => ({
    seen: text(entry.start, Math.min(entry.end, entry.start + 200)),
    record: () =>
      cutOut(bytes, { start: entry.start * unit, end: entry.end * unit }, all),
    isWhole: entry.isClosed,
    read: () => read(entry),
  });
  return {
    mediaType: "application/xml",
    head() {
      try {
        return reader.head(within(around, about.map(piece).join("")));
      } catch {
        return NO_HEAD;
      }
    },
    frame: bytes.length - (all.end - all.start),
    entries: entries.map(found),
  };
}
