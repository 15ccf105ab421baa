import { FICTION, SPORT } from "../languages/ar/lexicon/discourse-words.js";
import { tokenTest } from "../text/token-marks.js";
import type { TextView } from "../languages/ar/view.js";

/** Different words of a topic that a report must have. */
const LEAST_WORDS = 4;
/** One in so many tokens must be of the topic. */
const DENSITY = 40;

/**
 * Whether a report is of sport, film or books, whose violence is told, not
 * done.
 *
 * @source gold/GUIDE.md, "Incident"; thresholds chosen on gold/dev
 */
export function isOffTopic(body: TextView): boolean {
  return isDense(body, isSport) || isDense(body, isFiction);
}

const bareOf = (key: string) =>
  key.replace(/^[وفبل](?=.{4})/, "").replace(/^ل(?=.{4})/, "ال");

const testOf = (words: ReadonlySet<string>) =>
  tokenTest((key) => words.has(key) || words.has(bareOf(key)));
const isSport = testOf(SPORT);
const isFiction = testOf(FICTION);

function isDense(
  { tokens, keys }: TextView,
  isOf: ReturnType<typeof tokenTest>,
): boolean {
  let hits = 0;
  const seen = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    if (!isOf(tokens, at)) continue;
    hits++;
    seen.add(bareOf(keys[at] ?? ""));
  }
  return seen.size >= LEAST_WORDS && hits * DENSITY > tokens.count;
}
