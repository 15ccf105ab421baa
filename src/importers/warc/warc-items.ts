import type {
  ByteStream,
  ImportContext,
  ImportItem,
  MemberHints,
  NoticeCode,
  Position,
} from "../importer.js";
import { rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { captureBytes } from "./capture-bytes.js";
import { recordKind, type Captured, type PassedOver } from "./captured.js";
import { openedFormat } from "./media-types.js";
import { warcRecords, type WarcPart, type WarcRecord } from "./records.js";

type Counts = Record<PassedOver, number>;

function positionIn(context: ImportContext, line: number): Position {
  const { file, member } = context;
  return member === undefined ? { file, line } : { file, line, member };
}

function note(
  position: Position,
  code: NoticeCode,
  seen: string,
  context = {},
): ImportItem {
  const notice = { ...position, code, seen: seenStart(seen), context };
  return { step: "note", notice };
}

function hintsOf(
  { url, retrievedAt, mediaType }: Captured,
  title: string | null,
): MemberHints {
  return {
    ...(url !== null && { url }),
    ...(retrievedAt !== null && { retrievedAt }),
    ...(mediaType !== "" && { mediaType }),
    ...(title !== null && { title }),
  };
}

async function* captureItems(
  record: WarcRecord,
  captured: Captured,
  title: string | null,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { number, headers, length } = record;
  const { url, mediaType } = captured;
  const bytes = captureBytes(record, captured);
  const format = openedFormat(mediaType, url);
  yield {
    step: "open",
    name: url ?? `${number}`,
    size: null,
    line: number,
    hints: hintsOf(captured, title),
    ...(format && { format }),
    open: () => bytes.open(),
  };
  await bytes.finish();
  const position = positionIn(context, number);
  if (record.body.offset() < length) {
    if (!bytes.isCutTold())
      yield cutReject(record, record.body.offset(), position);
    return;
  }
  const digest = bytes.otherDigest();
  if (digest !== null) yield note(position, "IMP-WARC-DIGEST", digest);
  const reason = headers.get("warc-truncated");
  if (reason !== undefined) {
    yield note(position, "IMP-WARC-SHORTENED", url ?? "", { reason });
  }
}

function cutReject(
  { headers, length }: Pick<WarcRecord, "headers" | "length">,
  count: number,
  position: Position,
): ImportItem {
  const seen = seenStart(headers.get("warc-target-uri") ?? "");
  const fault = { seen, context: { count, limit: length } };
  return rejected(position, { code: "IMP-WARC-CUT", ...fault });
}

/** A record that is opened: its capture, and its title where a list has one. */
async function opened(
  record: WarcRecord,
  { pages }: ImportContext,
  counts: Counts,
): Promise<{ captured: Captured; title: string | null } | null> {
  const kind = await recordKind(record);
  if (kind.is === "own") return null;
  if (kind.is !== "captured") {
    counts[kind.is] += 1;
    if (kind.url !== null && kind.location !== undefined) {
      pages?.redirected(kind.url, kind.location);
    }
    return null;
  }
  const { captured } = kind;
  const isOpened = openedFormat(captured.mediaType, captured.url) !== undefined;
  const title =
    isOpened && pages !== undefined ? pages.titleOf(captured.url ?? "") : null;
  if (isOpened && title !== undefined) return { captured, title };
  counts.others += 1;
  return null;
}

function faultItem(
  part: Exclude<WarcPart, WarcRecord>,
  context: ImportContext,
): ImportItem {
  if (part.is === "cut") {
    const position = positionIn(context, part.number);
    return cutReject(part, part.count, position);
  }
  const { after, count, seen } = part;
  const position = positionIn(context, Math.max(1, after));
  const fault = { seen, context: { count } };
  return rejected(position, { code: "IMP-WARC-DAMAGED", ...fault });
}

/**
 * The pages and documents of a web archive as members, what is damaged as
 * rejects, and at its end how many records were passed over.
 *
 * @param stream - the records, not compressed
 */
export async function* warcItems(
  stream: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const counts: Counts = { redirects: 0, errors: 0, revisits: 0, others: 0 };
  let isTold = false;
  for await (const part of warcRecords(stream)) {
    if (part.is !== "record") {
      if (part.is === "damage" || !isTold) yield faultItem(part, context);
      continue;
    }
    const found = await opened(part, context, counts);
    isTold = found !== null;
    if (found === null) continue;
    yield* captureItems(part, found.captured, found.title, context);
  }
  if (Object.values(counts).some((count) => count > 0)) {
    yield note(positionIn(context, 1), "IMP-WARC-PASSED-OVER", "", counts);
  }
}
