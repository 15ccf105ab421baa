import type { Metric } from "./difference.js";

/** One thing that several people coded: a value each, undefined where none. */
export type CodedUnit<Value> = readonly (Value | undefined)[];

/** Units that can tell of agreement, as indexes of their distinct values. */
export interface ComparableUnits {
  /** Place of each among the units given, and the values it was given. */
  readonly units: readonly {
    readonly at: number;
    readonly values: readonly number[];
  }[];
  /** Number of distinct values. */
  readonly distinct: number;
  /**
   * How far two distinct values are apart.
   *
   * @param counts - how often each occurs; only ranks depend on it
   */
  readonly differences: (
    counts: readonly number[],
  ) => (a: number, b: number) => number;
}

function table(
  size: number,
  difference: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const known = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1)
      known[a * size + b] = known[b * size + a] = difference(a, b);
  return (a, b) => known[a * size + b]!;
}

/** Ranks are apart by what lies between them, half of both ends included. */
function ordinalTable(
  ranks: readonly number[],
  counts: readonly number[],
): (a: number, b: number) => number {
  const order = ranks.map((_, at) => at).sort((a, b) => ranks[a]! - ranks[b]!);
  const middle: number[] = [];
  let before = 0;
  for (const at of order) {
    middle[at] = before + counts[at]! / 2;
    before += counts[at]!;
  }
  return table(ranks.length, (a, b) => (middle[a]! - middle[b]!) ** 2);
}

/** Values by their text: equal records are one value. */
function indexer<Value>() {
  const values: Value[] = [];
  const places = new Map<string, number>();
  return {
    values,
    placeOf: (value: Value): number => {
      const text = JSON.stringify(value);
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, values.length);
      return values.push(value) - 1;
    },
  };
}

/**
 * Keeps the units that two people or more coded: a value that stands alone
 * agrees with nothing and differs from nothing.
 *
 * @param units - values are plain data; equal JSON is the same value
 */
export function comparableUnits<Value>(
  units: readonly CodedUnit<Value>[],
  metric: Metric<Value>,
): ComparableUnits {
  const { values, placeOf } = indexer<Value>();
  const kept = units.flatMap((unit, at) => {
    const told = unit.filter((value) => value !== undefined);
    return told.length < 2 ? [] : [{ at, values: told.map(placeOf) }];
  });
  const { length: distinct } = values;
  if (metric.kind === "ordinal") {
    const ranks = values.map(metric.rankOf);
    return {
      units: kept,
      distinct,
      differences: (counts) => ordinalTable(ranks, counts),
    };
  }
  const known = table(distinct, (a, b) =>
    metric.difference(values[a]!, values[b]!),
  );
  return { units: kept, distinct, differences: () => known };
}
