import { readMarks } from "../../model/index.js";
import { hashText, mixed } from "../blocking/hash-keys.js";
import { isOnePassage } from "../copies/claim-passage.js";
import { hashesAbout } from "../copies/marked-claims.js";
import { areCopies, copyKeys, type CopyMarks } from "../copies/near-copies.js";
import type { Span } from "../copies/passages.js";
import type { CompareTexts, MarkedReport } from "../copies/text-comparison.js";
import type { SlotPair } from "./report-pairs.js";

/** What copies of a report's claims are known by. */
export interface CopyEntry {
  readonly marks: CopyMarks & MarkedReport;
  /** Where its claims are. */
  readonly slots: readonly number[];
  /** Of each claim: the words that tell it. */
  readonly words: readonly (readonly Span[])[];
}

const WIDE = 2 ** 32;

/** Keys of 32 bits of the marks about each claim of a report, by its place. */
export function markKeys({
  marks: { marks },
  words,
}: Pick<CopyEntry, "marks" | "words">): readonly (readonly number[])[] {
  if (marks === undefined) return words.map(() => []);
  const read = readMarks(marks);
  return words.map((own) => [
    ...new Set(hashesAbout(own, read).map((hash) => mixed(hash, hash / WIDE))),
  ]);
}

/** Keys of 32 bits of which near copies have at least one in common. */
export function nearCopyKeys(marks: CopyMarks): readonly number[] {
  return [...new Set(copyKeys(marks).map((key) => hashText(key)))];
}

/**
 * Pairs of claims of two reports that one text tells. Depends on the two
 * reports and on which marks are formulas, never on the order of the two.
 *
 * @param sharing - pairs of claims with a mark in common that is no formula
 * @param compare - holds the marks of reports that it has seen
 */
export function copiedPairs(
  entry: CopyEntry,
  other: CopyEntry,
  sharing: readonly SlotPair[],
  compare: CompareTexts,
): readonly SlotPair[] {
  const text =
    sharing.length === 0 ? undefined : compare(entry.marks, other.marks);
  const wordsOf = ({ slots, words }: CopyEntry, slot: number) =>
    words[slots.indexOf(slot)]!;
  const told = sharing.filter(
    ([a, b]) =>
      text && isOnePassage(text, wordsOf(entry, a), wordsOf(other, b)),
  );
  if (!areCopies(entry.marks, other.marks)) return told;
  // Of near copies it cannot be seen which sentence became which.
  const paired = new Set(told.flat());
  const rest = entry.slots
    .filter((slot) => !paired.has(slot))
    .flatMap((slot) =>
      other.slots
        .filter((there) => !paired.has(there))
        .map((there) => [slot, there] as const),
    );
  return [...told, ...rest];
}
