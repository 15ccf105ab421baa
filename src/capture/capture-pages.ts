import { createHash } from "node:crypto";
import { IsnadError } from "../model/errors.js";
import { allowanceOf, parseAsked } from "./asked-url.js";
import { headerOf, type Exchange } from "./exchange.js";
import { isFault } from "./fault.js";
import { guardedDispatcher, type Lookup } from "./guarded-dispatcher.js";
import { CAPTURE_LIMITS, type CaptureLimits } from "./limits.js";
import { sleepFor, startPace, type Sleep } from "./pace.js";
import {
  pageRequest,
  type PageRequest,
  type Validators,
} from "./page-request.js";

/** A page as it was captured. */
export interface CapturedPage {
  /** Address as it was asked for. */
  readonly asked: string;
  /** Address at which it was found, after redirects. */
  readonly url: string;
  /** UTC instant of the request that found it. */
  readonly retrievedAt: string;
  /** As the server says, as in `text/html; charset=windows-1256`. */
  readonly mediaType: string | null;
  /** Its content. */
  readonly bytes: Uint8Array;
  readonly validators: Validators;
  /** The answers on the way to it, its own last, for an archive. */
  readonly exchanges: readonly Exchange[];
}

/** What happens while pages are captured. */
export type CaptureEvent =
  | { readonly kind: "asked"; readonly url: string }
  | { readonly kind: "captured"; readonly page: CapturedPage }
  /** As it was when it was captured last. */
  | { readonly kind: "unchanged"; readonly url: string }
  /** Named by a page on another host, which nobody asked for. */
  | { readonly kind: "elsewhere"; readonly url: string }
  | {
      readonly kind: "refused";
      readonly url: string;
      readonly fault: IsnadError;
      readonly exchanges: readonly Exchange[];
    };

/** What is known of a page from before. */
export interface KnownPage extends Validators {
  /** SHA-256 of its content. */
  readonly sha256: string;
}

/** How pages are captured. */
export interface CaptureOptions {
  /** As in `isnad/1.0.0`. */
  readonly userAgent: string;
  /** Whether hosts that are named may lie in the user's own network. */
  readonly allowPrivate?: boolean;
  /** Whether addresses that are named may name a port. */
  readonly allowPort?: boolean;
  /** Seconds between two requests to one host; 2 when left out. */
  readonly pauseSeconds?: number;
  /** `socks5h://host:port` */
  readonly proxy?: string | undefined;
  readonly limits?: Partial<CaptureLimits>;
  /** What is known of an address; nothing when left out. */
  readonly knownOf?: (url: string) => KnownPage | null;
  /** Addresses that a captured page names and that are to be captured too. */
  readonly linksOf?: (page: CapturedPage) => Promise<readonly string[]>;
  /** Whether links may lead to other hosts. */
  readonly anyHost?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told that a server asks to wait before it answers. */
  readonly onWait?: (url: string, seconds: number) => void;
  /** For tests: resolver, clock and waiting. */
  readonly lookup?: Lookup;
  readonly now?: () => Date;
  readonly clock?: () => number;
  readonly sleep?: Sleep;
}

/** @returns SHA-256 of the content of a page, in hexadecimal */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The host without `www.`, which is no other site. */
const siteOf = ({ host }: URL) => host.replace(/^www\./, "");

function pageOf(asked: string, exchanges: readonly Exchange[], last: Exchange) {
  const { url, at, headers, bytes } = last;
  // What a server says of one address is no condition for another.
  const isDirect = url.href === asked;
  const page: CapturedPage = {
    asked,
    url: url.href,
    retrievedAt: at,
    mediaType: headerOf(headers, "content-type"),
    bytes,
    validators: {
      etag: isDirect ? headerOf(headers, "etag") : null,
      lastModified: isDirect ? headerOf(headers, "last-modified") : null,
    },
    exchanges,
  };
  return page;
}

/** Asks for one page. */
async function captureOne(
  url: URL,
  request: PageRequest,
  options: CaptureOptions,
): Promise<CaptureEvent> {
  const { href } = url;
  const known = options.knownOf?.(href) ?? null;
  let exchanges: readonly Exchange[] = [];
  try {
    const asked = await request(url, known);
    exchanges = asked.exchanges;
    const { status, bytes } = asked.last;
    if (status === 304 && known !== null)
      return { kind: "unchanged", url: href };
    if (status !== 200)
      throw new IsnadError("CAP-STATUS", { url: href, status });
    if (known?.sha256 === contentHash(bytes))
      return { kind: "unchanged", url: href };
    return { kind: "captured", page: pageOf(href, exchanges, asked.last) };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { kind: "refused", url: href, fault: error, exchanges };
  }
}

/** Addresses that wait, each once. */
function addressQueue() {
  const seen = new Set<string>();
  const waiting: { readonly url: URL; readonly isNamed: boolean }[] = [];
  return {
    add(url: URL, isNamed: boolean): void {
      if (seen.has(url.href)) return;
      seen.add(url.href);
      waiting.push({ url, isNamed });
    },
    next: () => waiting.shift(),
  };
}

function requestOf(urls: readonly URL[], options: CaptureOptions) {
  const { lookup, proxy, signal, userAgent, pauseSeconds = 2 } = options;
  const { sleep = sleepFor, now = () => new Date() } = options;
  const { clock = () => performance.now() } = options;
  const { allowPrivate = false, allowPort = false } = options;
  const permitted = { private: allowPrivate, port: allowPort };
  const allowance = allowanceOf(urls, permitted);
  const dispatcher = guardedDispatcher({ allowance, lookup, proxy });
  const pauseMillis = pauseSeconds * 1000;
  const pace = startPace({ pauseMillis, sleep, clock, signal });
  const request = pageRequest({
    dispatcher,
    limits: { ...CAPTURE_LIMITS, ...options.limits },
    userAgent,
    now,
    signal,
    allowance,
    pace,
    sleep,
    onWait: ({ href }, seconds) => options.onWait?.(href, seconds),
  });
  return { request, dispatcher };
}

/**
 * Captures pages, one after the other, and tells of each what became of it.
 * Nothing is asked for but what is named, what it redirects to, its site's
 * `robots.txt`, and with `linksOf` what a named page names.
 *
 * @param named - addresses in the order of asking; each is asked once
 * @throws IsnadError `CAP-BAD-ADDRESS`, `CAP-CREDENTIALS` before anything is
 *   asked; `CAP-BAD-PROXY`; the signal's reason when it is aborted
 */
export async function* capturePages(
  named: readonly string[],
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent> {
  const urls = named.map((typed) => parseAsked(typed));
  const { request, dispatcher } = requestOf(urls, options);
  const queue = addressQueue();
  for (const url of urls) queue.add(url, true);
  try {
    for (let one = queue.next(); one !== undefined; one = queue.next()) {
      const { url, isNamed } = one;
      options.signal?.throwIfAborted();
      yield { kind: "asked", url: url.href };
      const event = await captureOne(url, request, options);
      yield event;
      if (event.kind !== "captured" || !isNamed) continue;
      for (const link of (await options.linksOf?.(event.page)) ?? []) {
        const found = linkOf(link, event.page.url);
        if (found === null) continue;
        const isHere = siteOf(found) === siteOf(new URL(event.page.url));
        if (isHere || options.anyHost === true) queue.add(found, false);
        else yield { kind: "elsewhere", url: found.href };
      }
    }
  } finally {
    await dispatcher.destroy();
  }
}

/** A link of a page; one that is no address of a page is none. */
function linkOf(link: string, base: string): URL | null {
  try {
    return parseAsked(link, new URL(base));
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}
