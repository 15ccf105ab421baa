import type { Tokens } from "../../../text/tokens.js";
import { TokenKind } from "../../../text/tokens.js";

/** The folded token at `index`, or "" outside the text. */
export function keyAt(tokens: Tokens, index: number): string {
  return tokens.keys[index] ?? "";
}

/** Whether token `index` is a word. */
export function isWord(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.word && index >= 0;
}

/** Whether token `index` is written in digits. */
export function isNumber(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number && index >= 0;
}

const GLUED_CLITICS = new Set([
  ..."و ف ب ل ك ال وال بال لل فال وب ول كال وبال ولل".split(" "),
]);

/** Whether token `index` is a clitic glued to the number that follows it. */
export function isGluedClitic(tokens: Tokens, index: number): boolean {
  return (
    isWord(tokens, index) &&
    GLUED_CLITICS.has(keyAt(tokens, index)) &&
    isNumber(tokens, index + 1)
  );
}

const OPENING_MARKS = new Set(["«", '"', "“", "”", "‘", "'", "("]);

/**
 * The token that stands before `index` for the grammar: glued clitics of a
 * number and opening quotes are skipped. Returns -1 at the text's beginning.
 */
export function tokenBefore(tokens: Tokens, index: number): number {
  let at = index - 1;
  if (isGluedClitic(tokens, at)) at--;
  while (at >= 0 && OPENING_MARKS.has(keyAt(tokens, at))) at--;
  return at;
}

/** Whether a bare و stands at `index`, glued to or before a number. */
export function isAndBeforeNumber(tokens: Tokens, index: number): boolean {
  return keyAt(tokens, index) === "و" && isNumber(tokens, index + 1);
}

/** The characters of a token as written, marks and harakat included. */
export function writtenAt(tokens: Tokens, index: number): string {
  const { original } = tokens.source;
  return original.slice(tokens.start[index] ?? 0, tokens.end[index] ?? 0);
}

/**
 * The offset in the original text of folded letter `skip` of token `index`,
 * which frees a word of the clitics before it.
 */
export function offsetInside(
  tokens: Tokens,
  index: number,
  skip: number,
): number {
  const start = tokens.start[index] ?? 0;
  if (skip === 0) return start;
  const { starts } = tokens.source;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return starts[low + skip] ?? start;
}

/** Whether a و stands alone at `index`, with the word it joins after it. */
export function isAndApart(tokens: Tokens, index: number): boolean {
  return keyAt(tokens, index) === "و" && isWord(tokens, index + 1);
}

/** Whether token `index` is glued to the one before it. */
export function isGlued(tokens: Tokens, index: number): boolean {
  return tokens.glued[index] === 1;
}
