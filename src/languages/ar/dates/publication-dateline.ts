import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { DateMention } from "./mention.js";
import { lineStart } from "./publication-clue.js";

const UPDATED = new Set("تحديث نشر النشر بتاريخ حدث حرر تاريخ".split(" "));
/** `صدرت في 3 آذار 2025` on a line of its own: the issue's day. */
const ISSUED = /^(?:و)?(?:ال)?(?:صدر|صدرت|صادر|صادره|نشر|نشرت|حرر|كتب)$/;
const LED = /^[وف]?(?:في|منذ|حتي|بين|من|الي|قبل|بعد|يوم|ب|اي)$/;
/** Words that a dateline may hold beside its date: place, agency, «الساعة». */
const MOST_WORDS = 3;
/** Words that an issue line may hold beside its date: «النشرة الشهرية رقم». */
const MOST_ISSUE_WORDS = 6;
/** Tokens from either end of a text within which its head and foot stand. */
const EDGE = 80;
const FOOT = 30;
/** Tokens looked at after a date. */
const REACH = 14;

/**
 * Whether a date is the report's own: a line of little but the date at the
 * head or foot of the text, «آخر تحديث» or «صدر في» before it.
 */
export function isDateline(tokens: Tokens, date: DateMention): boolean {
  const start = lineStart(tokens, date.from);
  for (let at = Math.max(start, date.from - 3); at < date.from; at++)
    if (UPDATED.has(tokens.keys[at] ?? "")) return true;
  if (date.role !== "when" || date.parts?.direction) return false;
  const head = date.from < EDGE;
  if (!head && date.to < tokens.count - FOOT) return false;
  const issued = ISSUED.test(issueWord(tokens, date.from));
  if (!issued && LED.test(tokens.keys[date.from - 1] ?? "")) return false;
  return (
    wordsBeside(tokens, date, start) <= (issued ? MOST_ISSUE_WORDS : MOST_WORDS)
  );
}

/** The word before a date and its preposition. */
function issueWord(tokens: Tokens, from: number): string {
  const before = tokens.keys[from - 1] ?? "";
  return LED.test(before) ? (tokens.keys[from - 2] ?? "") : "";
}

/** Words of the line outside a date; «الموافق» opens the same day once more. */
function wordsBeside(
  tokens: Tokens,
  { from, to }: DateMention,
  start: number,
): number {
  const limit = Math.min(tokens.count, to + REACH);
  let words = 0;
  for (let at = start; at < limit && tokens.keys[at] !== "\n"; at++) {
    if (at >= to && /^(?:ال)?موافق$/.test(tokens.keys[at] ?? "")) break;
    const outside = at < from || at >= to;
    if (outside && tokens.kind[at] === TokenKind.word) words++;
  }
  return words;
}
