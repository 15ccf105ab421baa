import { comparableUnits, type CodedUnit } from "./coded-units.js";
import type { Metric } from "./difference.js";
import { alphaOf } from "./krippendorff-alpha.js";

/** Gives numbers from 0 to under 1, evenly; the same again from one seed. */
export type RandomSource = () => number;

/** Bounds between which a figure lies with a confidence. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
}

/** How an interval is found. */
export interface BootstrapOptions {
  readonly random: RandomSource;
  /** How often the data are drawn anew. */
  readonly draws?: number;
  /** Share of the draws inside the interval. */
  readonly confidence?: number;
  /**
   * What is drawn together, by place of the unit: the incidents of one report
   * were read in one sitting. Each unit by itself when left out.
   */
  readonly clusterOf?: (at: number) => string;
}

/**
 * @source Efron and Tibshirani 1993, "An Introduction to the Bootstrap",
 * chapter 13: a thousand draws for percentile intervals
 */
const DRAWS = 1000;

/** Value under which a share of sorted numbers lies, between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** How often each of so many was drawn, with putting back. */
function drawn(size: number, random: RandomSource): Uint32Array {
  const times = new Uint32Array(size);
  for (let draw = 0; draw < size; draw += 1)
    times[Math.floor(random() * size)]! += 1;
  return times;
}

/** Number of the cluster of each unit, in the order in which they come. */
function clustersOf(
  count: number,
  clusterOf: (at: number) => string,
): { readonly numbers: readonly number[]; readonly size: number } {
  const known = new Map<string, number>();
  const numbers = Array.from({ length: count }, (_, at) => {
    const name = clusterOf(at);
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { numbers, size: known.size };
}

/**
 * Interval of Krippendorff's alpha, by drawing units anew. The order of units
 * matters to the draws: give them in an order of their own.
 *
 * @returns null where more than half of the draws have no alpha: the data
 * hardly vary, and an interval would claim what they do not show
 */
export function alphaInterval<Value>(
  units: readonly CodedUnit<Value>[],
  metric: Metric<Value>,
  options: BootstrapOptions,
): ConfidenceInterval | null {
  const { random, draws = DRAWS, confidence = 0.95 } = options;
  const comparable = comparableUnits(units, metric);
  const { clusterOf = (at: number) => String(at) } = options;
  const { numbers, size } = clustersOf(units.length, clusterOf);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const times = drawn(size, random);
    const alpha = alphaOf(comparable, (at) => times[numbers[at]!]!);
    if (alpha.known) found.push(alpha.alpha);
  }
  if (found.length * 2 <= draws) return null;
  found.sort((a, b) => a - b);
  const tail = (1 - confidence) / 2;
  return { low: quantile(found, tail), high: quantile(found, 1 - tail) };
}
