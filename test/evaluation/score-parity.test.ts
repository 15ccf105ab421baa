import { describe, expect, test } from "vitest";
import {
  actorIdsOfGold,
  scoreReports,
  type ScoreReport,
} from "../../src/evaluation/index.js";
import { perturb, SEEDS, SETS } from "../fixtures/score-parity/perturb.mjs";
import { readGoldSet, readJsonl } from "./gold-files.js";

interface StoredFigures {
  readonly set: string;
  readonly seed: number;
  readonly digest: string;
  readonly figures: ScoreReport;
}

const stored = readJsonl<StoredFigures>(
  "test/fixtures/score-parity/figures.jsonl",
);

test("figures are stored for every set and seed", () => {
  const expected = SETS.flatMap((set) => SEEDS.map((seed) => `${set} ${seed}`));
  expect(stored.map(({ set, seed }) => `${set} ${seed}`)).toEqual(expected);
});

describe.for(SETS)("the team's figures on perturbed %s", (set) => {
  const { gold, links, digest } = readGoldSet(set);
  const actorIds = actorIdsOfGold(gold);
  const cases = stored.filter((line) => line.set === set);

  test.for(cases)("seed $seed", ({ seed, figures, digest: scoredDigest }) => {
    expect(digest, "gold changed: run scripts/score-parity.mjs").toBe(
      scoredDigest,
    );
    const { predictions, register } = perturb({ gold, links, seed });
    const score = scoreReports({
      gold,
      predictions,
      actorIds,
      links,
      register,
    });
    // As text, so that the order of keys counts too.
    expect(JSON.stringify(score)).toBe(JSON.stringify(figures));
  });
});
