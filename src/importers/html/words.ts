import { foldKey } from "../../languages/ar/letters.js";

/** The words of a line as they are compared: folded, marks left out. */
export function wordsIn(text: string): readonly string[] {
  return foldKey(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The line as one string to compare, marks and blanks left out. */
export const bareKey = (text: string): string => wordsIn(text).join("");

/** Share of the words of `part` that stand in `whole`, 0 to 1. */
export function shareWithin(
  part: readonly string[],
  whole: readonly string[],
): number {
  if (part.length === 0) return 0;
  const there = new Set(whole);
  return part.filter((word) => there.has(word)).length / part.length;
}

const ARABIC = /[\u0621-\u064a]/g;
const LETTER = /\p{L}/gu;

/** Share of Arabic letters among all letters, 0 to 1. */
export function arabicShareOf(text: string): number {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(ARABIC)?.length ?? 0) / letters;
}
