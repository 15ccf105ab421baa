/**
 * How far two values of a field are apart: 0 for values that agree, never
 * negative, the same both ways. For numbers it is the square of a distance, as
 * Krippendorff's alpha weighs it.
 */
export type Difference<Value> = (a: Value, b: Value) => number;

/**
 * What agreement needs to know of a field.
 *
 * - `fixed`: two values are as far apart in any data
 * - `ordinal`: ranks; how far apart depends on how many values lie between
 */
export type Metric<Value> =
  | { readonly kind: "fixed"; readonly difference: Difference<Value> }
  | { readonly kind: "ordinal"; readonly rankOf: (value: Value) => number };

/** A metric under which two values are as far apart in any data. */
const fixed = <Value>(difference: Difference<Value>): Metric<Value> => ({
  kind: "fixed",
  difference,
});

/** Codes: equal or not. */
export const NOMINAL: Metric<string | number | boolean> = fixed((a, b) =>
  a === b ? 0 : 1,
);

/** Ranks, of which only the order means something. */
export const ORDINAL: Metric<number> = {
  kind: "ordinal",
  rankOf: (value) => value,
};

/** Numbers on a scale without a zero that means "nothing". */
export const INTERVAL: Metric<number> = fixed((a, b) => (a - b) ** 2);

/** Counts: 2 and 3 are further apart than 52 and 53. Never negative. */
export const RATIO: Metric<number> = fixed((a, b) =>
  a === b ? 0 : ((a - b) / (a + b)) ** 2,
);

/** A metric of one's own; `difference` keeps what {@link Difference} asks. */
export const byDifference = fixed;

/** Whether two elements are one; need not be transitive (names). */
export type SameElement<Element> = (a: Element, b: Element) => boolean;

const isEqual: SameElement<unknown> = (a, b) => a === b;

/**
 * The most elements of two lists that can be matched one to one: a name that
 * could be either of two takes the one that leaves the other its own.
 */
function commonElements<Element>(
  a: readonly Element[],
  b: readonly Element[],
  isSame: SameElement<Element>,
): number {
  const takenBy = new Map<number, number>();
  const takes = (at: number, seen: Set<number>): boolean =>
    b.some((element, other) => {
      if (seen.has(other) || !isSame(a[at]!, element)) return false;
      seen.add(other);
      const owner = takenBy.get(other);
      if (owner !== undefined && !takes(owner, seen)) return false;
      takenBy.set(other, at);
      return true;
    });
  return a.filter((_, at) => takes(at, new Set())).length;
}

/** Size of both lists and of what they share. */
function overlapOf<Element>(
  a: readonly Element[],
  b: readonly Element[],
  isSame: SameElement<Element>,
) {
  const common = commonElements(a, b, isSame);
  return { common, either: a.length + b.length - common };
}

/**
 * Sets: the share of elements that only one of them has. Two empty sets agree.
 *
 * @param isSame - symmetric; plain equality by default
 */
export function jaccard<Element>(
  isSame: SameElement<Element> = isEqual,
): Metric<readonly Element[]> {
  return fixed((a, b) => {
    const { common, either } = overlapOf(a, b, isSame);
    return either === 0 ? 0 : 1 - common / either;
  });
}

/**
 * Sets, where to have told less weighs lighter than to have told something
 * else: Jaccard's share times 1 for equal sets, 2/3 where one holds the other,
 * 1/3 where they overlap, 0 where nothing is common.
 *
 * @param isSame - symmetric; plain equality by default
 * @source Passonneau 2006, "Measuring Agreement on Set-valued Items (MASI) for
 * Semantic and Pragmatic Annotation", LREC
 */
export function masi<Element>(
  isSame: SameElement<Element> = isEqual,
): Metric<readonly Element[]> {
  return fixed((a, b) => {
    const { common, either } = overlapOf(a, b, isSame);
    if (either === 0 || common === either) return 0;
    if (common === 0) return 1;
    const isHeld = common === Math.min(a.length, b.length);
    return 1 - (common / either) * (isHeld ? 2 / 3 : 1 / 3);
  });
}
