import { TokenKind } from "../../../text/tokens.js";
import { keyOf, type Reading } from "./reading.js";

const PAUSES = new Set([
  ..."، , . ! ؟ ? ؛ ; : … ) » ” | -".split(" "),
  '"',
  "–",
  "—",
]);

/** Whether the clause ends before token `at`: a pause, a new line or the end. */
export function endsClause(reading: Reading, at: number): boolean {
  if (at >= reading.tokens.count) return true;
  if (reading.tokens.kind[at] === TokenKind.newline) return true;
  return PAUSES.has(keyOf(reading, at));
}

const STOPS = new Set(". ! ؟ ? ؛ ; …".split(" "));

/** Whether the sentence ends before token `at`; a comma does not end it. */
export function endsSentence(reading: Reading, at: number): boolean {
  if (at >= reading.tokens.count || at < 0) return true;
  if (reading.tokens.kind[at] === TokenKind.newline) return true;
  return STOPS.has(keyOf(reading, at));
}

const FUNCTION_WORDS = new Set(
  "في من الي علي عن مع عند بعد قبل حتي منذ خلال ان انه انها حين عندما حيث اذ او ثم وقد وفي ومن وعند وبعد وقبل وحتي لكن كما التي الذي و م ه".split(
    " ",
  ),
);

/** Whether the clause ends at `at` or a word of grammar stands there. */
export const isGrammarWord = (reading: Reading, at: number): boolean =>
  endsClause(reading, at) || FUNCTION_WORDS.has(keyOf(reading, at));

/**
 * Whether no noun counted by a number can stand at `at`: a pause, a word of
 * grammar or a definite noun, which digits never count.
 */
export function isNoCountedNoun(reading: Reading, at: number): boolean {
  if (isGrammarWord(reading, at)) return true;
  const word = reading.tokens.kind[at] === TokenKind.word;
  return word && /^و?ال...*/.test(keyOf(reading, at));
}
