import { readMarks, type PassageMarks } from "../../model/index.js";
import type { LinkableReport } from "../claims/linkable.js";
import { sharedText, type SharedText } from "./passages.js";

/** What two reports have in common; undefined when nothing or not known. */
export type CompareTexts = (
  a: LinkableReport,
  b: LinkableReport,
) => SharedText | undefined;

/** Compares the texts of reports; the marks of each are read once. */
export function textComparison(): CompareTexts {
  const known = new Map<string, PassageMarks>();
  const marksOf = ({ marks = "" }: LinkableReport): PassageMarks => {
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
