import type { Imported, RecordContext } from "../importer.js";
import { recordPosition } from "../record-position.js";
import { rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import {
  decodedBody,
  mimeParts,
  parameter,
  type MimeFile,
  type MimePart,
} from "./mime-parts.js";
import { readPage } from "./read-page.js";

/** Frames of a page that are tried when the page itself holds no article. */
const MOST_FRAMES = 5;

const isPage = ({ headers }: MimePart) =>
  /^(?:text\/html|application\/xhtml\+xml)/i.test(
    headers.get("content-type") ?? "",
  );

/** The pages of a file: the one that was saved, then its frames by size. */
function pagesOf({ headers, parts }: MimeFile): readonly MimePart[] {
  const pages = parts.filter(isPage);
  const start = parameter(headers.get("content-type"), "start");
  const address = headers.get("snapshot-content-location");
  const main =
    pages.find(
      (part) => start !== null && part.headers.get("content-id") === start,
    ) ??
    pages.find(
      (part) =>
        address !== undefined &&
        part.headers.get("content-location") === address,
    ) ??
    pages[0];
  if (main === undefined) return [];
  const frames = pages
    .filter((part) => part !== main)
    .sort((a, b) => b.body.length - a.body.length);
  return [main, ...frames.slice(0, MOST_FRAMES)];
}

const isWeb = (url: string | undefined) => /^https?:/i.test(url ?? "");

/** Reads a page saved with all its parts (MHTML) as the page itself. */
export function readMhtml(
  bytes: Uint8Array,
  context: RecordContext,
): readonly Imported[] {
  const file = mimeParts(bytes);
  const pages = file === null ? [] : pagesOf(file);
  const position = recordPosition(context);
  if (file === null || pages.length === 0) {
    const seen = seenStart(
      Buffer.from(bytes.subarray(0, 240)).toString("latin1"),
    );
    return [rejected(position, { code: "IMP-UNREADABLE-RECORD", seen })];
  }
  let first: readonly Imported[] | null = null;
  for (const part of pages) {
    const own = part.headers.get("content-location");
    const saved = file.headers.get("snapshot-content-location");
    const url = [own, saved, context.hints?.url].find(isWeb);
    const mediaType = part.headers.get("content-type");
    const hints = {
      ...context.hints,
      ...(url !== undefined && { url }),
      ...(mediaType !== undefined && { mediaType }),
    };
    const read = readPage({
      format: "mhtml",
      context: { ...context, hints },
      page: decodedBody(part),
      bytes,
    });
    first ??= read;
    if (!read.some(({ ok }) => ok)) continue;
    if (!file.isCutShort) return read;
    return read.map((item) =>
      item.ok
        ? {
            ...item,
            notices: [
              ...item.notices,
              {
                ...position,
                code: "IMP-PAGE-CUT-SHORT",
                seen: seenStart(item.report.id),
              },
            ],
          }
        : item,
    );
  }
  return first ?? [];
}
