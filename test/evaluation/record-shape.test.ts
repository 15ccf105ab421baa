import { expectTypeOf, test } from "vitest";
import type { CitedClaims, ScoredReport } from "../../src/evaluation/index.js";
import type { CodedReport } from "../../src/model/coded-report.js";
import type { GoldReport } from "../../src/model/gold-report.js";

test("the model's records can be scored and checked as they are", () => {
  expectTypeOf<GoldReport>().toExtend<ScoredReport>();
  expectTypeOf<CodedReport>().toExtend<ScoredReport>();
  expectTypeOf<CodedReport>().toExtend<CitedClaims>();
});
