/** Pairs of one component, by places 0 to `size - 1`, in canonical order. */
export interface LinkedComponent {
  readonly size: number;
  /** Bits of two places, `a < b`; undefined keeps them apart for good. */
  readonly weight: (a: number, b: number) => number | undefined;
  /** Places that a person joined, as chains of pairs. */
  readonly must: readonly (readonly [number, number])[];
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

/** Sums of the weights between clusters, half a square of them. */
interface Bonds {
  readonly sumOf: (x: number, y: number) => number;
  readonly set: (x: number, y: number, sum: number) => void;
}

function bondsBetween(
  clusters: readonly (readonly number[])[],
  weight: LinkedComponent["weight"],
): Bonds {
  const count = clusters.length;
  const sums = new Float64Array((count * (count - 1)) / 2);
  const at = (x: number, y: number) =>
    x < y ? (y * (y - 1)) / 2 + x : (x * (x - 1)) / 2 + y;
  const between = (x: readonly number[], y: readonly number[]) => {
    let sum = 0;
    for (const a of x)
      for (const b of y) {
        const bits = weight(Math.min(a, b), Math.max(a, b));
        sum += bits === undefined ? BARRED : Math.round(bits * UNITS);
      }
    return sum;
  };
  for (let y = 1; y < count; y++)
    for (let x = 0; x < y; x++)
      sums[at(x, y)] = between(clusters[x]!, clusters[y]!);
  return {
    sumOf: (x, y) => sums[at(x, y)]!,
    set: (x, y, sum) => {
      sums[at(x, y)] = sum;
    },
  };
}

/**
 * Average linkage with barriers. The bond of two clusters is the mean weight
 * of their pairs; the strongest merges first, of equal ones the one with the
 * smallest first members; a barrier between any two members keeps clusters
 * apart for good; below the threshold nothing merges.
 *
 * The clusters are found along chains of nearest neighbours, in quadratic time
 * and the same as by always searching the strongest bond. For (1) a bond of a
 * merged cluster is never stronger than the stronger of its two parts' bonds:
 * a mean lies between the means of its parts, a barrier is weaker than
 * anything, and where both parts' means are equal the merged cluster's first
 * member is the smaller of theirs, so that the tie is decided as for that
 * part. Therefore (2) two clusters that are each other's strongest bond stay
 * so until they merge, whatever merges elsewhere, and the search for the
 * strongest bond of all comes to merge exactly these. A cluster without any
 * bond from the threshold up never gets one. Sums are whole numbers, so that
 * no mean depends on the order in which its parts came together.
 *
 * @param threshold - bits
 * @returns places of each cluster, ascending, by their first place
 */
export function averageLinkage(
  component: LinkedComponent,
  threshold: number,
): readonly (readonly number[])[] {
  const clusters = startingClusters(component);
  const bonds = bondsBetween(clusters, component.weight);
  const sizes = clusters.map(({ length }) => length);
  const limit = Math.round(threshold * UNITS);
  // A cluster's number is its place by first members, also after a merge.
  const open = new Set(clusters.keys());

  function strongest(x: number): number | undefined {
    let best: number | undefined;
    let bestMean = limit;
    for (const y of open) {
      if (y === x) continue;
      const mean = bonds.sumOf(x, y) / (sizes[x]! * sizes[y]!);
      if (mean < bestMean) continue;
      // Of equal bonds of one cluster, the one with the smaller first member.
      if (mean === bestMean && best !== undefined && best < y) continue;
      best = y;
      bestMean = mean;
    }
    return best;
  }

  function merge(kept: number, gone: number): void {
    open.delete(gone);
    for (const other of open)
      if (other !== kept)
        bonds.set(
          kept,
          other,
          bonds.sumOf(kept, other) + bonds.sumOf(gone, other),
        );
    sizes[kept]! += sizes[gone]!;
    clusters[kept]!.push(...clusters[gone]!);
    clusters[gone] = [];
  }

  const chain: number[] = [];
  for (;;) {
    const end = chain.at(-1) ?? first(open);
    if (end === undefined) break;
    if (chain.length === 0) chain.push(end);
    const next = strongest(end);
    if (next === undefined) {
      open.delete(end);
      chain.pop();
    } else if (next === chain.at(-2)) {
      chain.length -= 2;
      merge(Math.min(end, next), Math.max(end, next));
    } else chain.push(next);
  }
  return clusters
    .filter(({ length }) => length > 0)
    .map((cluster) => cluster.sort((a, b) => a - b));
}

function first(open: ReadonlySet<number>): number | undefined {
  for (const one of open) return one;
  return undefined;
}
