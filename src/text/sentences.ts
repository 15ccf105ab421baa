import { TokenKind, type Tokens } from "./tokens.js";

/** One sentence as half-open token numbers, with the line it stands on. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Number of the line (paragraph), counted from 0. */
  readonly line: number;
}

/** Which marks end a sentence and which short words before `.` do not. */
export interface SentenceMarks {
  readonly enders: ReadonlySet<string>;
  /** Longest word (in letters) that may be an abbreviation before a full stop. */
  readonly abbreviationLetters: number;
}

/**
 * Splits tokens into sentences; a newline always ends one.
 *
 * A full stop does not end a sentence after a one-letter word (an initial) or
 * between glued tokens (`خ.ع`, `a.b`). Newlines and bare marks are left out.
 */
export function splitSentences(
  tokens: Tokens,
  marks: SentenceMarks,
): readonly Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  let line = 0;
  const close = (to: number) => {
    let words = false;
    for (let i = from; i < to && !words; i++)
      words = (tokens.kind[i] ?? 0) <= TokenKind.number;
    if (words) out.push({ from, to, line });
    from = to;
  };
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.newline) {
      close(i);
      from = i + 1;
      line++;
    } else if (kind === TokenKind.mark && endsSentence(tokens, i, marks)) {
      close(i + 1);
    }
  }
  close(tokens.count);
  return out;
}

function endsSentence(tokens: Tokens, at: number, marks: SentenceMarks) {
  const mark = tokens.keys[at] ?? "";
  if (!marks.enders.has(mark)) return false;
  if (mark !== ".") return true;
  const next = at + 1;
  if (
    next < tokens.count &&
    tokens.glued[next] === 1 &&
    tokens.kind[next] === TokenKind.word &&
    tokens.glued[at] === 1
  )
    return false;
  const before = tokens.keys[at - 1] ?? "";
  return !(
    tokens.kind[at - 1] === TokenKind.word &&
    before.length <= marks.abbreviationLetters
  );
}
