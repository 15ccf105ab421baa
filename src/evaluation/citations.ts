import type {
  CitationCheck,
  CitationFailure,
  CitationReaders,
  CitedClaims,
  WithEvidence,
} from "./citation-check.js";
import {
  judgeValue,
  type CitedRecord,
  type Judgement,
  type Verdict,
} from "./citation-judgement.js";
import {
  citedText,
  spanFault,
  type CitedReport,
  type SentenceSpan,
} from "./cited-span.js";
import {
  citedValuesOfAggregate,
  citedValuesOfIncident,
  citedValuesOfPerson,
  type CitedValue,
} from "./cited-value.js";
import type { Maybe } from "./scored-record.js";

function recordsOf(claims: CitedClaims): readonly CitedRecord[] {
  const read = <T extends WithEvidence>(
    list: string,
    records: Maybe<readonly T[]>,
    values: (record: T) => readonly CitedValue[],
  ): readonly CitedRecord[] =>
    (records ?? []).map((record, at) => ({
      path: `${list}/${at}`,
      values: values(record),
      evidence: record.evidence ?? {},
    }));
  return [
    ...read("incidents", claims.incidents, citedValuesOfIncident),
    ...read("aggregates", claims.aggregates, citedValuesOfAggregate),
    ...read("people", claims.people, citedValuesOfPerson),
  ];
}

function spanFailures(
  record: CitedRecord,
  report: CitedReport,
  sentences: CitationReaders["sentences"],
): { readonly spans: number; readonly failures: readonly CitationFailure[] } {
  const failures: CitationFailure[] = [];
  let spans = 0;
  for (const [pointer, evidence] of Object.entries(record.evidence))
    for (const citation of evidence.citations) {
      if (citation.in === undefined) continue;
      spans++;
      const fault = spanFault(report, citation, sentences);
      if (fault === undefined) continue;
      failures.push({
        report: report.id,
        record: record.path,
        pointer,
        code: fault,
        rule: evidence.rule ?? null,
        value: `${citation.in} ${citation.start}–${citation.end}`,
        cited: citedText(report, citation),
      });
    }
  return { spans, failures };
}

/** The failure of one value, as a list of none or one. */
function valueFailures(
  place: { readonly report: string; readonly record: string },
  { pointer, value }: CitedValue,
  { code, evidence, cited }: Judgement,
): readonly CitationFailure[] {
  if (code === undefined) return [];
  const rule = evidence?.rule ?? null;
  const printed = typeof value === "string" ? value : JSON.stringify(value);
  return [{ ...place, pointer, code, rule, value: printed, cited }];
}

/** A splitter that remembers the fields of one report. */
function remembered(
  sentences: CitationReaders["sentences"],
): CitationReaders["sentences"] {
  const known = new Map<string, readonly SentenceSpan[]>();
  return (text) => {
    const spans = known.get(text) ?? sentences(text);
    known.set(text, spans);
    return spans;
  };
}

/**
 * Checks whether the citations of one coded report are true.
 *
 * A span must lie inside its field and within one sentence. The cited words,
 * folded and freed of clitics, must hold the words of a name, place, source or
 * actor; a number or date must be what the cited text alone reads as, unless
 * its rule is listed as contextual or it is a named inference.
 *
 * @returns Counts, and every failure with the pointer of its value.
 */
export function checkCitations(
  report: CitedReport,
  claims: CitedClaims,
  readers: CitationReaders,
): CitationCheck {
  const verdicts: Record<Verdict, number> = {
    verified: 0,
    refuted: 0,
    contextual: 0,
    inferred: 0,
    codes: 0,
    withoutEvidence: 0,
  };
  const failures: CitationFailure[] = [];
  const sentences = remembered(readers.sentences);
  let values = 0;
  let spans = 0;
  let badSpans = 0;
  for (const record of recordsOf(claims)) {
    const place = { report: report.id, record: record.path };
    const checked = spanFailures(record, report, sentences);
    spans += checked.spans;
    badSpans += checked.failures.length;
    failures.push(...checked.failures);
    for (const value of record.values) {
      const judgement = judgeValue(value, record, report, readers);
      values++;
      verdicts[judgement.verdict]++;
      failures.push(...valueFailures(place, value, judgement));
    }
  }
  return { values, ...verdicts, spans, badSpans, failures };
}
