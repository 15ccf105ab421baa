import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage } from "../../src/linkage/clusters/average-linkage.js";
import { greedyClusters, tiedGroups } from "../linkage/reference-linkage.js";

const MILLION = 1e6;

/** Few distinct weights, so that most searches end in a tie. */
const bits = fc.constantFrom(undefined, -4, -1.5, 0, 0.75, 0.75, 1.25, 3, 3, 6);

const components = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    square: fc.array(bits, { minLength: size * size, maxLength: size * size }),
    must: fc.array(
      fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })),
      { maxLength: 3 },
    ),
  }),
);

describe("average linkage by chains of nearest neighbours", () => {
  it("gives the clusters of the search for the strongest bond", () => {
    fc.assert(
      fc.property(components, ({ size, square, must }) => {
        const weight = (a: number, b: number) => square[a * size + b];
        const inMillionths = (a: number, b: number) => {
          const told = weight(a, b);
          return told === undefined ? undefined : Math.round(told * MILLION);
        };
        expect(averageLinkage({ size, weight, must }, 0.75)).toEqual(
          greedyClusters(tiedGroups(size, must), inMillionths, 0.75 * MILLION),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps a barrier also against a path through others", () => {
    const must = [[0, 1]] as const;
    const weight = (a: number, b: number) =>
      a === 0 && b === 2 ? undefined : 6;
    expect(averageLinkage({ size: 3, weight, must }, 0.75)).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it("joins what a person joined, against the weights", () => {
    const must = [[0, 2]] as const;
    const weight = () => -9;
    expect(averageLinkage({ size: 3, weight, must }, 0.75)).toEqual([
      [0, 2],
      [1],
    ]);
  });
});
