import { FICTION, SPORT } from "../languages/ar/lexicon/discourse-words.js";
import { tableFeature } from "../text/vocabulary.js";
import type { Reading } from "./reading.js";

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
export function isOffTopic(body: Reading): boolean {
  return isDense(body, SPORT) || isDense(body, FICTION);
}

const bareOf = (key: string) =>
  key.replace(/^[وفبل](?=.{4})/, "").replace(/^ل(?=.{4})/, "ال");

const isOf = tableFeature(
  (words: ReadonlySet<string>, key) => words.has(key) || words.has(bareOf(key)),
);

function isDense(body: Reading, words: ReadonlySet<string>): boolean {
  let hits = 0;
  const seen = new Set<string>();
  for (const word of body.view.words) {
    if (!isOf(words, word)) continue;
    hits++;
    seen.add(bareOf(word.key));
  }
  return seen.size >= LEAST_WORDS && hits * DENSITY > body.view.tokens.count;
}
