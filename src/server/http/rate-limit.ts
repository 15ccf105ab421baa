import { IsnadError } from "../../model/errors.js";

/** So many requests in so many seconds. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** Of somebody who is signed in: a person at work with pages that load much. */
export const SIGNED_IN_RATE: Rate = { requests: 6000, seconds: 60 };
/** Of an address without a session. */
export const STRANGER_RATE: Rate = { requests: 300, seconds: 60 };
/** Of an address that tries passwords, passphrases or links. */
export const SECRET_RATE: Rate = { requests: 20, seconds: 60 };

/** Keys that are remembered; the oldest are forgotten first. */
const MOST_KEYS = 50_000;

/** Counts requests by key and refuses those that come too fast. */
export interface RateLimit {
  /** @throws IsnadError `API-TOO-MANY` */
  readonly take: (key: string, now?: number) => void;
}

/** A bucket that fills evenly: `requests` at once, then one each so often. */
export function rateLimit({ requests, seconds }: Rate): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMilli = requests / (seconds * 1000);
  return {
    take(key, now = Date.now()) {
      const before = buckets.get(key) ?? { left: requests, at: now };
      const left = Math.min(
        requests,
        before.left + (now - before.at) * perMilli,
      );
      buckets.delete(key);
      if (left < 1) {
        buckets.set(key, { left, at: now });
        const pause = Math.ceil((1 - left) / perMilli / 1000);
        throw new IsnadError("API-TOO-MANY", { seconds: pause });
      }
      buckets.set(key, { left: left - 1, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEYS && oldest !== undefined)
        buckets.delete(oldest);
    },
  };
}
