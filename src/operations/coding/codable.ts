import type { ImportedReport } from "../../importers/importer.js";
import { IsnadError } from "../../model/errors.js";

/**
 * Longest text that is coded, in UTF-16 units: sixty times the median report.
 * Reading takes time with the square of the happenings: 48,000 units that tell a
 * thousand of them take seven seconds.
 */
const LONGEST_TEXT = 100_000;

/**
 * Longest stretch without an end of a sentence or line, in UTF-16 units: three
 * thousand words. Inside a sentence every trigger is held against the others.
 */
const LONGEST_SENTENCE = 20_000;

const SENTENCE_ENDS = /[.؟?!…。\n\r\u2028\u2029]/;

function longestSentence(text: string): number {
  return text
    .split(SENTENCE_ENDS)
    .reduce((longest, { length }) => Math.max(longest, length), 0);
}

/**
 * Stops what would be read for hours: a book, a table or a bomb in one report.
 * Whoever stores reports keeps it all the same, without claims.
 *
 * @throws IsnadError `CODE-TEXT-TOO-LONG`
 */
export function checkCodable({ id, text }: ImportedReport): void {
  if (text.length > LONGEST_TEXT) {
    const context = { id, length: text.length, limit: LONGEST_TEXT };
    throw new IsnadError("CODE-TEXT-TOO-LONG", context);
  }
  const length = longestSentence(text);
  if (length > LONGEST_SENTENCE) {
    const context = { id, length, limit: LONGEST_SENTENCE };
    throw new IsnadError("CODE-SENTENCE-TOO-LONG", context);
  }
}
