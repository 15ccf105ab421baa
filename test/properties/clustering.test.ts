import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageLinkage,
  type LinkedComponent,
} from "../../src/linkage/clusters/average-linkage.js";
import { greedyClusters, tiedGroups } from "../linkage/reference-linkage.js";

const MILLION = 1e6;

/** Few distinct weights, so that most searches end in a tie. */
const bits = fc.constantFrom(undefined, -4, -1.5, 0, 0.75, 0.75, 1.25, 3, 3, 6);

const placesOf = (component: LinkedComponent) =>
  averageLinkage(component, 0.75).map(({ places }) => places);

const components = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const place = fc.nat({ max: size - 1 });
  const pairs = (maxLength: number) =>
    fc
      .array(fc.tuple(place, place), { maxLength, size: "max" })
      .map((list) =>
        list.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      );
  return fc.record({
    size: fc.constant(size),
    square: fc.array(bits, { minLength: size * size, maxLength: size * size }),
    links: pairs(60),
    must: pairs(3),
  });
});

describe("average linkage with a heap of bonds", () => {
  it("gives the clusters of the search for the strongest bond", () => {
    fc.assert(
      fc.property(components, ({ size, square, links, must }) => {
        const weight = (a: number, b: number) => square[a * size + b];
        const inMillionths = (a: number, b: number) => {
          const told = weight(a, b);
          return told === undefined ? undefined : Math.round(told * MILLION);
        };
        const tied = new Set(links.map(String));
        expect(placesOf({ size, weight, links, must })).toEqual(
          greedyClusters(
            tiedGroups(size, must),
            inMillionths,
            0.75 * MILLION,
            (a, b) => tied.has(String([a, b])),
          ),
        );
      }),
      { numRuns: 2000 },
    );
  });

  const all = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;

  it("keeps a barrier also against a path through others", () => {
    const must = [[0, 1]] as const;
    const weight = (a: number, b: number) =>
      a === 0 && b === 2 ? undefined : 6;
    expect(placesOf({ size: 3, weight, links: all, must })).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it("joins what a person joined, against the weights", () => {
    const must = [[0, 2]] as const;
    const weight = () => -9;
    expect(placesOf({ size: 3, weight, links: all, must })).toEqual([
      [0, 2],
      [1],
    ]);
  });
});
