import type { Store } from "../register/open-register.js";

/** A job that is due, and the message that told of it. */
export interface Delivered {
  readonly jobId: string;
  readonly message: string | null;
}

/**
 * Hands jobs that are due to workers, each to one. What became of them stands
 * in their rows: a message that is lost is sent again, one that comes twice
 * meets a row that somebody has.
 */
export interface Delivery {
  /** To be called before anything else; again does nothing. */
  readonly open: () => Promise<void>;
  /**
   * Tells of a job, in the transaction that writes its row.
   *
   * @param delay - milliseconds before it is due
   * @returns id of the message; null where there are none
   */
  readonly send: (
    on: Store,
    jobId: string,
    delay: number,
  ) => Promise<string | null>;
  /** Takes a message back, or ends it. */
  readonly drop: (on: Store, message: string | null) => Promise<void>;
  /** Takes one job that is due, in the transaction that claims its row. */
  readonly take: (on: Store) => Promise<Delivered | null>;
  /** Whether a message still waits for a worker. */
  readonly waits: (on: Store, message: string | null) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** What tells of faults that no caller sees. */
export type OnFault = (error: unknown) => void;
