import { IsnadError, type Coded } from "../model/errors.js";
import { StoreError } from "../register/messages.js";

/** When work is tried again, and when it is given up. */
export interface RetryPolicy {
  /** Failures in a row after which a job is dead. */
  readonly failures: number;
  /** Workers lost without a word after which a job is dead. */
  readonly lapses: number;
  /** Milliseconds before the second try; twice as many before each next. */
  readonly delay: number;
  /** Milliseconds that it waits at most. */
  readonly longest: number;
  /** Milliseconds for which a worker that says nothing is thought to live. */
  readonly lease: number;
}

/**
 * Half a minute over five tries: a server that restarts is back by then. A
 * machine may be switched off many times during one long import.
 */
export const RETRY_POLICY: RetryPolicy = {
  failures: 5,
  lapses: 20,
  delay: 2000,
  longest: 60_000,
  lease: 10_000,
};

/** @param failures - how often in a row it failed, from 1 */
export function delayAfter(
  { delay, longest }: RetryPolicy,
  failures: number,
): number {
  return Math.min(longest, delay * 2 ** (failures - 1));
}

/**
 * Whether trying again would meet the same fault: what the catalogue names is
 * wrong with request or input. A store that is away, a full disk and whatever
 * nobody foresaw may pass.
 */
export function isLasting(error: unknown): boolean {
  return error instanceof IsnadError && error.code !== "CLI-UNEXPECTED";
}

/** Texts of a context that are kept; a stack or a record is not. */
const LONGEST_TEXT = 500;

/** What was thrown, as plain data for the row of the job. */
export function codedFault(error: unknown): Coded {
  if (error instanceof IsnadError || error instanceof StoreError) {
    const { code, context } = error;
    return {
      code: code as Coded["code"],
      context: context as Coded["context"],
    };
  }
  const seen = error instanceof Error ? error.message : String(error);
  return {
    code: "CLI-UNEXPECTED",
    context: { seen: seen.slice(0, LONGEST_TEXT) },
  };
}
