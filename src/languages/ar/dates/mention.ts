/** Part of a day that a text names. */
export type DayPart =
  "dawn" | "morning" | "noon" | "afternoon" | "evening" | "night";

/** What sort of time expression it is. */
export type DateKind =
  | "day"
  | "weekday"
  | "range"
  | "week"
  | "month"
  | "season"
  | "year"
  | "relative"
  | "elapsed"
  | "duration"
  | "clock"
  | "part-of-day";

/** How fine an interval is meant. */
export type DatePrecision =
  "day" | "week" | "month" | "season" | "year" | "range" | "unknown";

/** Unit of a duration. */
export type TimeUnit =
  "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade";

/** A closed interval of ISO days. */
export interface DayInterval {
  readonly start: string;
  readonly end: string;
}

/** What the words of a date give by themselves, before any anchor. */
export interface DateParts {
  readonly day?: number;
  /** 1–12. */
  readonly month?: number;
  readonly year?: number;
  /** Days from the day of publication: أمس is -1. */
  readonly offset?: number;
  readonly direction?: "past" | "current" | "future";
}

/**
 * One time expression of a text.
 *
 * `from`/`to` are half-open token numbers, `start`/`end` offsets in the original
 * text (UTF-16 units) without glued و ف ب ل ك. `interval` is closed; for role
 * `since` it is the time of the beginning only, for `until` that of the end.
 * With anchor `previous` the expression counts from the happening told before:
 * its date is the other's plus `offsetDays`; in «بعد يومين على …» the happening
 * named after the words lies `offsetDays` from the one told before (negative).
 * `weekday`: 0 = Sunday. `conflict` says which stated parts contradict.
 */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  readonly interval: DayInterval | null;
  readonly precision: DatePrecision;
  readonly anchor: "absolute" | "published" | "previous";
  readonly offsetDays?: { readonly min: number; readonly max: number };
  readonly partOfDay?: DayPart;
  readonly role: "when" | "since" | "until" | "duration" | "birth";
  readonly weekday?: number;
  readonly conflict?: string;
  /** Times of day as `HH:MM`, 24 hours. */
  readonly time?: { readonly from: string; readonly to: string };
  readonly duration?: {
    readonly min: number | null;
    readonly max: number | null;
    readonly unit: TimeUnit;
  };
  readonly parts?: DateParts;
  readonly rule: string;
  /** The cited words alone do not give the value. */
  readonly contextual: boolean;
}

/** An example read against a publication day, and fields it must have. */
export interface DateExample {
  readonly text: string;
  /** ISO day; Wednesday 2024-05-15 when left out, null for an undated report. */
  readonly published?: string | null;
  readonly reads: Partial<DateMention>;
}

/** The account a date rule gives of itself; its examples run as tests. */
export interface DateRule {
  readonly id: string;
  readonly reason: string;
  readonly matches: readonly DateExample[];
  /** Texts in which this rule must read nothing. */
  readonly rejects: readonly string[];
}
