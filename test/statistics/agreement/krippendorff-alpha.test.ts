import { describe, expect, test } from "vitest";
import {
  byDifference,
  INTERVAL,
  jaccard,
  krippendorffAlpha,
  masi,
  NOMINAL,
  ORDINAL,
  RATIO,
  type Alpha,
  type CodedUnit,
  type Metric,
} from "../../../src/statistics/agreement/index.js";

/** Units out of one line a coder; a dot is a value that is missing. */
function unitsOf(...coders: readonly string[]): CodedUnit<string>[] {
  const rows = coders.map((line) => line.split(" "));
  return rows[0]!.map((_, at) =>
    rows.map((row) => (row[at] === "." ? undefined : row[at])),
  );
}

const numbersOf = (...coders: readonly string[]): CodedUnit<number>[] =>
  unitsOf(...coders).map((unit) =>
    unit.map((value) => (value === undefined ? undefined : Number(value))),
  );

const valueOf = (alpha: Alpha) => (alpha.known ? alpha.alpha : alpha.reason);

/** Krippendorff 2011, example C: four observers, twelve units. */
const FOUR_OBSERVERS = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
];

describe("the worked examples of Krippendorff 2011", () => {
  test("A: two observers, two values", () => {
    const units = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    expect(valueOf(krippendorffAlpha(units, NOMINAL))).toBeCloseTo(0.095, 3);
  });

  test("B: two observers, several values", () => {
    const units = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    expect(valueOf(krippendorffAlpha(units, NOMINAL))).toBeCloseTo(0.692, 3);
  });

  test.for<[string, Metric<number>, number]>([
    ["nominal", NOMINAL, 0.743],
    ["ordinal", ORDINAL, 0.815],
    ["interval", INTERVAL, 0.849],
    ["ratio", RATIO, 0.797],
  ])("C, D: four observers, missing values, %s", ([, metric, alpha]) => {
    const units = numbersOf(...FOUR_OBSERVERS);
    const found = krippendorffAlpha(units, metric);
    expect(valueOf(found)).toBeCloseTo(alpha, 3);
    // One unit has a single value: it pairs with nothing.
    expect(found).toMatchObject({ units: 11, values: 40 });
  });
});

describe("where nothing can be told there is no number", () => {
  test("no value at all", () => {
    for (const units of [[], [[]], [[undefined, undefined]]])
      expect(krippendorffAlpha(units, NOMINAL)).toEqual({
        known: false,
        reason: "nothing_coded",
      });
  });

  test("one coder, or two who never met", () => {
    for (const units of [unitsOf("a b a"), unitsOf("a . a", ". b .")])
      expect(krippendorffAlpha(units, NOMINAL)).toEqual({
        known: false,
        reason: "one_coder",
      });
  });

  test("all alike: chance would agree as well", () => {
    const units = unitsOf("a a a", "a a a");
    expect(krippendorffAlpha(units, NOMINAL)).toEqual({
      known: false,
      reason: "no_variation",
    });
  });

  test("all alike but for a value that pairs with nothing", () => {
    const units = unitsOf("a a b", "a a .");
    expect(valueOf(krippendorffAlpha(units, NOMINAL))).toBe("no_variation");
  });

  test("different values that are no distance apart", () => {
    const same = byDifference<string>(() => 0);
    const units = unitsOf("a b", "b a");
    expect(valueOf(krippendorffAlpha(units, same))).toBe("no_variation");
  });
});

describe("sets", () => {
  const distance = <V>(metric: Metric<V>, a: V, b: V) =>
    metric.kind === "fixed" ? metric.difference(a, b) : NaN;

  test.for<[readonly number[], readonly number[], number, number]>([
    [[1, 2], [2, 1], 0, 0],
    [[], [], 0, 0],
    [[], [1], 1, 1],
    // Passonneau's kinds: one holds the other, they overlap, nothing common.
    [[1, 2], [1, 2, 3, 4], 1 / 2, 1 - 1 / 3],
    [[1, 2], [2, 3], 2 / 3, 1 - 1 / 9],
    [[1, 2], [3], 1, 1],
  ])("%j and %j", ([a, b, byJaccard, byMasi]) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(distance(jaccard<number>(), x, y)).toBeCloseTo(byJaccard, 12);
      expect(distance(masi<number>(), x, y)).toBeCloseTo(byMasi, 12);
    }
  });

  test("a loose name leaves the other list its own", () => {
    const near = (a: number, b: number) => Math.abs(a - b) <= 1;
    // 2 could be 1 or 3; taking 3 away would leave 4 without a fellow.
    expect(distance(jaccard(near), [2, 4], [3, 1])).toBe(0);
  });

  test("by hand: three units, one of which is told in part", () => {
    const units: CodedUnit<readonly string[]>[] = [
      [["gunfire"], ["gunfire"]],
      [["ied"], ["ied"]],
      [["ied", "gunfire"], ["ied"]],
    ];
    // Observed: (0 + 0 + 2·½) / 6. Expected: of 15 pairs of values, {gunfire}
    // twice, {ied} three times, both once: 6·1 + 2·½ + 3·½ = 8½ of 15.
    const alpha = 1 - 1 / 6 / (8.5 / 15);
    const found = krippendorffAlpha(units, jaccard<string>());
    expect(valueOf(found)).toBeCloseTo(alpha, 12);
  });
});
