import { remembered } from "../../text/vocabulary.js";
import { foldKey } from "../../languages/ar/letters.js";

/** Names whose keys are remembered. */
const MOST_KEPT = 20_000;

/** A folded name without articles, for joining the mentions of one name. */
export const nameKey: (name: string) => string = remembered(
  (name) =>
    foldKey(name)
      .split(" ")
      .map((w) => w.replace(/^ال(?=.{3})/, ""))
      .join(" "),
  MOST_KEPT,
);

/**
 * Whether two keys can name one person: all words of the shorter stand in the
 * longer, and it is no bare given name beside a long one.
 *
 * @param a a key that {@link nameKey} made
 * @param b another
 */
export function sameNameKey(a: string, b: string): boolean {
  if (a === b) return true;
  const x = a.split(" ");
  const y = b.split(" ");
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (
    short.every((word) => long.includes(word)) &&
    (short.length >= 2 || long.length <= 3)
  );
}
