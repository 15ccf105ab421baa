/** Wakes whoever waits for a change. */
export interface Bell {
  readonly ring: () => void;
  /** Ends at the next ring, after that time in milliseconds, or at the signal. */
  readonly wait: (millis: number, signal?: AbortSignal) => Promise<void>;
}

/** Makes a bell of this process: another's changes are found by looking. */
export function bell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const wake of waiting) wake();
    },
    wait: (millis, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", end);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, millis);
        signal?.addEventListener("abort", end, { once: true });
        waiting.add(end);
      }),
  };
}
