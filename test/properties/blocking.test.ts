import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatePairs } from "../../src/linkage/blocking/blocking.js";
import { postingTable } from "../../src/linkage/blocking/posting-table.js";
import { readClaims } from "../../src/linkage/claims/features.js";
import { ESTIMATED_WEIGHTS } from "../../src/linkage/pairs/match-weights.generated.js";
import { scorePair } from "../../src/linkage/pairs/pair-scores.js";
import { adversarialReports } from "../linkage/adversarial.js";
import { incident, report } from "../linkage/fictional.js";

/** Weights under which every grounded pair without a barrier links. */
const EAGER = { ...ESTIMATED_WEIGHTS, threshold: -100 };

describe("blocking", () => {
  it("loses no pair that brute force links, whatever the weights", () => {
    let linked = 0;
    fc.assert(
      fc.property(adversarialReports(40), (reports) => {
        const claims = readClaims(reports);
        const found = new Set<string>();
        candidatePairs(claims, (a, b) => {
          expect(a).toBeLessThan(b);
          expect(found.has(`${a} ${b}`)).toBe(false);
          found.add(`${a} ${b}`);
        });
        claims.forEach((one, a) => {
          claims.slice(a + 1).forEach((other, at) => {
            if (!scorePair(one, other, EAGER).links) return;
            linked++;
            expect(found).toContain(`${a} ${a + 1 + at}`);
          });
        });
      }),
      { numRuns: 40 },
    );
    expect(linked).toBeGreaterThan(5_000);
  });
});

describe("map cells", () => {
  // Two governorates and two names: nothing but the points brings them together.
  const site = (id: string, name: string, admin1: string) =>
    fc
      .tuple(
        fc.double({ min: -0.08, max: 0.08, noNaN: true }),
        fc.double({ min: -0.08, max: 0.08, noNaN: true }),
      )
      .map(([east, north]) =>
        report(id, [
          incident("i1", {
            where: {
              name,
              admin1,
              country: "SY",
              precision: "town",
              lon: 36.2 + east,
              lat: 32.6 + north,
            },
          }),
        ]),
      );

  it("bring near points together over every border", () => {
    let linked = 0;
    fc.assert(
      fc.property(
        site("a", "الظهرية", "الحميدان"),
        site("b", "قلعة السفحان", "السفحان"),
        (a, b) => {
          const claims = readClaims([a, b]);
          if (!scorePair(claims[0]!, claims[1]!, EAGER).links) return;
          linked++;
          let found = 0;
          candidatePairs(claims, () => found++);
          expect(found).toBe(1);
        },
      ),
      { numRuns: 2000 },
    );
    expect(linked).toBeGreaterThan(200);
  });
});

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe("postingTable", () => {
  it("does what a map of lists does", () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<"add" | "remove">("add", "add", "add", "remove"),
        fc.integer({ min: -3, max: 40 }),
        fc.nat({ max: 9 }),
      ),
      { maxLength: 4000, size: "max" },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const table = postingTable();
        const model = new Map<number, number[]>();
        for (const [way, key, value] of list) {
          const values = model.get(key) ?? [];
          model.set(key, values);
          if (way === "add") values.push(value);
          else if (values.includes(value))
            values.splice(values.indexOf(value), 1);
          table[way](key, value);
        }
        for (const [key, values] of model) {
          const seen: number[] = [];
          table.visit(key, (value) => seen.push(value));
          expect(sorted(seen)).toEqual(sorted(values));
          expect(table.latest(key, 3)).toEqual(seen.slice(0, 3));
        }
      }),
      { numRuns: 60 },
    );
  });
});
