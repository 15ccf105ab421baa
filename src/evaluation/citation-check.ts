import type { SentenceSpan, CheckedCitation, SpanFault } from "./cited-span.js";
import type {
  Maybe,
  ScoredAggregate,
  ScoredIncident,
  ScoredPerson,
} from "./scored-record.js";

/** What carries one value, as far as it is checked. */
export interface CheckedEvidence {
  readonly citations: readonly CheckedCitation[];
  readonly rule?: Maybe<string>;
  readonly inferredFrom?: Maybe<string>;
}

/** Evidence of a record by JSON pointer into it. */
export interface WithEvidence {
  readonly evidence?: Maybe<Readonly<Record<string, CheckedEvidence>>>;
}

/** The coded claims of one report. */
export interface CitedClaims {
  readonly incidents?: Maybe<readonly (ScoredIncident & WithEvidence)[]>;
  readonly aggregates?: Maybe<readonly (ScoredAggregate & WithEvidence)[]>;
  readonly people?: Maybe<readonly (ScoredPerson & WithEvidence)[]>;
}

/** How cited texts are cut and read again. */
export interface CitationReaders {
  /** Sentences of a text as half-open UTF-16 spans, in order. */
  readonly sentences: (text: string) => readonly SentenceSpan[];
  /** Every number that a cited text alone can be read as. */
  readonly readNumbers: (
    cited: string,
  ) => readonly { readonly min: number | null; readonly max: number | null }[];
  /** Every interval that a cited text alone can be read as. */
  readonly readDates: (
    cited: string,
    published: string | null,
  ) => readonly {
    readonly start: string | null;
    readonly end: string | null;
  }[];
  /** Ids of rules that need more than the cited text. */
  readonly contextualRules: ReadonlySet<string>;
}

/** One citation that is not true. */
export interface CitationFailure {
  readonly report: string;
  /** Place of the record in the output: `incidents/0`. */
  readonly record: string;
  readonly pointer: string;
  readonly code:
    | SpanFault
    | "without-evidence"
    | "words-missing"
    | "number-differs"
    | "date-differs";
  readonly rule: string | null;
  readonly value: string;
  readonly cited: string;
}

/** What became of the values and spans of one or more reports. */
export interface CitationCheck {
  readonly values: number;
  /** Re-read from the cited text alone and found equal. */
  readonly verified: number;
  /** Re-read and found different. */
  readonly refuted: number;
  /** Number or date of a listed contextual rule. */
  readonly contextual: number;
  /** Carried by a named inference. */
  readonly inferred: number;
  /** Codes (type, weapon, measure), which no re-reading can give. */
  readonly codes: number;
  readonly withoutEvidence: number;
  readonly spans: number;
  readonly badSpans: number;
  /** In the order of reports, records and pointers. */
  readonly failures: readonly CitationFailure[];
}

/** Adds the checks of several reports. */
export function mergeCitationChecks(
  checks: readonly CitationCheck[],
): CitationCheck {
  const total = (key: Exclude<keyof CitationCheck, "failures">): number =>
    checks.reduce((sum, check) => sum + check[key], 0);
  return {
    values: total("values"),
    verified: total("verified"),
    refuted: total("refuted"),
    contextual: total("contextual"),
    inferred: total("inferred"),
    codes: total("codes"),
    withoutEvidence: total("withoutEvidence"),
    spans: total("spans"),
    badSpans: total("badSpans"),
    failures: checks.flatMap((check) => check.failures),
  };
}

/**
 * The share of values, codes left out, that were read again from the cited
 * text alone, rightly or not.
 *
 * @returns 0–1; 0 when there is nothing to check.
 */
export function checkedShare(check: CitationCheck): number {
  const of = check.values - check.codes;
  return of === 0 ? 0 : (check.verified + check.refuted) / of;
}
