import type { ByteReader } from "../byte-reader.js";
import { readHeaders, type Headers } from "./header-block.js";
import type { WarcRecord } from "./records.js";

/** What a record captured: a page or document, and how it was sent. */
export interface Captured {
  readonly url: string | null;
  /** UTC instant, ISO 8601; null where the record's own is none. */
  readonly retrievedAt: string | null;
  /** As in `text/html; charset=windows-1256`. */
  readonly mediaType: string;
  /** Whether it came by HTTP, so that codings may have to be undone. */
  readonly headers: Headers | null;
  readonly payload: ByteReader;
}

/** Why a record is not opened. */
export type PassedOver = "redirects" | "errors" | "revisits" | "others";

/** What a record is. */
export type Kind =
  | { readonly is: "captured"; readonly captured: Captured }
  | {
      readonly is: PassedOver;
      readonly url: string | null;
      /** Where a redirect leads, as it stands in its header. */
      readonly location?: string;
    }
  /** Of the archive's own: requests, descriptions, notes of the crawler. */
  | { readonly is: "own" };

const OWN = new Set(["warcinfo", "request", "metadata"]);
const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/;

function targetUrl(headers: Headers): string | null {
  // Early wget puts it into angle brackets.
  const url = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1");
  return url === undefined || url === "" ? null : url;
}

function instant(value: string | undefined): string | null {
  const isIso = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value ?? "");
  const time = isIso ? Date.parse(value ?? "") : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Pages stand under addresses of the web or of files; notes of crawlers not. */
function isPageAddress(url: string | null): boolean {
  return url === null || /^(?:https?|ftp|file):/i.test(url);
}

async function responseKind(
  { headers, body }: WarcRecord,
  url: string | null,
): Promise<Kind> {
  const isHttp = /^application\/http\b/i.test(
    headers.get("content-type") ?? "",
  );
  if (!isHttp) return { is: "others", url };
  const line = new TextDecoder().decode((await body.line(4096)) ?? undefined);
  const status = Number(STATUS.exec(line)?.[1]);
  const http = await readHeaders(body);
  if (Number.isNaN(status) || http === null) return { is: "errors", url };
  if (status >= 300 && status < 400) {
    const location = http.get("location");
    return location === undefined
      ? { is: "redirects", url }
      : { is: "redirects", url, location };
  }
  if (status !== 200 && status !== 203) return { is: "errors", url };
  const captured = {
    url,
    retrievedAt: instant(headers.get("warc-date")),
    mediaType: http.get("content-type") ?? "",
    headers: http,
    payload: body,
  };
  return { is: "captured", captured };
}

/**
 * Tells what a record is by its headers, those of HTTP among them, which are
 * read then. A response of status 200 or 203 is a capture, as are resources and
 * conversions.
 */
export async function recordKind(record: WarcRecord): Promise<Kind> {
  const { headers, body } = record;
  const type = headers.get("warc-type")?.toLowerCase() ?? "";
  const url = targetUrl(headers);
  if (OWN.has(type)) return { is: "own" };
  if (type === "revisit") return { is: "revisits", url };
  if (!isPageAddress(url)) return { is: "others", url };
  if (type === "response") return responseKind(record, url);
  if (type !== "resource" && type !== "conversion") {
    return { is: "others", url };
  }
  const captured = {
    url,
    retrievedAt: instant(headers.get("warc-date")),
    mediaType: headers.get("content-type") ?? "",
    headers: null,
    payload: body,
  };
  return { is: "captured", captured };
}
