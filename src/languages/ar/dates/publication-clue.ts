import type { Tokens } from "../../../text/tokens.js";
import type { DateMention } from "./mention.js";

/** A well-known event of a country's calendar. */
export interface CalendarEvent {
  readonly id: string;
  /** ISO day. */
  readonly start: string;
  /** ISO day, or null for a single day. */
  readonly end: string | null;
  /** Folded names. */
  readonly words: readonly string[];
}

/** Names that are used of the present only within a time. */
export interface Era {
  readonly id: string;
  /** ISO days; null where open. */
  readonly start: string | null;
  readonly end: string | null;
  /** Folded names. */
  readonly words: readonly string[];
}

/** What the day of an undated report is inferred from. */
export interface PublicationInput {
  readonly tokens: Tokens;
  /** Dates of the same tokens, read with `published` null. */
  readonly dates: readonly DateMention[];
  readonly calendar: readonly CalendarEvent[];
  readonly eras: readonly Era[];
}

/**
 * One constraint on the day of publication, as day numbers.
 *
 * `weight` decides between contradicting clues. `yearly` clues fix a day or month
 * without its year: of the years left the first is meant.
 */
export interface PublicationClue {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly weight: number;
  readonly first?: number;
  readonly last?: number;
  readonly fits?: (day: number) => boolean;
  readonly yearly?: boolean;
  /** Month 1–12 that a yearly clue names. */
  readonly month?: number;
}

/** Where a phrase of folded words stands; clitics before it are tolerated. */
export function findPhrase(
  tokens: Tokens,
  phrase: string,
  from: number,
  to: number,
): number {
  const words = phrase.split(" ");
  for (let at = from; at < to; at++)
    if (words.every((word, step) => isWordAt(tokens, at + step, word, step)))
      return at;
  return -1;
}

const CLITICS = /^[وفبلك]+/;

function isWordAt(
  tokens: Tokens,
  at: number,
  word: string,
  step: number,
): boolean {
  const key = tokens.keys[at] ?? "";
  if (key === word) return true;
  if (step > 0 || key.length < word.length) return false;
  const joined = word.startsWith("ال") ? `لل${word.slice(2)}` : word;
  return (
    (key.endsWith(word) &&
      key.slice(0, -word.length).search(CLITICS) === 0 &&
      key.length - word.length < 3) ||
    key === joined ||
    key === `و${joined}`
  );
}

/**
 * What the words of a text may open a phrase as: themselves, without clitics,
 * and with the article where لل swallowed it. A phrase whose first word is not
 * among them stands nowhere in the text.
 */
export function openersOf(tokens: Tokens): ReadonlySet<string> {
  const out = new Set(tokens.keys);
  for (const key of new Set(tokens.keys)) {
    const bare = key.replace(/^و/, "");
    if (bare.startsWith("لل")) out.add(`ال${bare.slice(2)}`);
    if (CLITICS.test(key)) out.add(key.slice(1)).add(key.slice(2));
  }
  return out;
}

const SENTENCE_ENDS = new Set([".", "\n", "؟", "!", "؛"]);

/** Token after the sentence that token `at` stands in, 80 tokens on at most. */
export function sentenceEnd(tokens: Tokens, at: number): number {
  const limit = Math.min(tokens.count, at + REACH);
  let end = at;
  while (end < limit && !SENTENCE_ENDS.has(tokens.keys[end] ?? "")) end++;
  return end;
}

/** First token of the sentence that token `at` stands in, 80 back at most. */
export function sentenceStart(tokens: Tokens, at: number): number {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit && !SENTENCE_ENDS.has(tokens.keys[start - 1] ?? ""))
    start--;
  return start;
}

/** Tokens looked through at the most, so that no text is gone through twice. */
const REACH = 80;

/** First token of the line that token `at` stands in, 80 back at most. */
export function lineStart(tokens: Tokens, at: number): number {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit && tokens.keys[start - 1] !== "\n") start--;
  return start;
}
