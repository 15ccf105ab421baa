import type {
  EventTypeCode,
  GroupCode,
  MeasureCode,
} from "../../model/vocabulary.js";
import type { Chain } from "../chains/chain.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";

/** Tokens of one text, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A period that a sentence counts over: ISO days, null where open. */
export interface FigurePeriod {
  readonly start: string | null;
  readonly end: string | null;
  /** Tokens of the words that tell it, in the text they stand in. */
  readonly at: TokenRange;
  readonly reading: Reading;
}

/** The area a figure covers, and the words it was read from. */
export interface FigureArea {
  readonly name: string | null;
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly precision: SettledPlace["precision"] | "unknown";
  /** Null where the area follows from the report as a whole. */
  readonly told: {
    readonly place: SettledPlace;
    readonly reading: Reading;
  } | null;
}

/** One figure as its words give it; `from`/`to` are the tokens of its number. */
export interface Counted extends TokenRange {
  readonly measure: MeasureCode;
  readonly min: number | null;
  readonly max: number | null;
  readonly hedge: string;
  /** One role, or several that the text joins: `civilian+rebel`. */
  readonly role: string | null;
  readonly group: GroupCode | null;
  readonly unit: "person" | "family" | "incident";
  /** Types of the counted happenings, where the words name them. */
  readonly types: readonly EventTypeCode[];
  /** The figure that contains this one. */
  readonly partOf: Counted | null;
}

/** A figure over a period, with what it covers and who counted. */
export interface Figure extends Counted {
  readonly reading: Reading;
  readonly period: FigurePeriod;
  readonly area: FigureArea;
  readonly chain: Chain | null;
  /** The text's words for what the count leaves out. */
  readonly excludes: readonly TokenRange[];
}
