import type { MeasureCode } from "../../model/vocabulary.js";
import type { Counted } from "./figure.js";

/** What the sentence before leaves to the next. */
export interface Carried {
  /** The fate that an opened list counts. */
  readonly measure: MeasureCode | null;
  /** The figure that an opened list breaks down. */
  readonly whole: Counted | null;
  /** Figures told before, in text order. */
  readonly before: readonly Counted[];
}

/** What the words so far say of the next number. */
export interface CountState {
  measure: MeasureCode | null;
  /** Token of the verb or masdar that told the measure; −1 for a noun. */
  toldAt: number;
  /** The role that the noun of the measure names: `القتلى المدنيون`. */
  role: string | null;
  /** The last figure that is no part of another. */
  whole: Counted | null;
  /** The next groups are parts of `whole`. */
  parts: boolean;
  /** The figure before an open bracket, which its figures break down. */
  bracket: Counted | null;
  readonly figures: Counted[];
  readonly before: readonly Counted[];
}

/** The state at the beginning of a stretch. */
export function startOf(carried: Carried): CountState {
  return {
    measure: carried.measure,
    toldAt: -1,
    role: null,
    whole: carried.whole,
    parts: false,
    bracket: null,
    figures: [],
    before: carried.before,
  };
}
