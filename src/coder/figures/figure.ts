import type { GroupCode, OutcomeCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";

/** Tokens of one text, half-open. */
interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A period that a sentence counts over: ISO days, null where open. */
export interface FigurePeriod {
  readonly start: string | null;
  readonly end: string | null;
  /** Tokens of the words that tell it. */
  readonly at: TokenRange;
}

/** A figure over a period, as read; `from`/`to` are the tokens of its number. */
export interface Figure extends TokenRange {
  readonly measure: OutcomeCode | "incidents";
  readonly min: number | null;
  readonly max: number | null;
  /** One role, or several that the text joins: `civilian+rebel`. */
  readonly role: string | null;
  readonly group: GroupCode | null;
  readonly period: FigurePeriod;
  readonly reading: Reading;
}
