import { foldKey } from "../../languages/ar/letters.js";

/** Keys made so far; what they are follows from the name alone. */
const KEYS = new Map<string, string>();
const MOST_KEPT = 20_000;

/** A folded name without articles, for joining the mentions of one name. */
export function nameKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEPT) KEYS.clear();
  const key = keyOf(name);
  KEYS.set(name, key);
  return key;
}

function keyOf(name: string): string {
  return foldKey(name)
    .split(" ")
    .map((w) => w.replace(/^ال(?=.{3})/, ""))
    .join(" ");
}

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
