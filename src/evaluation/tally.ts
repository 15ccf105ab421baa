/** Running counts of a list comparison: found, made up, missed. */
export interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Running counts of a yes-or-no comparison. */
export interface Share {
  hits: number;
  of: number;
}

/** Precision, recall and F1 in per cent to one decimal, with list sizes. */
export interface TallyFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

/** A share in per cent to one decimal; null when nothing was compared. */
export interface ShareFigures {
  readonly percent: number | null;
  readonly of: number;
}

/** A tally with nothing counted. */
export function emptyTally(): Tally {
  return { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
}

/** A share with nothing counted. */
export function emptyShare(): Share {
  return { hits: 0, of: 0 };
}

/** Counts one comparison into a share. */
export function countShare(share: Share, isRight: boolean): void {
  share.of++;
  if (isRight) share.hits++;
}

/** Counts `right` matches between a gold and a coded list into a tally. */
export function countMatches(
  tally: Tally,
  counts: {
    readonly right: number;
    readonly gold: number;
    readonly coded: number;
  },
): void {
  tally.truePositives += counts.right;
  tally.falseNegatives += counts.gold - counts.right;
  tally.falsePositives += counts.coded - counts.right;
}

/**
 * Compares two lists: each gold element takes the first coded element that is
 * the same and not yet taken.
 *
 * @param same Called with a gold element first, a coded element second.
 */
export function countLists<T>(
  tally: Tally,
  lists: { readonly gold: readonly T[]; readonly coded: readonly T[] },
  same: (gold: T, coded: T) => boolean,
): void {
  const used = new Set<number>();
  for (const g of lists.gold) {
    const at = lists.coded.findIndex((c, k) => !used.has(k) && same(g, c));
    if (at >= 0) used.add(at);
  }
  const { length: gold } = lists.gold;
  countMatches(tally, { right: used.size, gold, coded: lists.coded.length });
}

/** A ratio 0–1 as per cent to one decimal, halves upwards. */
export function roundedPercent(ratio: number): number {
  return Math.round(ratio * 1000) / 10;
}

/** Precision of a tally, 0–1; 0 when nothing was coded. */
export function precisionOf(tally: Tally): number {
  const { truePositives: hits, falsePositives } = tally;
  return hits / (hits + falsePositives || 1);
}

/** Recall of a tally, 0–1; 0 when the gold has nothing. */
export function recallOf(tally: Tally): number {
  const { truePositives: hits, falseNegatives } = tally;
  return hits / (hits + falseNegatives || 1);
}

/** Harmonic mean of precision and recall, 0–1; 0 when both lists are empty. */
export function f1Of(tally: Tally): number {
  const { truePositives: hits, falsePositives, falseNegatives } = tally;
  return (2 * hits) / (2 * hits + falsePositives + falseNegatives || 1);
}

/** The printed figures of a tally. */
export function tallyFigures(tally: Tally): TallyFigures {
  return {
    precision: roundedPercent(precisionOf(tally)),
    recall: roundedPercent(recallOf(tally)),
    f1: roundedPercent(f1Of(tally)),
    gold: tally.truePositives + tally.falseNegatives,
    predicted: tally.truePositives + tally.falsePositives,
  };
}

/** Per cent of a share to one decimal; null when nothing was compared. */
export function sharePercent(share: Share): number | null {
  return share.of === 0 ? null : roundedPercent(share.hits / share.of);
}
