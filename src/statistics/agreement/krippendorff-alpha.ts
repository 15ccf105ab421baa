import {
  comparableUnits,
  type CodedUnit,
  type ComparableUnits,
} from "./coded-units.js";
import type { Metric } from "./difference.js";

/**
 * Why agreement is not known.
 *
 * - `nothing_coded`: there is no value at all
 * - `one_coder`: no unit was coded by two people
 * - `no_variation`: all values are alike, so chance would agree as well
 */
export type AlphaUnknown = "nothing_coded" | "one_coder" | "no_variation";

/** Krippendorff's alpha with what it rests on, or why there is none. */
export type Alpha =
  | {
      readonly known: true;
      /** 1 for perfect agreement, 0 for that of chance, negative for worse. */
      readonly alpha: number;
      /** Units that two people or more coded, and the values in them. */
      readonly units: number;
      readonly values: number;
      /** Disagreement as seen and as chance would give it; see the source. */
      readonly observed: number;
      readonly expected: number;
    }
  | { readonly known: false; readonly reason: AlphaUnknown };

/** Disagreement by chance: over all pairs of values, wherever they stand. */
function expectedOf(
  counts: readonly number[],
  total: number,
  difference: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (let a = 0; a < counts.length; a += 1) {
    if (counts[a] === 0) continue;
    for (let b = a + 1; b < counts.length; b += 1)
      sum += counts[a]! * counts[b]! * difference(a, b);
  }
  return (2 * sum) / (total * (total - 1));
}

/** Disagreement inside one unit, over its pairs of values. */
function withinUnit(
  values: readonly number[],
  difference: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (let a = 0; a < values.length; a += 1)
    for (let b = a + 1; b < values.length; b += 1)
      sum += difference(values[a]!, values[b]!);
  return (2 * sum) / (values.length - 1);
}

/**
 * Alpha of units of which each stands so many times in the data.
 *
 * @param timesOf - by place of the unit; once each when left out
 */
export function alphaOf(
  comparable: ComparableUnits,
  timesOf: (at: number) => number = () => 1,
): Alpha {
  const counts = Array.from({ length: comparable.distinct }, () => 0);
  let total = 0;
  let units = 0;
  for (const { at, values } of comparable.units) {
    const times = timesOf(at);
    if (times === 0) continue;
    units += times;
    total += times * values.length;
    for (const value of values) counts[value]! += times;
  }
  if (total === 0) return { known: false, reason: "one_coder" };
  const difference = comparable.differences(counts);
  const expected = expectedOf(counts, total, difference);
  if (expected === 0) return { known: false, reason: "no_variation" };
  let sum = 0;
  for (const { at, values } of comparable.units) {
    const times = timesOf(at);
    if (times > 0) sum += times * withinUnit(values, difference);
  }
  const observed = sum / total;
  const alpha = 1 - observed / expected;
  return { known: true, alpha, units, values: total, observed, expected };
}

/**
 * Krippendorff's alpha: agreement of any number of coders beyond chance, on
 * any level of measurement, with values missing. The order of units and of
 * coders is nothing; a coder may have another column in every unit.
 *
 * @param units - one list a unit, of one value a coder
 * @returns the reason instead of a number where there is nothing to tell:
 * never 1 for data in which all values are alike
 * @source Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability",
 * University of Pennsylvania, section E
 */
export function krippendorffAlpha<Value>(
  units: readonly CodedUnit<Value>[],
  metric: Metric<Value>,
): Alpha {
  const isEmpty = units.every((unit) => unit.every((one) => one === undefined));
  if (isEmpty) return { known: false, reason: "nothing_coded" };
  return alphaOf(comparableUnits(units, metric));
}
