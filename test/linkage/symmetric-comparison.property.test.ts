import fc from "fast-check";
import { expect, test } from "vitest";
import { readClaims } from "../../src/linkage/claims/features.js";
import { compareClaims } from "../../src/linkage/pairs/comparison.js";
import { isGroundless } from "../../src/linkage/pairs/constraints.js";
import { adversarialReports } from "./adversarial.js";

// A register meets two claims in the order in which they came, an index in that
// of their keys: what differed by order would make them link otherwise.
test("what two claims have in common does not depend on which is asked first", () => {
  fc.assert(
    fc.property(adversarialReports(8), (reports) => {
      const claims = readClaims(reports);
      claims.forEach((one, at) => {
        for (const other of claims.slice(0, at)) {
          expect(isGroundless(one, other)).toBe(isGroundless(other, one));
          expect(compareClaims(one, other, "none")).toEqual(
            compareClaims(other, one, "none"),
          );
        }
      });
    }),
    { numRuns: 400 },
  );
});
