import type { Coded, ErrorCode, ErrorContext } from "./errors.js";

/** Something wrong with an input, said by code; see `formatError`. */
export interface Issue extends Coded {
  /** JSON pointer to the value it is about, when it is about one. */
  readonly pointer?: string;
}

/** Either a value or all that is wrong with the input. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A record of a batch that was not accepted. */
export interface Reject {
  /** Line, row or record number, counted from 1. */
  readonly position: number;
  readonly issues: readonly Issue[];
}

/** What became of a batch; nothing is dropped silently. */
export interface Batch<T> {
  readonly accepted: readonly T[];
  readonly rejected: readonly Reject[];
}

/**
 * @param code - a code of the catalogue
 * @param context - a value for each place holder of its message
 * @returns the issue
 */
export function issue<Code extends ErrorCode>(
  code: Code,
  context: ErrorContext<Code>,
): Issue {
  return { code, context: { ...context } };
}

/** @returns the result that holds `value` */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** @returns the result that says what is wrong */
export function refuse(...issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}
