/**
 * Machinery for reading text, without words of any language: folding with the
 * way back to the original, tokens, sentences and phrase tables. A language
 * passes in its letters and marks.
 *
 * Offsets are UTF-16 units of the original text, spans half-open.
 *
 * @packageDocumentation
 */
export { foldKey, foldText, type FoldedText } from "./folded-text.js";
export {
  compileLetterTable,
  type LetterRows,
  type LetterTable,
} from "./letter-table.js";
export {
  GAP,
  phrasesAt,
  phraseTable,
  type Analysis,
  type Phrase,
  type PhraseHit,
  type PhraseTable,
} from "./phrase-table.js";
export {
  splitSentences,
  type Sentence,
  type SentenceMarks,
} from "./sentences.js";
export type { Span } from "./span.js";
export { surfaceOf, tokenise, TokenKind, type Tokens } from "./tokens.js";
export { tableFeature, wordFeature, type Word } from "./vocabulary.js";
