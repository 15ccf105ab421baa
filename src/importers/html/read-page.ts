import type { Imported, Notice, NoticeCode } from "../importer.js";
import { importedReport, rejected } from "../report-fields.js";
import { recordPosition } from "../record-position.js";
import { seenStart } from "../seen.js";
import { elementsIn } from "./blocks.js";
import { channelPosts } from "./channel-posts.js";
import { decodePage, type DecodedPage } from "./decode-page.js";
import { extractPage, type ExtractedPage } from "./extract-page.js";
import { readPageTree } from "./page-tree.js";
import { pageDetail, type PageRecord } from "./page-record.js";
import { readPosts } from "./read-posts.js";

function articleReport(
  record: PageRecord,
  decoded: DecodedPage,
  value: ExtractedPage,
): Imported {
  const { context, bytes, format } = record;
  const { hints = {}, fileId } = context;
  const position = recordPosition(context);
  const notices: Notice[] = [];
  const notice = (code: NoticeCode, seen: string) =>
    notices.push({ ...position, code, seen: seenStart(seen) });
  const isDoubtful = value.conflict.length > 0;
  if (isDoubtful) notice("IMP-PAGE-DAYS-DIFFER", value.conflict.join(" / "));
  if (decoded.isDamaged) notice("IMP-PAGE-BYTES-LOST", value.text);
  const raw = {
    id: value.url ?? hints.id ?? fileId,
    outlet: value.outlet ?? hints.outlet,
    url: value.url,
    title: value.title ?? hints.title,
    published: value.published ?? (isDoubtful ? null : hints.published),
    text: value.text,
    detail: pageDetail(record, decoded, value),
  };
  const imported = importedReport(
    raw,
    { bytes, kind: "page", format, mediaType: "text/html" },
    position,
  );
  if (!imported.ok) return imported;
  return { ...imported, notices: [...imported.notices, ...notices] };
}

/**
 * Reads one saved page: its article, the messages of a channel, or the reason
 * why there is neither.
 */
export function readPage(record: PageRecord): readonly Imported[] {
  const { page, context } = record;
  const { hints = {} } = context;
  const position = recordPosition(context);
  const decoded = decodePage(page, context.encoding, hints.mediaType);
  const tree = readPageTree(decoded.html);
  if (tree === null) {
    const seen = seenStart(decoded.html);
    return [rejected(position, { code: "IMP-PAGE-TOO-INTRICATE", seen })];
  }
  const posts = channelPosts(elementsIn(tree.root));
  if (posts.length > 0) return readPosts(record, decoded, posts);
  const read = extractPage(tree, hints.url);
  if (!read.ok) return [rejected(position, read.fault)];
  return [articleReport(record, decoded, read.value)];
}
