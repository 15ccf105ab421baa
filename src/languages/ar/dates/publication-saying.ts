import type { Tokens } from "../../../text/tokens.js";
import { REPORTING } from "../lexicon/telling-verbs.js";
import type { DateMention } from "./mention.js";
import { sentenceStart } from "./publication-clue.js";

/** Tokens at the head of a text in which a report tells its own news. */
const LEAD = 60;
/** Words between a verb of saying and its day: the speaker with his office. */
const SPEAKER = 14;
/** What follows is what was said, and its day the day of a deed. */
const SAID_THAT = /^ب?ان$/;

/**
 * «أفاد قائد الشرطة، الأربعاء (10 شباط 2016)، بأن»: a weekday with its full
 * date, told of a verb of saying at a report's head, is the day of the news. An
 * outlet tells it that day or the next.
 *
 * «قُتل خمسة الثلاثاء 20 شباط 2024» and «قال إن خمسة قُتلوا الثلاثاء …» date
 * a deed, of which may be told later.
 */
export function isSaidDay(
  tokens: Tokens,
  { from, weekday, role }: DateMention,
): boolean {
  if (weekday === undefined || role !== "when" || from >= LEAD) return false;
  const start = Math.max(sentenceStart(tokens, from), from - SPEAKER);
  for (let at = from - 1; at >= start; at--) {
    const key = tokens.keys[at] ?? "";
    if (SAID_THAT.test(key)) return false;
    if (REPORTING.has(key) || REPORTING.has(key.replace(/^[وف]/, "")))
      return true;
  }
  return false;
}
