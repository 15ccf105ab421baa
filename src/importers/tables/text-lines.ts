import type { DecodedPiece } from "./decode-text.js";

/** One line of a text. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without its end; cut where it is too long. */
  readonly text: string;
  /** How it ended: `\n`, `\r\n` or `\r`; `""` at the end of the text. */
  readonly end: string;
  readonly isTooLong: boolean;
}

/** Enough of an over-long line to show its beginning. */
const KEPT = 512;

/**
 * Parts a text at LF, CRLF or CR, as editors of all systems do.
 *
 * @param limit - characters beyond which a line is cut and its rest passed over
 * @param onPiece - told of each piece before its lines
 */
export async function* textLines(
  pieces: AsyncIterable<DecodedPiece>,
  limit: number,
  onPiece: (piece: DecodedPiece) => void,
): AsyncGenerator<TextLine> {
  let line = 1;
  let rest = "";
  let isTooLong = false;
  const take = (text: string, end: string): TextLine => {
    const whole = rest + text;
    const isLong = isTooLong || whole.length > limit;
    [rest, isTooLong] = ["", false];
    const shown = isLong ? whole.slice(0, KEPT) : whole;
    return { line: line++, text: shown, end, isTooLong: isLong };
  };
  // A CR at the end of a piece may be half of a line end.
  let isHalf = false;
  for await (const piece of pieces) {
    onPiece(piece);
    const text: string = isHalf ? `\r${piece.text}` : piece.text;
    isHalf = text.endsWith("\r");
    const stop = isHalf ? text.length - 1 : text.length;
    const ends = /\r\n|\n|\r/g;
    let from = 0;
    for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
      if (match.index >= stop) break;
      yield take(text.slice(from, match.index), match[0]);
      from = match.index + match[0].length;
    }
    if (isTooLong) continue;
    rest += text.slice(from, stop);
    if (rest.length <= limit) continue;
    [rest, isTooLong] = [rest.slice(0, KEPT), true];
  }
  if (isHalf) yield take("", "\r");
  else if (rest !== "") yield take("", "");
}
