import { IsnadError } from "../model/errors.js";
import { parseAsked, checkPort, type Allowance } from "./asked-url.js";
import {
  exchange,
  headerOf,
  type Exchange,
  type ExchangeOptions,
  type HeaderList,
} from "./exchange.js";
import { checkLiteral } from "./guarded-dispatcher.js";
import { MAX_REDIRECTS } from "./limits.js";
import type { Pace, Sleep } from "./pace.js";
import { robotsCache, type SiteRules } from "./robots.js";

/** What the server said of a page when it was captured last. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page asked for: the answers on the way to it, the last one last. */
export interface Asked {
  readonly exchanges: readonly Exchange[];
  readonly last: Exchange;
}

/** What requests need beside what one exchange needs. */
export interface RequestOptions extends ExchangeOptions {
  readonly allowance: Allowance;
  readonly pace: Pace;
  readonly sleep: Sleep;
  /** Told that a request waits, and why. */
  readonly onWait: (url: URL, seconds: number) => void;
}

/** Longest wait that a server may ask for; also of `Crawl-delay`. */
const LONGEST_WAIT_SECONDS = 120;
const USUAL_WAIT_SECONDS = 30;
const MOST_TRIES = 3;

/** Seconds that a server asks to wait, by `Retry-After` in either form. */
function waitAsked(headers: HeaderList, now: Date): number {
  const told = headerOf(headers, "retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(told)) return Number(told);
  const until = Date.parse(told);
  return Number.isNaN(until)
    ? USUAL_WAIT_SECONDS
    : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** One answer of a host, in its turn; one that asks to wait is asked again. */
async function askedInTurn(
  url: URL,
  conditions: HeaderList,
  options: RequestOptions,
): Promise<Exchange> {
  const { allowance, pace, sleep, now, onWait, signal } = options;
  checkPort(url, allowance);
  checkLiteral(url, allowance);
  for (let tries = 1; ; tries += 1) {
    const answer = await pace.turn(url.host, () =>
      exchange(url, conditions, options),
    );
    const { status, headers } = answer;
    if (status !== 429 && status !== 503) return answer;
    const seconds = waitAsked(headers, now());
    if (tries === MOST_TRIES || seconds > LONGEST_WAIT_SECONDS)
      throw new IsnadError("CAP-LATER", { url: url.href, seconds, status });
    onWait(url, seconds);
    await sleep(seconds * 1000, signal);
  }
}

/** The answer at the end of redirects, and those on the way. */
async function followed(
  url: URL,
  conditions: HeaderList,
  options: RequestOptions,
  check: (url: URL) => Promise<void>,
): Promise<Asked> {
  const exchanges: Exchange[] = [];
  const seen = new Set<string>();
  let at = url;
  for (;;) {
    await check(at);
    seen.add(at.href);
    // A condition holds for the address that it was told of.
    const own = at.href === url.href ? conditions : [];
    const last = await askedInTurn(at, own, options);
    exchanges.push(last);
    const target = headerOf(last.headers, "location");
    const isRedirect = [301, 302, 303, 307, 308].includes(last.status);
    if (!isRedirect || target === null) return { exchanges, last };
    at = parseAsked(target, at);
    if (exchanges.length > MAX_REDIRECTS || seen.has(at.href)) {
      const context = { url: url.href, seen: at.href };
      throw new IsnadError("CAP-REDIRECTS", context);
    }
  }
}

function conditionsOf(known: Validators | null): HeaderList {
  const { etag = null, lastModified = null } = known ?? {};
  return [
    ...(etag === null ? [] : [["if-none-match", etag] as const]),
    ...(lastModified === null
      ? []
      : [["if-modified-since", lastModified] as const]),
  ];
}

/** Asks for pages, by the rules of their sites. */
export type PageRequest = (
  url: URL,
  known: Validators | null,
) => Promise<Asked>;

/**
 * Makes what asks for pages: each address on the way, redirects too, is checked,
 * held against its site's `robots.txt`, and asked in its host's turn.
 *
 * The promise rejects with an IsnadError of a code `CAP-…`.
 */
export function pageRequest(options: RequestOptions): PageRequest {
  const { pace } = options;
  const rulesOf = robotsCache(async (url) => {
    const { last } = await followed(url, [], options, async () => undefined);
    return { status: last.status, bytes: last.bytes };
  });
  const slowed = (url: URL, { delay }: SiteRules) => {
    if (delay === null) return;
    pace.slow(url.host, Math.min(delay, LONGEST_WAIT_SECONDS) * 1000);
  };
  const check = async (url: URL): Promise<void> => {
    const { allowance } = options;
    checkPort(url, allowance);
    checkLiteral(url, allowance);
    const rules = await rulesOf(url);
    slowed(url, rules);
    if (!rules.isAllowed(url))
      throw new IsnadError("CAP-ROBOTS", { url: url.href });
  };
  return (url, known) => followed(url, conditionsOf(known), options, check);
}
