import type { Imported } from "../importer.js";
import { recordPosition } from "../record-position.js";
import { importedReport } from "../report-fields.js";
import { seenStart } from "../seen.js";
import type { ChannelPost } from "./channel-posts.js";
import type { DecodedPage } from "./decode-page.js";
import { possibleDays } from "./page-published.js";
import { pageDetail, type PageRecord } from "./page-record.js";

/** The bytes of one message, which read alone give it again. */
function bytesOf(
  { element: { span } }: ChannelPost,
  { html, encoding }: DecodedPage,
  whole: Uint8Array,
): Uint8Array {
  if (span === undefined || encoding !== "utf-8") return whole;
  return Buffer.from(html.slice(...span));
}

function readPost(
  record: PageRecord,
  decoded: DecodedPage,
  post: ChannelPost,
): Imported {
  const { context, bytes, format } = record;
  const { url, text, channel, author, forwardedFrom, at } = post;
  const position = recordPosition(context);
  const days = at === null ? [] : possibleDays(at);
  const publishedAt = at?.instant ?? null;
  const raw = {
    id: url,
    url,
    outlet: channel ?? context.hints?.outlet,
    title: null,
    published: days.length === 1 ? days[0] : null,
    text,
    kind: "post" as const,
    detail: {
      ...pageDetail(record, decoded, { author, publishedAt }),
      ...(forwardedFrom !== null && { chain: [forwardedFrom] }),
    },
  };
  const imported = importedReport(
    raw,
    {
      bytes: bytesOf(post, decoded, bytes),
      kind: "page",
      format,
      mediaType: "text/html",
    },
    position,
  );
  if (!imported.ok || days.length < 2) return imported;
  const seen = seenStart(days.join(" / "));
  const notice = { ...position, code: "IMP-PAGE-DAYS-DIFFER" as const, seen };
  return { ...imported, notices: [...imported.notices, notice] };
}

/**
 * The messages of a preview of a channel, each a report of its own. One
 * without words (a picture alone) is a reject by name.
 */
export function readPosts(
  record: PageRecord,
  decoded: DecodedPage,
  posts: readonly ChannelPost[],
): readonly Imported[] {
  return posts.map((post) => readPost(record, decoded, post));
}
