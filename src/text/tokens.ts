import type { FoldedText } from "./folded-text.js";

/** What a token is made of. */
export const TokenKind = { word: 0, number: 1, mark: 2, newline: 3 } as const;

/**
 * The tokens of one text as a struct of arrays; index = token number.
 *
 * `start`/`end` are half-open offsets in the original text (UTF-16 units);
 * `keys` are the folded words; `glued[i]` is 1 when no white space stands
 * between token `i - 1` and `i`.
 */
export interface Tokens {
  readonly source: FoldedText;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly glued: Uint8Array;
  readonly keys: readonly string[];
}

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
  const { text, starts } = source;
  const kind: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const glued: number[] = [];
  const keys: string[] = [];
  let at = 0;
  let lastStop = -1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at++;
      continue;
    }
    let stop = at + 1;
    let what: number = TokenKind.mark;
    if (isLetter(unit)) {
      what = TokenKind.word;
      while (stop < text.length && isLetter(text.charCodeAt(stop))) stop++;
    } else if (isDigit(unit)) {
      what = TokenKind.number;
      stop = endOfNumber(text, stop);
    } else if (unit === 10) what = TokenKind.newline;
    kind.push(what);
    start.push(starts[at] ?? 0);
    end.push(starts[stop] ?? 0);
    glued.push(at === lastStop ? 1 : 0);
    keys.push(text.slice(at, stop));
    lastStop = stop;
    at = stop;
  }
  return {
    source,
    count: keys.length,
    kind: Uint8Array.from(kind),
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    glued: Uint8Array.from(glued),
    keys,
  };
}

function endOfNumber(text: string, from: number): number {
  let stop = from;
  while (stop < text.length) {
    const unit = text.charCodeAt(stop);
    if (isDigit(unit)) stop++;
    else if (
      (unit === 44 || unit === 46 || unit === 0x066b || unit === 0x066c) &&
      isDigit(text.charCodeAt(stop + 1))
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
