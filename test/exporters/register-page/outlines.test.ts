import { describe, expect, it } from "vitest";
import { OUTLINES } from "../../../src/exporters/register-page/outlines.generated.js";

describe("outlines of governorates", () => {
  it("has the fourteen of Syria and the disengagement zone", () => {
    const own = OUTLINES.filter(({ country }) => country === "SY");
    expect(own).toHaveLength(15);
    expect(new Set(OUTLINES.map(({ id }) => id)).size).toBe(OUTLINES.length);
  });

  it.for(OUTLINES)("$label.en is made of rings on the globe", ({ rings }) => {
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) {
      expect(ring.length % 2).toBe(0);
      expect(ring.length).toBeGreaterThanOrEqual(6);
      const lons = ring.filter((_, at) => at % 2 === 0);
      const lats = ring.filter((_, at) => at % 2 === 1);
      expect(Math.min(...lons)).toBeGreaterThan(3400);
      expect(Math.max(...lons)).toBeLessThan(4900);
      expect(Math.min(...lats)).toBeGreaterThan(2900);
      expect(Math.max(...lats)).toBeLessThan(3800);
    }
  });
});
