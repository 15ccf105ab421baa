import { readMarks, type PassageMarks } from "../../model/index.js";
import { sharedText, type SharedText } from "./passages.js";

/** A report with the marks of its passages, as they are printed. */
export interface MarkedReport {
  readonly marks?: string | undefined;
}

/** What two reports have in common; undefined when nothing or not known. */
export type CompareTexts = (
  a: MarkedReport,
  b: MarkedReport,
) => SharedText | undefined;

/** Compares the texts of reports; the marks of each are read once. */
export function textComparison(): CompareTexts {
  const known = new Map<string, PassageMarks>();
  const marksOf = ({ marks = "" }: MarkedReport): PassageMarks => {
    const before = known.get(marks);
    if (before !== undefined) return before;
    const read = readMarks(marks);
    known.set(marks, read);
    return read;
  };
  return (a, b) =>
    a.marks === undefined || b.marks === undefined
      ? undefined
      : sharedText(marksOf(a), marksOf(b));
}
