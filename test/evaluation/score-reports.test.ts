import { describe, expect, test } from "vitest";
import {
  actorIdsOfGold,
  actorIdsOfTable,
  evaluateDirectory,
  figuresOf,
  NO_FLOORS,
  scoreReports,
} from "../../src/evaluation/index.js";
import { readGoldSet } from "./gold-files.js";

describe.for(["dev", "dev-south", "dev-north", "dev-region"])("%s", (set) => {
  const { gold, links } = readGoldSet(set);
  const actorIds = actorIdsOfGold(gold);

  test("gold against itself is perfect", () => {
    const score = scoreReports({ gold, predictions: gold, actorIds });
    expect(score.withoutPrediction).toBe(0);
    expect(score.falseAlarmReports).toMatch(/^0\//);
    for (const [key, figures] of Object.entries(score.f1))
      expect([key, figures.f1]).toEqual([
        key,
        figures.gold === 0 ? figures.f1 : 100,
      ]);
    for (const [key, { percent }] of Object.entries(score.accuracy))
      expect([key, percent]).toEqual([key, key.endsWith("Wrong") ? 0 : 100]);
  });

  test("a perfect register links all pairs", () => {
    const linked = new Set(
      links.flatMap(({ members }) => members.map((m) => m.join("/"))),
    );
    const alone = gold.flatMap((report) =>
      (report.incidents ?? [])
        .filter((incident) => !linked.has(`${report.id}/${incident.id}`))
        .map((incident) => ({
          members: [[report.id, incident.id] as const],
          independentSources: 1,
        })),
    );
    const register = [...links, ...alone];
    const { linking } = scoreReports({
      gold,
      predictions: gold,
      actorIds,
      links,
      register,
    });
    expect(linking).toMatchObject({
      precision: 100,
      recallOfExtracted: 100,
      f1: 100,
      recallEndToEnd: 100,
      mergedInsideReport: 0,
      independentSources: { percent: 100, withinOne: 100, of: links.length },
    });
  });

  test("nothing coded finds nothing and raises no alarm", () => {
    const score = scoreReports({ gold, predictions: [], actorIds });
    expect(score.withoutPrediction).toBe(gold.length);
    expect(score.f1.incidents).toMatchObject({ f1: 0, predicted: 0 });
    expect(score.falseAlarmReports).toMatch(/^0\//);
    expect(score.accuracy.date).toEqual({ percent: null, of: 0 });
  });

  test("the order of predictions does not matter", () => {
    const input = { gold, actorIds };
    expect(scoreReports({ ...input, predictions: gold.toReversed() })).toEqual(
      scoreReports({ ...input, predictions: gold }),
    );
  });
});

test("an evaluation holds figures against floors only when asked", () => {
  const { gold, digest } = readGoldSet("dev-south");
  const input = { gold, coded: gold, actorIds: actorIdsOfGold(gold) };
  expect(evaluateDirectory(input).floors).toBeUndefined();
  const pinned = { floors: NO_FLOORS, set: "dev-south", digest };
  const { floors, score } = evaluateDirectory({ ...input, pinned });
  expect(floors?.failed).toEqual([]);
  expect(floors?.unpinned).toHaveLength(Object.keys(figuresOf(score)).length);
});

test("guide ids are the second column of the table", () => {
  const table = "actor\tgold_id\namaq\tislamic-state\nx\t\ny\n";
  expect([...actorIdsOfTable(table)]).toEqual(["islamic-state"]);
});
