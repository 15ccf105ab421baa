import { decidedPairs, type LinkDecision } from "./decisions.js";
import type { LinkGraph } from "./link-graph.js";

/** Decisions as pairs of claim indexes. */
interface IndexedDecisions {
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: ReadonlySet<string>;
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function indexed(
  graph: LinkGraph,
  decisions: readonly LinkDecision[],
): IndexedDecisions {
  const at = new Map(graph.claims.map(({ key }, index) => [key, index]));
  const read = (kind: LinkDecision["kind"]) =>
    decidedPairs(decisions, kind).flatMap(([first, second]) => {
      const [a, b] = [at.get(first), at.get(second)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  return {
    must: read("must_link"),
    cannot: new Set(read("cannot_link").map(([a, b]) => pairKey(a, b))),
  };
}

/** Connected components over the given neighbours, each ascending. */
function components(
  neighbours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (seen.has(start)) continue;
    const component: number[] = [];
    const open = [start];
    seen.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      component.push(at);
      for (const next of neighbours[at]!)
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    }
    found.push(component.sort((a, b) => a - b));
  }
  return found;
}

/** Two clusters that may merge; `sum` adds the weights of all their pairs. */
interface Bond {
  readonly sum: number;
  readonly barred: boolean;
}

/**
 * Average linkage with barriers inside one component. The bond of two clusters
 * is the mean weight of their pairs; the strongest merges first, of equal ones
 * the one with the smallest members; a barrier between any two members keeps
 * clusters apart for good.
 */
function clusterComponent(
  graph: LinkGraph,
  component: readonly number[],
  decisions: IndexedDecisions,
  threshold: number,
): readonly (readonly number[])[] {
  const clusters = mustClusters(component, decisions.must);
  const bonds = new Map<string, Bond>();
  const bondOf = (x: readonly number[], y: readonly number[]): Bond => {
    const key = pairKey(x[0]!, y[0]!);
    const known = bonds.get(key);
    if (known !== undefined) return known;
    const made = makeBond(graph, x, y, decisions.cannot);
    bonds.set(key, made);
    return made;
  };
  for (;;) {
    let best: readonly [number, number] | undefined;
    let bestMean = threshold;
    for (let i = 0; i < clusters.length; i++)
      for (let j = i + 1; j < clusters.length; j++) {
        const [x, y] = [clusters[i]!, clusters[j]!];
        const bond = bondOf(x, y);
        if (bond.barred) continue;
        const mean = bond.sum / (x.length * y.length);
        if (mean > bestMean || (mean === bestMean && best === undefined)) {
          best = [i, j];
          bestMean = mean;
        }
      }
    if (best === undefined) return clusters;
    merge(clusters, best, bonds, bondOf);
  }
}

/** Merges cluster `j` into `i` and adds up the bonds of both. */
function merge(
  clusters: (readonly number[])[],
  [i, j]: readonly [number, number],
  bonds: Map<string, Bond>,
  bondOf: (x: readonly number[], y: readonly number[]) => Bond,
): void {
  const [kept, gone] = [clusters[i]!, clusters[j]!];
  clusters.forEach((other, at) => {
    if (at === i || at === j) return;
    const [one, two] = [bondOf(kept, other), bondOf(gone, other)];
    bonds.set(pairKey(kept[0]!, other[0]!), {
      sum: one.sum + two.sum,
      barred: one.barred || two.barred,
    });
  });
  clusters[i] = [...kept, ...gone].sort((a, b) => a - b);
  clusters.splice(j, 1);
}

function makeBond(
  graph: LinkGraph,
  x: readonly number[],
  y: readonly number[],
  cannot: ReadonlySet<string>,
): Bond {
  let sum = 0;
  let barred = false;
  for (const a of x)
    for (const b of y) {
      const { weight, barrier } = graph.score(Math.min(a, b), Math.max(a, b));
      sum += weight;
      barred ||= barrier !== null || cannot.has(pairKey(a, b));
    }
  return { sum, barred };
}

/** Starting clusters: what persons joined, and every other claim alone. */
function mustClusters(
  component: readonly number[],
  must: readonly (readonly [number, number])[],
): (readonly number[])[] {
  const at = new Map(component.map((index, place) => [index, place]));
  const edges: number[][] = component.map(() => []);
  for (const [a, b] of must) {
    const [x, y] = [at.get(a), at.get(b)];
    if (x === undefined || y === undefined) continue;
    edges[x]!.push(y);
    edges[y]!.push(x);
  }
  return components(edges).map((group) => group.map((i) => component[i]!));
}

/**
 * Groups claims into happenings, component by component.
 *
 * @returns clusters of claim indexes, each ascending, by their first index
 */
export function clusterClaims(
  graph: LinkGraph,
  threshold: number,
  decisions: readonly LinkDecision[] = [],
): readonly (readonly number[])[] {
  const decided = indexed(graph, decisions);
  const neighbours = graph.neighbours.map((list) => [...list]);
  for (const [a, b] of decided.must) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  return components(neighbours)
    .flatMap((component) =>
      component.length === 1
        ? [component]
        : clusterComponent(graph, component, decided, threshold),
    )
    .sort((a, b) => a[0]! - b[0]!);
}
