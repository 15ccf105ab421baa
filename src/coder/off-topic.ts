import { FICTION, SPORT } from "../languages/ar/lexicon/discourse-words.js";
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

function isDense(body: Reading, words: ReadonlySet<string>): boolean {
  let hits = 0;
  const seen = new Set<string>();
  for (const key of body.view.keys) {
    const bare = key.replace(/^[وفبل](?=.{4})/, "");
    if (!words.has(key) && !words.has(bare)) continue;
    hits++;
    seen.add(bare);
  }
  return seen.size >= LEAST_WORDS && hits * DENSITY > body.view.tokens.count;
}
