import type { Dispatcher } from "undici";
import { IsnadError } from "../model/errors.js";
import { ACCEPTED_CODINGS, decompressed, NotExpanded } from "./decompress.js";
import type { CaptureLimits } from "./limits.js";

/** Headers in the order in which they came, by their names as sent. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** One request and its answer. */
export interface Exchange {
  readonly url: URL;
  /** UTC instant at which the request was sent. */
  readonly at: string;
  readonly requestHeaders: HeaderList;
  readonly status: number;
  readonly headers: HeaderList;
  /** As sent, codings of its content included. */
  readonly body: Uint8Array;
  /** Its content. */
  readonly bytes: Uint8Array;
}

/** What a request carries; without it a page is asked for. */
export interface RequestContent {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** How requests are sent. */
export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly limits: CaptureLimits;
  /** As in `isnad/1.0.0`. */
  readonly userAgent: string;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

/** @returns the first header of a name, in lower case; null without one */
export function headerOf(headers: HeaderList, name: string): string | null {
  const found = headers.find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? null;
}

const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8";

/** No cookie, no referrer, no language: what is not needed is not told. */
function headersOf(userAgent: string, conditions: HeaderList): HeaderList {
  return [
    ["user-agent", userAgent],
    ["accept", ACCEPT],
    ["accept-encoding", ACCEPTED_CODINGS],
    ...conditions,
  ];
}

class TooLarge extends Error {}

async function bodyOf(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > maxBytes) throw new TooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

function listed(headers: Record<string, string | string[] | undefined>) {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
}

/** The error of ours that caused one of a library, or that it is. */
function ownError(error: unknown): IsnadError | null {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if (at instanceof IsnadError) return at;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return null;
}

function faultOf(error: unknown, url: URL, limits: CaptureLimits): IsnadError {
  const { href } = url;
  const own = ownError(error);
  if (own !== null)
    return own.code === "CAP-PRIVATE-ADDRESS"
      ? new IsnadError(own.code, {
          url: href,
          address: own.context["address"] ?? "?",
        })
      : own;
  if (error instanceof TooLarge)
    return new IsnadError("CAP-TOO-LARGE", {
      url: href,
      limit: limits.maxBytes,
    });
  if (error instanceof NotExpanded)
    return new IsnadError("CAP-EXPANDS", { url: href, seen: error.message });
  const { name, code = "", message } = error as Error & { code?: string };
  if (name === "TimeoutError" || /TIMEOUT/.test(code)) {
    const seconds = Math.round(limits.totalMillis / 1000);
    return new IsnadError("CAP-TOO-SLOW", { url: href, seconds }, error);
  }
  const reason = code === "" ? message : code;
  return new IsnadError("CAP-UNREACHABLE", { url: href, reason }, error);
}

/**
 * Sends one request and takes the whole answer: GET, or POST where it carries
 * something. Redirects are not followed.
 *
 * @param conditions - further headers, as of a conditional request
 * @throws IsnadError `CAP-UNREACHABLE`, `CAP-PRIVATE-ADDRESS`, `CAP-TOO-LARGE`,
 *   `CAP-EXPANDS`, `CAP-TOO-SLOW`; the signal's reason when it is aborted
 */
export async function exchange(
  url: URL,
  conditions: HeaderList,
  options: ExchangeOptions,
  content?: RequestContent,
): Promise<Exchange> {
  const { dispatcher, limits, userAgent, now, signal } = options;
  const requestHeaders = headersOf(userAgent, [
    ...(content === undefined
      ? []
      : [["content-type", content.mediaType] as const]),
    ...conditions,
  ]);
  const at = now().toISOString();
  const time = AbortSignal.timeout(limits.totalMillis);
  try {
    const answer = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: content === undefined ? "GET" : "POST",
      ...(content !== undefined && { body: content.bytes }),
      headers: Object.fromEntries(requestHeaders),
      headersTimeout: limits.idleMillis,
      bodyTimeout: limits.idleMillis,
      signal: signal === undefined ? time : AbortSignal.any([time, signal]),
    });
    const headers = listed(answer.headers);
    const told = Number(headerOf(headers, "content-length") ?? 0);
    if (told > limits.maxBytes) {
      answer.body.destroy();
      throw new TooLarge();
    }
    const body = await bodyOf(answer.body, limits.maxBytes);
    const codings = headerOf(headers, "content-encoding") ?? "";
    const bytes = await decompressed(body, codings, limits.maxBytes);
    const status = answer.statusCode;
    return { url, at, requestHeaders, status, headers, body, bytes };
  } catch (error) {
    signal?.throwIfAborted();
    throw faultOf(error, url, limits);
  }
}
