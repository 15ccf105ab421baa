import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alphaInterval,
  INTERVAL,
  krippendorffAlpha,
  NOMINAL,
  ORDINAL,
  RATIO,
  type Alpha,
  type CodedUnit,
} from "../../../src/statistics/agreement/index.js";
import { mulberry } from "./mulberry.js";

const SEED = { seed: 20221105, numRuns: 200 };
const METRICS = [NOMINAL, ORDINAL, INTERVAL, RATIO] as const;

/** Units of up to four coders; values 0–5, some missing. */
const coded = fc.integer({ min: 2, max: 4 }).chain((coders) =>
  fc.array(
    fc.array(fc.option(fc.nat(5), { nil: undefined }), {
      minLength: coders,
      maxLength: coders,
    }),
    { maxLength: 20 },
  ),
);

const near = (a: Alpha, b: Alpha) =>
  a.known && b.known
    ? Math.abs(a.alpha - b.alpha) < 1e-9 && a.values === b.values
    : JSON.stringify(a) === JSON.stringify(b);

/** The definition as the source writes it: over coincidences of values. */
function byCoincidences(units: readonly CodedUnit<number>[]): number {
  const pairs = new Map<string, number>();
  for (const unit of units) {
    const told = unit.flatMap((value) => (value === undefined ? [] : [value]));
    told.forEach((a, i) =>
      told.forEach((b, j) => {
        if (i === j) return;
        const key = `${a} ${b}`;
        pairs.set(key, (pairs.get(key) ?? 0) + 1 / (told.length - 1));
      }),
    );
  }
  const marginal = new Map<string, number>();
  for (const [key, count] of pairs) {
    const value = key.split(" ")[0]!;
    marginal.set(value, (marginal.get(value) ?? 0) + count);
  }
  const n = [...marginal.values()].reduce((sum, count) => sum + count, 0);
  let observed = 0;
  for (const [key, count] of pairs) {
    const [a, b] = key.split(" ");
    if (a !== b) observed += count;
  }
  let expected = 0;
  for (const [a, x] of marginal)
    for (const [b, y] of marginal) if (a !== b) expected += x * y;
  return 1 - ((n - 1) * observed) / expected;
}

describe("Krippendorff's alpha", () => {
  test("codings that are equal have 1, or vary in nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), (values) => {
        const units = values.map((value) => [value, value, value]);
        for (const metric of METRICS) {
          const found = krippendorffAlpha<number>(units, metric);
          if (found.known) expect(found.alpha).toBe(1);
          else expect(new Set(values).size).toBe(1);
        }
      }),
      SEED,
    );
  });

  test("the order of units and of coders is nothing", () => {
    fc.assert(
      fc.property(coded, fc.integer(), (units, seed) => {
        const random = mulberry(seed);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((value) => ({ value, place: random() }))
            .sort((a, b) => a.place - b.place)
            .map(({ value }) => value);
        const other = shuffled(units.map(shuffled));
        for (const metric of METRICS) {
          const a = krippendorffAlpha<number>(units, metric);
          const b = krippendorffAlpha<number>(other, metric);
          expect(near(a, b)).toBe(true);
        }
      }),
      SEED,
    );
  });

  test("other names for the codes change nothing", () => {
    fc.assert(
      fc.property(coded, (units) => {
        const named = units.map((unit) =>
          unit.map((value) => (value === undefined ? value : `x${9 - value}`)),
        );
        const a = krippendorffAlpha<number>(units, NOMINAL);
        expect(near(a, krippendorffAlpha<string>(named, NOMINAL))).toBe(true);
      }),
      SEED,
    );
  });

  test("ranks know only the order, intervals no zero, ratios no unit", () => {
    fc.assert(
      fc.property(coded, (units) => {
        const changed = (change: (value: number) => number) =>
          units.map((unit) =>
            unit.map((value) => (value === undefined ? value : change(value))),
          );
        for (const [metric, change] of [
          [ORDINAL, (v: number) => v ** 3 + 7],
          [INTERVAL, (v: number) => 2 * v - 9],
          [RATIO, (v: number) => 4 * v],
        ] as const) {
          const a = krippendorffAlpha(units, metric);
          const b = krippendorffAlpha(changed(change), metric);
          expect(near(a, b)).toBe(true);
        }
      }),
      SEED,
    );
  });

  test("is what the table of coincidences gives", () => {
    fc.assert(
      fc.property(coded, (units) => {
        const found = krippendorffAlpha<number>(units, NOMINAL);
        if (!found.known) return;
        const whole = units.filter(
          (unit) => unit.filter((value) => value !== undefined).length > 1,
        );
        expect(found.alpha).toBeCloseTo(byCoincidences(whole), 9);
      }),
      SEED,
    );
  });
});

describe("its interval", () => {
  const units = Array.from({ length: 40 }, (_, at) =>
    at % 5 === 0 ? [at % 3, (at + 1) % 3] : [at % 3, at % 3],
  );
  const of = (seed: number, clusterOf?: (at: number) => string) =>
    alphaInterval<number>(units, NOMINAL, {
      random: mulberry(seed),
      ...(clusterOf && { clusterOf }),
    })!;

  test("holds alpha, and one seed gives one interval", () => {
    const found = krippendorffAlpha<number>(units, NOMINAL);
    const { low, high } = of(7);
    expect(found.known && low < found.alpha && found.alpha < high).toBe(true);
    expect(of(7)).toEqual({ low, high });
    expect(of(8)).not.toEqual({ low, high });
  });

  test("is wider where few reports hold all units", () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const inReports = of(7, (at) => `r${at % 5}`);
    expect(width(inReports)).toBeGreaterThan(width(of(7)));
  });

  test("of equal codings is 1 to 1", () => {
    const equal = Array.from({ length: 30 }, (_, at) => [at % 4, at % 4]);
    const random = mulberry(3);
    expect(alphaInterval<number>(equal, NOMINAL, { random })).toEqual({
      low: 1,
      high: 1,
    });
  });

  test("is not told where draws hardly vary, or nothing is coded", () => {
    const hardly = [[1, 1], ...Array.from({ length: 99 }, () => [0, 0])];
    const random = mulberry(3);
    const twice = [hardly[0]!, hardly[1]!];
    expect(alphaInterval<number>(twice, NOMINAL, { random })).toBeNull();
    expect(alphaInterval<number>([], NOMINAL, { random })).toBeNull();
  });

  test("holds the truth about as often as it says", () => {
    // Two coders with known faults; alpha of very many units is the truth.
    const draw = (count: number, random: () => number) =>
      Array.from({ length: count }, () => {
        const value = Math.floor(random() * 3);
        const slip = () => (random() < 0.15 ? Math.floor(random() * 3) : value);
        return [slip(), slip()];
      });
    const truth = krippendorffAlpha<number>(draw(40_000, mulberry(1)), NOMINAL);
    const held = Array.from({ length: 100 }, (_, trial) => {
      const random = mulberry(100 + trial);
      const found = alphaInterval<number>(draw(80, random), NOMINAL, {
        random,
        draws: 200,
      })!;
      return (
        truth.known && found.low <= truth.alpha && truth.alpha <= found.high
      );
    }).filter(Boolean).length;
    expect(held).toBeGreaterThanOrEqual(87);
  });
});
