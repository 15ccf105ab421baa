import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Importer,
  type ImportItem,
} from "./importer.js";
import { readWhole } from "./read-whole.js";
import { rejected } from "./report-fields.js";

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { file, member, maxRecordBytes: limit = MAX_RECORD_BYTES } = context;
  const whole = await readWhole(bytes, limit);
  if (whole === null) {
    const { line = 1 } = context;
    const place = { file, line, ...(member !== undefined && { member }) };
    const fault = { seen: member ?? file, context: { limit } };
    yield rejected(place, { code: "IMP-RECORD-TOO-LONG", ...fault });
    return;
  }
  const { readFeed } = await import("./feed/read-feed.js");
  yield* readFeed(whole, context);
}

/** What may stand before the root: a declaration, comments, a document type. */
const BEFORE =
  "^[\\s\\0]*(?:<\\?[^>]{0,400}>\\s*|<!--(?:(?!-->)[\\s\\S]){0,2000}-->\\s*|<!DOCTYPE[^>[]{0,400}(?:\\[[^\\]]{0,2000}\\]\\s*)?>\\s*)*";
const XML_FEED = new RegExp(
  `${BEFORE}<(?:rss[\\s>]|(?:[\\w.-]{1,40}:)?(?:feed|RDF)\\s[^>]{0,4000}(?:atom|rss|rdf))`,
  "i",
);
const JSON_FEED =
  /^\s*\{[\s\S]{0,3000}?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/;

/**
 * Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. An entry with its whole text
 * is read as a page, or as plain text, of its own; one with a summary is a
 * report of the summary.
 */
export const feedImporter: Importer = {
  format: "feed",
  endings: ["rss", "atom", "rdf", "xml"],
  recognises(head) {
    // One unit a byte, zeros out: enough for signs that are ASCII.
    const start = Buffer.from(head).toString("latin1");
    const text = start.replace(/^(?:ï»¿|ÿþ|þÿ)/, "").replaceAll("\0", "");
    return XML_FEED.test(text) || JSON_FEED.test(text);
  },
  read,
};
