import type { Tokens } from "../../../text/tokens.js";
import { DATE_WORDS } from "./date-words.js";
import type { DateMention } from "./mention.js";

/**
 * Where a date begins when it is printed: «يوم», «تاريخ» before a weekday or a day
 * of a named month and «هذا» before اليوم are left out, as an annotator marks the day
 * alone. «يوم 27» keeps its word, without which it is only a number.
 */
export function printedStart(tokens: Tokens, date: DateMention): number {
  if (date.to - date.from < 2) return date.start;
  const key = tokens.keys[date.from] ?? "";
  const next = DATE_WORDS.get(tokens.keys[date.from + 1] ?? "");
  const led =
    /^[وفبل]?(?:يوم|تاريخ)$/.test(key) &&
    ((next?.sense === "weekday" && next.article) ||
      date.parts?.month !== undefined);
  const pointed =
    /^[وفبل]?هذا$/.test(key) && next?.stem === "يوم" && next.article;
  return led || pointed
    ? (tokens.start[date.from + 1] ?? date.start)
    : date.start;
}
