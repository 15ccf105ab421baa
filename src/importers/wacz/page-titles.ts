import { byteLines } from "../byte-lines.js";
import { decodeUtf8 } from "../encoding.js";
import type { ZipArchive, ZipEntry } from "../zip/archive.js";

/** A list of more pages is not kept: all pages are read then. */
const MAX_PAGES = 250_000;
const MAX_LINE_BYTES = 1024 * 1024;
const MAX_LIST_BYTES = 256 * 1024 * 1024;

const PAGE_LIST = /^pages\/[^/]+\.jsonl$/i;

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(line) ?? "null");
  } catch {
    return null;
  }
}

function pageOf(line: Uint8Array): readonly [string, string | null] | null {
  const value = parsed(line);
  if (typeof value !== "object" || value === null) return null;
  const { url, title } = value as Readonly<Record<string, unknown>>;
  if (typeof url !== "string" || url === "") return null;
  const isTitle = typeof title === "string" && title.trim() !== "";
  return [url, isTitle ? title : null];
}

/**
 * Titles of the pages that a package lists (`pages/pages.jsonl` and those
 * beside it), null for a page without one. A title that is the address is none.
 *
 * @returns null where no page is listed, or too many to keep
 * @source WACZ 1.1.1, section 5.2.3
 */
export async function pageTitles(
  archive: ZipArchive,
  entries: readonly ZipEntry[],
): Promise<ReadonlyMap<string, string | null> | null> {
  const titles = new Map<string, string | null>();
  for (const entry of entries) {
    if (!PAGE_LIST.test(entry.name) || entry.size > MAX_LIST_BYTES) continue;
    for await (const { bytes, tooLong } of byteLines(
      archive.open(entry),
      MAX_LINE_BYTES,
    )) {
      const page = tooLong ? null : pageOf(bytes);
      if (page === null) continue;
      const [url, title] = page;
      titles.set(url, title === url ? null : title);
      if (titles.size > MAX_PAGES) return null;
    }
  }
  return titles.size === 0 ? null : titles;
}
