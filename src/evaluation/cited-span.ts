import type { Maybe } from "./scored-record.js";

/** The fields of a report that citations point into. */
export interface CitedReport {
  readonly id: string;
  readonly text: string;
  readonly title?: Maybe<string>;
  readonly published?: Maybe<string>;
  readonly outlet?: Maybe<string>;
}

/** Half-open span of UTF-16 units of the original text. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A citation; only text spans (those with `in`) are checked. */
export interface CheckedCitation {
  readonly in?: string;
  readonly start?: number;
  readonly end?: number;
  /** Image regions, media ranges, pages and form fields pass unchecked. */
  readonly [other: string]: unknown;
}

/** What can be wrong with a span. */
export type SpanFault = "outside-text" | "longer-than-sentence";

/** The text of a cited field; undefined for an empty or unknown field. */
function citedField(
  report: CitedReport,
  field: string | undefined,
): string | undefined {
  switch (field) {
    case "text":
      return report.text;
    case "title":
      return report.title ?? undefined;
    case "published":
      return report.published ?? undefined;
    case "outlet":
      return report.outlet ?? undefined;
    default:
      return undefined;
  }
}

/** The characters that a text span cites; empty when it lies outside. */
export function citedText(
  report: CitedReport,
  { in: field, start = 0, end = 0 }: CheckedCitation,
): string {
  return citedField(report, field)?.slice(start, end) ?? "";
}

/**
 * Checks one text span: inside its field, not empty, and within one sentence.
 *
 * @param sentences Sentences of the field, in order.
 * @returns The fault, or undefined for a good span.
 */
export function spanFault(
  report: CitedReport,
  citation: CheckedCitation,
  sentences: (text: string) => readonly SentenceSpan[],
): SpanFault | undefined {
  const { in: field, start = -1, end = -1 } = citation;
  const text = citedField(report, field);
  const isInside =
    text !== undefined &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length;
  if (!isInside) return "outside-text";
  if (field !== "text" && field !== "title") return undefined;
  const isWithin = sentences(text).some(
    (sentence) => sentence.start <= start && end <= sentence.end,
  );
  return isWithin ? undefined : "longer-than-sentence";
}
