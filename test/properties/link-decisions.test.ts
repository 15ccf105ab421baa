import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistentDecisions,
  type StampedLinkDecision,
} from "../../src/linkage/clusters/consistent-decisions.js";
import {
  checkDecisions,
  decidedPairs,
} from "../../src/linkage/clusters/decisions.js";
import { compareStamps } from "../../src/model/index.js";

const key = fc.constantFrom("ca", "cb", "cc", "cd", "ce", "cf");
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 });

const decision: fc.Arbitrary<Omit<StampedLinkDecision, "id">> = fc
  .record({
    kind: fc.constantFrom("must_link", "cannot_link", "must_link", "note"),
    claims: keys,
    sides: fc.option(fc.tuple(keys, keys), { nil: undefined }),
    millis: fc.nat({ max: 3 }),
    counter: fc.nat({ max: 1 }),
    device: fc.constantFrom("d1", "d2"),
  })
  .map(({ millis, counter, ...rest }) => ({
    ...rest,
    kind: rest.kind as StampedLinkDecision["kind"],
    time: { millis, counter },
  }));

const decisions = fc
  .array(decision, { maxLength: 14 })
  .map((list) => list.map((one, at) => ({ ...one, id: `id${10 + at}` })));

const isFine = (list: readonly StampedLinkDecision[]): boolean => {
  try {
    checkDecisions(list);
    return true;
  } catch {
    return false;
  }
};

const isBefore = (a: StampedLinkDecision, b: StampedLinkDecision) =>
  (compareStamps(a, b) || (a.id < b.id ? -1 : 1)) < 0;

describe("decisions on links", () => {
  it("keep the same ones in any order", () => {
    fc.assert(
      fc.property(
        decisions.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list], { minLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(consistentDecisions(shuffled)).toEqual(
            consistentDecisions(list),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("contradict each other no more, and each dropped one contradicts later ones", () => {
    fc.assert(
      fc.property(decisions, (list) => {
        const { kept, dropped } = consistentDecisions(list);
        expect(isFine(kept)).toBe(true);
        expect(kept.length + dropped.length).toBe(list.length);
        for (const { decision: one, against } of dropped) {
          const later = kept.filter((other) => isBefore(one, other));
          expect(isFine([...later, one])).toBe(false);
          // What is named is enough to contradict it.
          const named = later.filter(({ id }) => against.includes(id));
          expect(named.map(({ id }) => id).sort()).toEqual(against);
          expect(isFine([...named, one])).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("stay whole where none contradicts another", () => {
    fc.assert(
      fc.property(decisions, (list) => {
        fc.pre(isFine(list));
        expect(consistentDecisions(list).dropped).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("drop the older of two, and of a chain the link that came first", () => {
    const at = (millis: number) => ({
      time: { millis, counter: 0 },
      device: "d1",
    });
    const joins = (id: string, claims: string[], millis: number) =>
      ({ id, kind: "must_link", claims, ...at(millis) }) as const;
    const ab = joins("1", ["ca", "cb"], 1);
    const bc = joins("2", ["cb", "cc"], 2);
    const parts = {
      id: "3",
      kind: "cannot_link",
      claims: ["ca", "cc"],
      ...at(3),
    } as const;
    expect(consistentDecisions([ab, bc, parts])).toEqual({
      kept: [parts, bc],
      dropped: [{ decision: ab, against: ["2", "3"] }],
    });
    const late = joins("4", ["ca", "cc"], 4);
    expect(consistentDecisions([parts, late]).dropped).toEqual([
      { decision: parts, against: ["4"] },
    ]);
  });

  it("of two sides part one side from the other and nothing within", () => {
    const split = {
      id: "1",
      kind: "cannot_link",
      claims: ["ca", "cb", "cc"],
      sides: [["ca", "cb"], ["cc"]],
    } as const;
    expect(decidedPairs([split], "cannot_link")).toEqual([
      ["ca", "cc"],
      ["cb", "cc"],
    ]);
    const joined = {
      id: "2",
      kind: "must_link",
      claims: ["ca", "cb"],
    } as const;
    expect(() => checkDecisions([split, joined])).not.toThrow();
    const across = { ...joined, claims: ["cb", "cc"] };
    expect(() => checkDecisions([split, across])).toThrow(
      "LINK-DECISIONS-CONFLICT",
    );
  });
});
