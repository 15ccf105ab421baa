import type { FoldedText } from "./folded-text.js";
import { createVocabulary, type Word } from "./vocabulary.js";
import { marksOf, type Marked } from "./token-marks.js";

/** What a token is made of. */
export const TokenKind = { word: 0, number: 1, mark: 2, newline: 3 } as const;

/**
 * The tokens of one text as a struct of arrays; index = token number.
 *
 * `start`/`end` are half-open offsets in the original text (UTF-16 units);
 * `keys` are the folded words and `words` the same as entries of the
 * vocabulary; `glued[i]` is 1 when no white space stands between token `i - 1`
 * and `i`.
 */
export interface Tokens extends Marked {
  readonly source: FoldedText;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly glued: Uint8Array;
  readonly keys: readonly string[];
}

/** The distinct words of everything read so far. */
const VOCABULARY = createVocabulary();

/** The vocabulary's entry for a folded word. */
export const wordOf = (key: string): Word => VOCABULARY.of(key);

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isLetter = (unit: number) =>
  (unit >= 0x0621 && unit <= 0x064a) ||
  (unit >= 0x066e && unit <= 0x06d5) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 0x00c0 && unit <= 0x024f);
const isSpace = (unit: number) => unit === 32 || unit === 9;

/**
 * Cuts a folded text into words, numbers, marks and newlines.
 *
 * A number keeps inner `.` `,` `/` `:` `-` only when digits stand on both
 * sides of `.` or `,` (1.5, 25,000); dates and ranges are left to grammars.
 */
export function tokenise(source: FoldedText): Tokens {
  const { units, starts } = source;
  const length = units.length;
  const cuts = tokenCuts(length);
  let at = 0;
  let lastStop = -1;
  while (at < length) {
    const unit = units[at] ?? 0;
    if (isSpace(unit)) {
      at++;
      continue;
    }
    let stop = at + 1;
    let what: number = TokenKind.mark;
    if (isLetter(unit)) {
      what = TokenKind.word;
      while (stop < length && isLetter(units[stop] ?? 0)) stop++;
    } else if (isDigit(unit)) {
      what = TokenKind.number;
      stop = endOfNumber(units, stop);
    } else if (unit === 10) what = TokenKind.newline;
    cuts.add(what, starts[at] ?? 0, starts[stop] ?? 0, at === lastStop ? 1 : 0);
    cuts.words.push(VOCABULARY.ofUnits(units, at, stop));
    lastStop = stop;
    at = stop;
  }
  return cuts.tokens(source);
}

/** Tokens being put together, in text order. */
export interface Cuts {
  readonly words: Word[];
  /** Adds a token's span; its word is pushed to `words`. */
  add(kind: number, start: number, end: number, glued: number): void;
  tokens(source: FoldedText): Tokens;
}

/**
 * Puts tokens together from cuts given in text order.
 *
 * @param most tokens that there can be
 */
export function tokenCuts(most: number): Cuts {
  const kinds = new Uint8Array(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const glue = new Uint8Array(most);
  const words: Word[] = [];
  let count = 0;
  return {
    words,
    add: (kind, start, end, glued) => {
      kinds[count] = kind;
      starts[count] = start;
      ends[count] = end;
      glue[count++] = glued;
    },
    tokens: (source) => ({
      source,
      count,
      kind: kinds.slice(0, count),
      start: starts.slice(0, count),
      end: ends.slice(0, count),
      glued: glue.slice(0, count),
      keys: words.map(({ key }) => key),
      words,
      ...marksOf(words),
    }),
  };
}

function endOfNumber(units: Uint16Array, from: number): number {
  let stop = from;
  while (stop < units.length) {
    const unit = units[stop] ?? 0;
    if (isDigit(unit)) stop++;
    else if (
      (unit === 44 || unit === 46 || unit === 0x066b || unit === 0x066c) &&
      isDigit(units[stop + 1] ?? 0)
    )
      stop += 2;
    else break;
  }
  return stop;
}

/** The original spelling of token `index`, marks and all. */
export function surfaceOf(tokens: Tokens, index: number): string {
  return tokens.source.original.slice(tokens.start[index], tokens.end[index]);
}
