import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStamps, nextHybridTime } from "../../src/model/index.js";

const time = fc.record({ millis: fc.nat(5), counter: fc.nat(3) });
const stamp = fc.record({ time, device: fc.constantFrom("a", "b") });

describe("hybrid time", () => {
  it("always moves forward, even when the clock went back", () => {
    fc.assert(
      fc.property(time, fc.nat(8), (last, now) => {
        const next = nextHybridTime(last, now);
        expect(
          compareStamps(
            { time: next, device: "a" },
            { time: last, device: "a" },
          ),
        ).toBeGreaterThan(0);
      }),
    );
  });

  it("orders stamps totally", () => {
    fc.assert(
      fc.property(stamp, stamp, stamp, (a, b, c) => {
        const sign = (x: typeof a, y: typeof a) =>
          Math.sign(compareStamps(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) {
          expect(sign(a, c)).toBeLessThanOrEqual(0);
        }
        if (sign(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });
});
