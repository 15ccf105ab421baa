import type { ImportFormat } from "../importer.js";

/** Types that hold reports; null where the content tells the format. */
const OPENED: ReadonlyMap<string, ImportFormat | null> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", null],
  ["application/pdf", null],
  ["application/x-pdf", null],
  ["message/rfc822", null],
  ["multipart/related", null],
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    null,
  ],
  ["application/vnd.oasis.opendocument.text", null],
]);

/** Files that sites keep for programs, sent as plain text. */
const FOR_PROGRAMS =
  /^[a-z]+:\/\/[^/]*\/(?:\.well-known\/|(?:robots|ads|app-ads|humans|security|llms)\.txt$)/i;

/**
 * The format of what a record holds, by its media type.
 *
 * @returns null where the content tells; undefined for what is not opened:
 *   pictures, styles, scripts, data
 */
export function openedFormat(
  mediaType: string,
  url: string | null,
): ImportFormat | null | undefined {
  const type = mediaType.replace(/;.*$/s, "").trim().toLowerCase();
  if (type === "text/plain" && FOR_PROGRAMS.test(url ?? "")) return undefined;
  return OPENED.get(type);
}
