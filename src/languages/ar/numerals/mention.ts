/** How firmly a text states a number. */
export type NumberHedge =
  | "exact"
  | "at-least"
  | "more-than"
  | "less-than"
  | "at-most"
  | "about"
  | "range"
  | "dozens"
  | "hundreds"
  | "thousands"
  | "several"
  | "few";

/** What sort of numeral it is. */
export type NumberKind = "cardinal" | "ordinal" | "fraction" | "percent";

/** What the number is a number of; only `count` can be a casualty figure. */
export type NumberUse =
  | "count"
  | "unit-number"
  | "calibre"
  | "age"
  | "clock"
  | "street"
  | "date-part"
  | "money"
  | "distance"
  | "decimal-measure"
  | "other";

/**
 * One number that a text tells.
 *
 * `from`/`to` are half-open token numbers of the number itself (both ends of a
 * range), `hedgeFrom`/`hedgeTo` those of the number with its hedging words (the
 * counted noun lies inside when the hedge follows it). `start`/`end` are offsets
 * of the number in the original text, UTF-16 units, freed of glued clitics.
 * `value` is the number said (for a range the middle, rounded down), `min` and
 * `max` its inclusive bounds, null where open. `family` is set when families
 * or households are counted.
 */
export interface NumberMention {
  readonly from: number;
  readonly to: number;
  readonly hedgeFrom: number;
  readonly hedgeTo: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly hedge: NumberHedge;
  readonly kind: NumberKind;
  readonly use: NumberUse;
  readonly family?: boolean;
  readonly rule: string;
}

/** An example sentence and the fields that one of its mentions must have. */
export interface NumberExample {
  readonly text: string;
  readonly reads: Partial<NumberMention>;
}

/** The account a numeral rule gives of itself; its examples run as tests. */
export interface NumberRule {
  readonly id: string;
  readonly reason: string;
  readonly matches: readonly NumberExample[];
  /** Texts in which this rule must read nothing. */
  readonly rejects: readonly string[];
}
