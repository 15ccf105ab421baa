import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type Candidate } from "../../src/statistics/allocation.js";

const explanation = fc.record({
  cause: fc.constantFrom("a", "b", "c"),
  amount: fc.integer({ min: 1, max: 6 }),
  isDivisible: fc.boolean(),
});
const candidates = fc
  .array(fc.array(explanation, { minLength: 1, maxLength: 2 }), {
    maxLength: 7,
  })
  .map((lists) =>
    lists.map((explanations, at): Candidate<string> => ({
      id: String(at),
      explanations,
    })),
  );

/** Every amount that some choice of explanations gives. */
function reachable(list: readonly Candidate<string>[]): ReadonlySet<number> {
  return list.reduce<ReadonlySet<number>>(
    (sums, { explanations }) => {
      const amounts = explanations.flatMap(({ amount, isDivisible }) =>
        isDivisible
          ? Array.from({ length: amount }, (_, at) => at + 1)
          : [amount],
      );
      return new Set(
        [...sums].flatMap((sum) => [sum, ...amounts.map((n) => sum + n)]),
      );
    },
    new Set([0]),
  );
}

describe("allocation", () => {
  it("comes as near as it can, and takes nobody twice", () => {
    fc.assert(
      fc.property(candidates, fc.nat({ max: 30 }), (list, wanted) => {
        const taken = allocate(list, wanted);
        const sum = taken.reduce((total, { amount }) => total + amount, 0);
        const best = Math.max(
          ...[...reachable(list)].filter((amount) => amount <= wanted),
        );
        expect(sum).toBe(best);
        const ids = taken.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, cause, amount } of taken) {
          const own = list.find((one) => one.id === id)!.explanations;
          const fits = own.some(
            (one) =>
              one.cause === cause &&
              (one.isDivisible ? amount <= one.amount : amount === one.amount),
          );
          expect(fits && amount > 0).toBe(true);
        }
      }),
    );
  });

  it("prefers the earlier of two that fit alike", () => {
    const one = (id: string): Candidate<string> => ({
      id,
      explanations: [{ cause: id, amount: 2, isDivisible: false }],
    });
    expect(allocate([one("x"), one("y")], 2).map(({ id }) => id)).toEqual([
      "x",
    ]);
    expect(allocate([one("x")], 1)).toEqual([]);
  });
});
