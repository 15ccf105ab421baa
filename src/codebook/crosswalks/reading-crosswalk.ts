import type {
  DatePrecisionCode,
  EventTypeCode,
  PlacePrecisionCode,
} from "../../model/index.js";

/**
 * What a code of another dataset can stand for here. One of its codes covers
 * several of ours: reading gives a set, and never chooses from it.
 */
export interface ReadType {
  /** The code as the dataset prints it. */
  readonly code: string;
  /** All types that the dataset files under it; empty where none is ours. */
  readonly types: readonly EventTypeCode[];
}

/** What a dataset's code for the precision of a date says of the day printed. */
export interface ReadDatePrecision {
  readonly code: string;
  readonly precision: DatePrecisionCode;
  /**
   * Days before and after the printed one that are meant as well; `month` and
   * `year` for the whole month or year of the printed day; `given` where the
   * dataset prints both ends itself.
   */
  readonly reach: number | "month" | "year" | "given";
}

/** What a dataset's code for the precision of a place says of its point. */
export interface ReadPlacePrecision {
  readonly code: string;
  readonly precision: PlacePrecisionCode;
}
