import type {
  CheckedEvidence,
  CitationFailure,
  CitationReaders,
} from "./citation-check.js";
import { citedText, type CitedReport } from "./cited-span.js";
import type { CitedValue } from "./cited-value.js";
import { missingWords } from "./cited-words.js";

/** What became of one value. */
export type Verdict =
  | "verified"
  | "refuted"
  | "contextual"
  | "inferred"
  | "codes"
  | "withoutEvidence";

/** A verdict and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly code?: CitationFailure["code"];
  readonly evidence?: CheckedEvidence;
  readonly cited: string;
}

/** A coded record with the values that evidence must carry. */
export interface CitedRecord {
  readonly path: string;
  readonly values: readonly CitedValue[];
  readonly evidence: Readonly<Record<string, CheckedEvidence>>;
}

function isReadAgain(
  { kind, value }: CitedValue,
  cited: string,
  published: string | null,
  readers: CitationReaders,
): boolean {
  switch (kind) {
    case "words":
      return missingWords(value, cited).length === 0;
    case "number":
      return readers
        .readNumbers(cited)
        .some((n) => n.min === value.min && n.max === value.max);
    case "date":
      return readers
        .readDates(cited, published)
        .some((d) => d.start === value.start && d.end === value.end);
    case "code":
      return true;
  }
}

const DIFFERENCES = {
  words: "words-missing",
  number: "number-differs",
  date: "date-differs",
} as const;

/**
 * Judges one value by the evidence that carries it: read again from the cited
 * text, contextual, inferred, a code, or without evidence.
 */
export function judgeValue(
  value: CitedValue,
  record: CitedRecord,
  report: CitedReport,
  readers: CitationReaders,
): Judgement {
  const carrier = value.carriers.find((at) => at in record.evidence);
  const evidence = carrier === undefined ? undefined : record.evidence[carrier];
  const isInferred = (evidence?.inferredFrom ?? null) !== null;
  if (!evidence || (!isInferred && evidence.citations.length === 0))
    return { verdict: "withoutEvidence", code: "without-evidence", cited: "" };
  const cited = evidence.citations
    .map((citation) => citedText(report, citation))
    .join(" ");
  if (value.kind === "code") return { verdict: "codes", evidence, cited };
  const isCited = evidence.citations.length > 0;
  if (isCited && isReadAgain(value, cited, report.published ?? null, readers))
    return { verdict: "verified", evidence, cited };
  if (isInferred) return { verdict: "inferred", evidence, cited };
  const rule = evidence.rule ?? "";
  if (value.kind !== "words" && readers.contextualRules.has(rule))
    return { verdict: "contextual", evidence, cited };
  return {
    verdict: "refuted",
    code: DIFFERENCES[value.kind],
    evidence,
    cited,
  };
}
