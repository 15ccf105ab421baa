import type { Reading } from "../reading.js";

/** A cited span of the report. */
export interface Cited {
  readonly in: "text" | "title";
  readonly start: number;
  readonly end: number;
}

/** Evidence of one value, as the output contract prints it. */
export interface EvidenceRow {
  readonly citations: readonly Cited[];
  readonly rule?: string;
  readonly inferredFrom?: string | null;
  readonly confidence: number;
}

/** Evidence of one record by JSON pointer. */
export type EvidenceMap = Record<string, EvidenceRow>;

/** The span of tokens `from` to `to` (half-open) in their own field. */
export function cite(reading: Reading, from: number, to: number): Cited {
  const { tokens, part } = reading.view;
  const start = tokens.start[from] ?? 0;
  return {
    in: part,
    start,
    end: tokens.end[Math.max(to, from + 1) - 1] ?? start + 1,
  };
}

/** A span by offsets of its field, UTF-16 units, half-open. */
export function citeSpan(reading: Reading, start: number, end: number): Cited {
  return { in: reading.view.part, start, end };
}

/**
 * Evidence read from words.
 *
 * @param rule id of the rule that read them
 * @param confidence 0–1
 */
export function read(
  citations: readonly Cited[],
  rule: string,
  confidence: number,
): EvidenceRow {
  return { citations, rule, confidence: round(confidence) };
}

/**
 * Evidence inferred from other cited values.
 *
 * @param from a name of INFERENCES in the model
 * @param confidence 0–1
 */
export function inferred(
  from: string,
  citations: readonly Cited[],
  confidence: number,
): EvidenceRow {
  return { citations, inferredFrom: from, confidence: round(confidence) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
