import { IsnadError } from "../model/errors.js";
import { allowanceOf, checkPort, parseAsked } from "./asked-url.js";
import { exchange, headerOf } from "./exchange.js";
import {
  checkLiteral,
  guardedDispatcher,
  type Lookup,
} from "./guarded-dispatcher.js";

/** How an authority is asked. */
export interface AuthorityOptions {
  readonly userAgent: string;
  /** Whether it may lie in the user's own network. */
  readonly allowPrivate?: boolean;
  /** Whether its port may be another than 80 and 443. */
  readonly allowPort?: boolean;
  /** `socks5h://host:port` */
  readonly proxy?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For tests. */
  readonly lookup?: Lookup;
}

/** An answer is a few certificates long. */
const LIMITS = {
  maxBytes: 1024 * 1024,
  totalMillis: 60_000,
  idleMillis: 30_000,
};

const QUERY = "application/timestamp-query";
const REPLY = "application/timestamp-reply";

/**
 * Sends a request to a time-stamping authority that the user names.
 *
 * @source RFC 3161, section 3.4
 * @returns the answer's bytes, not yet checked
 * @throws IsnadError as `exchange`; `CAP-STATUS`, `CAP-BAD-ADDRESS`,
 *   `CAP-CREDENTIALS`, `CAP-PORT`, `CAP-BAD-PROXY`
 */
export async function askAuthority(
  address: string,
  request: Uint8Array,
  options: AuthorityOptions,
): Promise<Uint8Array> {
  const { userAgent, allowPrivate = false, allowPort = false } = options;
  const { proxy, lookup, signal } = options;
  const url = parseAsked(address);
  const permitted = { private: allowPrivate, port: allowPort };
  const allowance = allowanceOf([url], permitted);
  checkPort(url, allowance);
  checkLiteral(url, allowance);
  const dispatcher = guardedDispatcher({ allowance, lookup, proxy });
  try {
    const now = () => new Date();
    const { status, bytes, headers } = await exchange(
      url,
      [],
      { dispatcher, limits: LIMITS, userAgent, now, signal },
      { mediaType: QUERY, bytes: request },
    );
    const type = headerOf(headers, "content-type") ?? "";
    if (status !== 200 || !type.startsWith(REPLY))
      throw new IsnadError("CAP-STATUS", { url: url.href, status });
    return bytes;
  } finally {
    await dispatcher.close();
  }
}
