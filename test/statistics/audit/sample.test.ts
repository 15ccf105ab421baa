import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSample } from "../../../src/statistics/audit/draw-sample.js";
import { wilsonInterval } from "../../../src/statistics/audit/wilson.js";

const SEED = { seed: 20221105, numRuns: 200 };
const KEYS = Array.from({ length: 400 }, (_, at) => `c${at}`);

describe("a sample", () => {
  test("does not depend on the order of arrival, nor on doublets", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 30 }),
        fc.nat(40),
        fc.string(),
        (keys, size, seed) => {
          const sample = drawSample(keys, size, seed);
          const other = [...keys].reverse();
          expect(drawSample([...other, ...keys], size, seed)).toEqual(sample);
          expect(sample.drawn).toHaveLength(Math.min(size, keys.length));
          expect(sample.frame).toBe(keys.length);
        },
      ),
      SEED,
    );
  });

  test("keeps its places when more arrives: late ones only push out", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (keys, size) => {
          const early = drawSample(keys.slice(2), size, "s").drawn;
          const whole = drawSample(keys, size, "s").drawn;
          const kept = whole.filter((key) => keys.indexOf(key) >= 2);
          expect(early.slice(0, kept.length)).toEqual(kept);
        },
      ),
      SEED,
    );
  });

  test("another seed draws others", () => {
    const drawn = (seed: string) => drawSample(KEYS, 20, seed).drawn;
    expect(drawn("a")).not.toEqual(drawn("b"));
    expect(drawn("a")).toEqual(drawn("a"));
  });

  test("draws everything about as often: no key is favoured", () => {
    const hits = new Map<string, number>();
    for (let seed = 0; seed < 500; seed += 1)
      for (const key of drawSample(KEYS.slice(0, 50), 10, String(seed)).drawn)
        hits.set(key, (hits.get(key) ?? 0) + 1);
    // 100 ± 9 are expected of each of 50; five standard deviations.
    expect(Math.min(...hits.values())).toBeGreaterThan(55);
    expect(Math.max(...hits.values())).toBeLessThan(145);
    expect(hits.size).toBe(50);
  });
});

describe("the interval of a share", () => {
  const percents = (hits: number, size: number, frame: number) => {
    const found = wilsonInterval(hits, size, frame)!;
    return [found.low, found.high].map(
      (share) => Math.round(share * 1000) / 10,
    );
  };

  test.for<[number, number, readonly number[]]>([
    // Newcombe 1998, table I, method 3 (Wilson without correction).
    [81, 263, [25.5, 36.6]],
    [15, 148, [6.2, 16]],
    [0, 20, [0, 16.1]],
    [1, 29, [0.6, 17.2]],
    // "Of 200 drawn, 187 right: 89–96 %."
    [187, 200, [89.2, 96.2]],
  ])("%i of %i out of very many", ([hits, size, wanted]) => {
    expect(percents(hits, size, 1e12)).toEqual(wanted);
  });

  test("narrows as more of the whole is drawn, to nothing", () => {
    const width = (frame: number) => {
      const { low, high } = wilsonInterval(90, 100, frame)!;
      return high - low;
    };
    expect(width(150)).toBeLessThan(width(300));
    expect(width(300)).toBeLessThan(width(1e9));
    expect(wilsonInterval(90, 100, 100)).toEqual({ low: 0.9, high: 0.9 });
  });

  test("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (hits, misses, rest) => {
        const size = hits + misses;
        const found = wilsonInterval(hits, size, size + rest);
        if (size === 0) {
          expect(found).toBeNull();
          return;
        }
        const { low, high } = found!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / size);
        expect(high).toBeGreaterThanOrEqual(hits / size);
        expect(high).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });

  test("each bound lies 1.96 standard errors of a finite whole away", () => {
    const [hits, size, frame] = [37, 60, 90];
    const { low, high } = wilsonInterval(hits, size, frame)!;
    for (const bound of [low, high]) {
      const variance = (bound * (1 - bound)) / size;
      const error = Math.sqrt((variance * (frame - size)) / (frame - 1));
      expect(Math.abs(hits / size - bound) / error).toBeCloseTo(1.96, 3);
    }
  });
});
