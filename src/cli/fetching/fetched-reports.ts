import type {
  CapturedPage,
  CaptureEvent,
} from "../../capture/capture-pages.js";
import { contentHash } from "../../capture/capture-pages.js";
import type { Imported } from "../../importers/importer.js";
import type { ImportInput } from "../../importers/input.js";
import { readReports } from "../../importers/read-reports.js";
import { seenStart } from "../../importers/seen.js";
import type { FetchedPages } from "../../register/fetched-pages.js";

/** A page as an input: its address stands where a file's name does. */
function inputOf(page: CapturedPage): ImportInput {
  const { url, bytes, mediaType, retrievedAt } = page;
  return {
    file: url,
    fileId: url,
    size: bytes.length,
    open: () => [bytes],
    hints: { url, retrievedAt, ...(mediaType !== null && { mediaType }) },
  };
}

/** What reads the pages of a run. */
export interface FetchedReports {
  /** Reports and rejects of the pages, in the order in which they came. */
  readonly items: AsyncIterable<Imported>;
  /** UTC instant at which a page was fetched, by its address. */
  readonly retrievedAt: (url: string) => string | undefined;
  /** Notes the pages that gave what they hold, once that is on the disk. */
  readonly keep: (known: FetchedPages) => void;
}

/** Whether an entry of a feed stands here by its page. */
function isCovered(item: Imported, pages: ReadonlySet<string>): boolean {
  if (item.ok) return item.report.url !== null && pages.has(item.report.url);
  const { code, seen } = item.reject;
  if (code !== "IMP-FEED-HEADLINE") return false;
  return [...pages].some((url) => seenStart(url) === seen);
}

/**
 * Reads pages as they are captured. A feed whose entries are followed comes last:
 * of an entry whose page was fetched, the page is taken and not the summary.
 *
 * @param isFollowed - whether a page is a feed whose entries are asked for too
 */
export function fetchedReports(
  events: AsyncIterable<CaptureEvent>,
  isFollowed: (page: CapturedPage) => boolean,
): FetchedReports {
  const instants = new Map<string, string>();
  const whole: CapturedPage[] = [];
  const covered = new Set<string>();
  async function* read(page: CapturedPage): AsyncGenerator<Imported> {
    instants.set(page.url, page.retrievedAt);
    const isFeed = isFollowed(page);
    let isWhole = true;
    for await (const item of readReports([inputOf(page)])) {
      if (isFeed && isCovered(item, covered)) continue;
      isWhole &&= item.ok;
      yield item;
    }
    if (isWhole) whole.push(page);
  }
  async function* items(): AsyncGenerator<Imported> {
    const feeds: CapturedPage[] = [];
    for await (const event of events) {
      if (event.kind === "unchanged") covered.add(event.url);
      if (event.kind !== "captured") continue;
      const { page } = event;
      if (isFollowed(page)) {
        feeds.push(page);
        continue;
      }
      covered.add(page.asked).add(page.url);
      yield* read(page);
    }
    for (const feed of feeds) yield* read(feed);
  }
  return {
    items: items(),
    retrievedAt: (url) => instants.get(url),
    keep(known) {
      for (const { asked, validators, bytes } of whole)
        known.set(asked, { ...validators, sha256: contentHash(bytes) });
    },
  };
}
