import { contentHash, type CaptureEvent } from "../../capture/capture-pages.js";

/** What became of the addresses of a run. */
export interface FetchTally {
  captured: number;
  unchanged: number;
  refused: number;
  elsewhere: number;
}

/** Starts at nothing. */
export function emptyFetchTally(): FetchTally {
  return { captured: 0, unchanged: 0, refused: 0, elsewhere: 0 };
}

/**
 * What became of an address, as a line of JSON; null for one that is only now
 * asked for.
 */
export function eventLine(event: CaptureEvent): string | null {
  if (event.kind === "asked") return null;
  if (event.kind === "refused") {
    const { url, fault } = event;
    const { code, context } = fault;
    return JSON.stringify({ url, fate: "refused", code, context });
  }
  if (event.kind !== "captured")
    return JSON.stringify({ url: event.url, fate: event.kind });
  const { asked, url, retrievedAt, mediaType, bytes } = event.page;
  return JSON.stringify({
    url: asked,
    fate: "captured",
    ...(url !== asked && { at: url }),
    retrievedAt,
    mediaType,
    bytes: bytes.length,
    sha256: contentHash(bytes),
  });
}

/** Says what became of all, in both languages. */
export function fetchSummary(tally: FetchTally): readonly string[] {
  const { captured, unchanged, refused, elsewhere } = tally;
  return [
    `isnad: fetched ${captured}, unchanged ${unchanged}, refused ${refused}, not asked for (other hosts) ${elsewhere}`,
    `isnad: جُلب ${captured}، دون تغيير ${unchanged}، لم يُجلب ${refused}، لم يُطلب (مواقع أخرى) ${elsewhere}`,
  ];
}
