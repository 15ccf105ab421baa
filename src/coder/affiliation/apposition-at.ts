import { TokenKind } from "../../text/tokens.js";
import type { Reading } from "../reading.js";

/** Words that may stand between a name and the apposition that says who it is. */
const BETWEEN: ReadonlySet<string> = new Set(
  "وهو هو وهي هي كان وكان الذي كانت يعد ويعد عام عاما سنه سنوات البالغ من العمر".split(
    " ",
  ),
);
const MARKS = /^[،,()\[\]«»"“”–-]$/u;
const MOST_BETWEEN = 9;

/**
 * The token where the apposition after a name begins: over a comma, an age,
 * `وهو`.
 *
 * @param to end of the name, exclusive
 */
export function appositionAt(reading: Reading, to: number): number {
  const { tokens, keys } = reading.view;
  let at = to;
  while (at < tokens.count && at - to < MOST_BETWEEN) {
    const key = keys[at] ?? "";
    const age = tokens.kind[at] === TokenKind.number;
    if (!age && !MARKS.test(key) && !BETWEEN.has(key)) break;
    at++;
  }
  return at;
}
