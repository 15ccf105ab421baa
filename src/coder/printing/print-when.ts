import type { CodedIncident } from "../../model/coded-report.js";
import type { When } from "../settling/when.js";
import { citeSpan, inferred, read, type EvidenceMap } from "./evidence.js";

/**
 * Prints when a happening was.
 *
 * @source gold/GUIDE.md, "when"
 */
export function printWhen(when: When): CodedIncident["when"] {
  const { start, end, precision, anchor, partOfDay } = when;
  return { start, end, precision, anchor, partOfDay };
}

/** Adds the evidence of {@link printWhen}'s values. */
export function addWhenEvidence(when: When, evidence: EvidenceMap): void {
  if (when.start === null) return;
  if (!when.read) {
    evidence["/when"] = inferred(
      when.inferred ?? "published-day",
      [],
      when.confidence,
    );
    return;
  }
  const { reading, mention } = when.read;
  const words = citeSpan(reading, mention.start, mention.end);
  evidence["/when"] = when.inferred
    ? inferred(when.inferred, [words], when.confidence)
    : read([words], mention.rule, when.confidence);
}
