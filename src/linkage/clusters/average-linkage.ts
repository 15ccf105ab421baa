import { heap } from "./heap.js";

/** Pairs of one component, by places 0 to `size - 1`, in canonical order. */
export interface LinkedComponent {
  readonly size: number;
  /** Bits of two places, `a < b`; undefined keeps them apart for good. */
  readonly weight: (a: number, b: number) => number | undefined;
  /** Pairs that link, each once or more. */
  readonly links: readonly (readonly [number, number])[];
  /** Places that a person joined, as chains of pairs. */
  readonly must: readonly (readonly [number, number])[];
}

/** A cluster and how it came together. */
export interface GrownCluster {
  /** Ascending. */
  readonly places: readonly number[];
  /** Groups of two and more that persons joined. */
  readonly joined: readonly (readonly number[])[];
  /** First places of the two clusters of each merge, in their order. */
  readonly merges: readonly (readonly [number, number])[];
}

/** Millionths of a bit: sums of whole numbers do not depend on their order. */
const UNITS = 1e6;
const BARRED = Number.NEGATIVE_INFINITY;

/** Groups that share a place, joined; each ascending, by their first place. */
function startingClusters({ size, must }: LinkedComponent): number[][] {
  const root = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let found = at;
    while (root[found] !== found) found = root[found]!;
    return found;
  };
  for (const [a, b] of must) {
    const [x, y] = [rootOf(a), rootOf(b)];
    root[Math.max(x, y)] = Math.min(x, y);
  }
  const clusters = new Map<number, number[]>();
  for (let at = 0; at < size; at++) {
    const first = rootOf(at);
    const cluster = clusters.get(first);
    if (cluster === undefined) clusters.set(first, [at]);
    else cluster.push(at);
  }
  return [...clusters.values()];
}

/** Two clusters that may merge, by their first places, `x < y`. */
interface Bond {
  readonly x: number;
  readonly y: number;
  readonly mean: number;
  /** Sizes when it was made: a cluster only grows. */
  readonly sizes: number;
}

/** The stronger first; of equal ones the one with the smaller first places. */
function goesBefore(a: Bond, b: Bond): boolean {
  if (a.mean !== b.mean) return a.mean > b.mean;
  return a.x === b.x ? a.y < b.y : a.x < b.x;
}

/**
 * Average linkage along links, with barriers. Two clusters can merge if a pair
 * of theirs links; their bond is the mean weight of all their pairs. The
 * strongest bond merges first, of equal ones the one with the smallest first
 * members; a barrier between any two members keeps clusters apart for good;
 * below the threshold nothing merges.
 *
 * Bonds stand in a heap, each until one of its clusters grows, so that the
 * strongest is found without a search; sums are added up from those of the
 * parts, and only between clusters that link. Time grows with the links and
 * the sizes of clusters, not with the square or cube of the component. Sums
 * are whole numbers: no mean depends on the order in which its parts came
 * together.
 *
 * @param threshold - bits
 * @returns clusters by their first place
 */
export function averageLinkage(
  component: LinkedComponent,
  threshold: number,
): readonly GrownCluster[] {
  const { weight, links } = component;
  const limit = Math.round(threshold * UNITS);
  const clusters = new Map(
    startingClusters(component).map((one) => [one[0]!, one]),
  );
  const joined = [...clusters.values()]
    .filter(({ length }) => length > 1)
    .map((one) => [...one]);
  const merges: (readonly [number, number])[] = [];
  const firstOf = new Map(
    [...clusters].flatMap(([first, own]) => own.map((at) => [at, first])),
  );
  /** Sums of the weights between linked clusters. */
  const sums = new Map<number, Map<number, number>>();
  const bonds = heap(goesBefore);

  function between(x: number, y: number): number {
    let sum = 0;
    for (const a of clusters.get(x)!)
      for (const b of clusters.get(y)!) {
        const bits = weight(Math.min(a, b), Math.max(a, b));
        if (bits === undefined) return BARRED;
        sum += Math.round(bits * UNITS);
      }
    return sum;
  }

  const sumsOf = (x: number) => {
    const known = sums.get(x) ?? new Map<number, number>();
    sums.set(x, known);
    return known;
  };
  const sizesOf = (x: number, y: number) =>
    clusters.get(x)!.length * clusters.get(y)!.length;

  function tie(one: number, other: number, sum: number): void {
    sumsOf(one).set(other, sum);
    sumsOf(other).set(one, sum);
    const [x, y] = one < other ? [one, other] : [other, one];
    const sizes = sizesOf(x, y);
    const mean = sum / sizes;
    if (mean >= limit) bonds.push({ x, y, mean, sizes });
  }

  function merge(x: number, y: number): void {
    merges.push([x, y]);
    const [kept, gone] = [sumsOf(x), sumsOf(y)];
    kept.delete(y);
    gone.delete(x);
    const grown = [...new Set([...kept.keys(), ...gone.keys()])].map(
      (other) =>
        [
          other,
          (kept.get(other) ?? between(x, other)) +
            (gone.get(other) ?? between(y, other)),
        ] as const,
    );
    for (const other of gone.keys()) sumsOf(other).delete(y);
    sums.delete(y);
    clusters.get(x)!.push(...clusters.get(y)!);
    clusters.delete(y);
    for (const [other, sum] of grown) tie(x, other, sum);
  }

  for (const [a, b] of links) {
    const [x, y] = [firstOf.get(a)!, firstOf.get(b)!];
    if (x !== y && !sumsOf(x).has(y)) tie(x, y, between(x, y));
  }
  for (let best = bonds.pop(); best !== undefined; best = bonds.pop()) {
    const { x, y, sizes } = best;
    const isOpen = clusters.has(x) && clusters.has(y);
    if (isOpen && sizesOf(x, y) === sizes) merge(x, y);
  }
  const clusterAt = new Map<number, number>();
  for (const [first, places] of clusters)
    for (const place of places) clusterAt.set(place, first);
  const within = <T extends readonly number[]>(steps: readonly T[]) => {
    const byCluster = new Map<number, T[]>();
    for (const step of steps) {
      const first = clusterAt.get(step[0]!)!;
      const own = byCluster.get(first) ?? [];
      if (own.length === 0) byCluster.set(first, own);
      own.push(step);
    }
    return (first: number): readonly T[] => byCluster.get(first) ?? [];
  };
  const [joinedIn, mergesIn] = [within(joined), within(merges)];
  return [...clusters].map(([first, places]) => ({
    places: places.sort((a, b) => a - b),
    joined: joinedIn(first),
    merges: mergesIn(first),
  }));
}
