/** Waits; a test has its own. */
export type Sleep = (millis: number, signal?: AbortSignal) => Promise<void>;

/** A pause between two requests to one host; the caller sends one at a time. */
export interface Pace {
  /** Does the work once the host's pause is over. */
  turn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Sets the pause of a host, where it asks for a longer one. */
  slow(host: string, millis: number): void;
}

/** What the pace is made of. */
export interface PaceOptions {
  readonly pauseMillis: number;
  readonly sleep: Sleep;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** Waits for a time, or until the signal is aborted, whose reason it throws. */
export const sleepFor: Sleep = (millis, signal) =>
  new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, millis);
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });

/** Starts with no host asked yet. */
export function startPace(options: PaceOptions): Pace {
  const { pauseMillis, sleep, clock, signal } = options;
  const ended = new Map<string, number>();
  const pauses = new Map<string, number>();
  return {
    async turn(host, work) {
      const last = ended.get(host);
      const pause = pauses.get(host) ?? pauseMillis;
      const wait = last === undefined ? 0 : last + pause - clock();
      if (wait > 0) await sleep(wait, signal);
      try {
        return await work();
      } finally {
        ended.set(host, clock());
      }
    },
    slow(host, millis) {
      pauses.set(host, Math.max(pauseMillis, millis));
    },
  };
}
