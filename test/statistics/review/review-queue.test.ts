import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisterIncident } from "../../../src/model/index.js";
import {
  countableRegister,
  neutralRule,
  readPeriod,
} from "../../../src/statistics/index.js";
import {
  DOUBT_CODES,
  DOUBT_WORDS,
  reviewQueue,
  type QueueQuestion,
} from "../../../src/statistics/review/index.js";
import { daraa, idOf, incident, on, row } from "../invented.js";

const MAY: QueueQuestion = {
  rule: neutralRule,
  period: readPeriod("2022-05"),
  areaOf: () => daraa,
  isOfArea: true,
  showsAll: false,
};

function queue(
  incidents: readonly RegisterIncident[],
  question: Partial<QueueQuestion> = {},
  reviewed: readonly number[] = [],
) {
  const register = countableRegister(incidents, {
    reviewed: new Set(reviewed.map(idOf)),
  });
  return reviewQueue(register, { ...MAY, ...question }, () => ({
    belief: null,
  }));
}

const ids = (found: ReturnType<typeof queue>) =>
  found.items.map(({ incident: { id } }) => Number.parseInt(id.slice(4), 16));

const sorted = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b);

const killed = (
  number: number,
  count: number,
  changes: Partial<RegisterIncident> = {},
) => incident(number, { casualties: [row("killed", count)], ...changes });

describe("the review queue", () => {
  test("begins with what would change a figure most", () => {
    const found = queue([killed(1, 1), killed(2, 9), killed(3, 4)]);
    expect(ids(found)).toEqual([2, 3, 1]);
  });

  test("nine dead of three sources come after four of one", () => {
    const sure = killed(1, 9, { independentSources: 3 });
    const unsure = killed(2, 4, { independentSources: 1 });
    expect(ids(queue([sure, unsure]))).toEqual([2, 1]);
  });

  test("leaves out what a person has reviewed, and counts it", () => {
    const found = queue([killed(1, 1), killed(2, 9)], {}, [2]);
    expect(ids(found)).toEqual([1]);
    expect(found.reviewed).toBe(1);
  });

  test("folds background and what harms nobody, and says how many", () => {
    const incidents = [
      killed(1, 3),
      killed(2, 3, { background: true }),
      incident(3, { type: "meeting" }),
      // A statement that tells of a death is not noise.
      killed(4, 1, { type: "statement" }),
      incident(5, { type: "arrest", casualties: [row("arrested", 1)] }),
    ];
    const found = queue(incidents);
    expect(ids(found)).toEqual([1, 4, 5]);
    expect(found.folded).toEqual({ background: 1, other_kind: 1 });
    expect(sorted(ids(queue(incidents, { showsAll: true })))).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test("holds what is of the month and area, or may be", () => {
    const nowhere = { start: null, end: null, precision: "unknown" } as const;
    const elsewhere = { ...incident(1).where, admin1: "السويداء" };
    const found = queue([
      killed(1, 1),
      killed(2, 1, { when: on("2022-04-20", "2022-05-02") }),
      killed(3, 1, { when: nowhere, reported: on("2022-06-03") }),
      killed(4, 1, { when: nowhere, reported: on("2022-09-03") }),
      killed(5, 1, { when: on("2022-06-20") }),
      killed(6, 1, { where: elsewhere }),
    ]);
    expect(sorted(ids(found))).toEqual([1, 2, 3]);
  });

  test("without a month each incident stands in its own", () => {
    const found = queue(
      [killed(1, 1, { when: on("2019-03-02") }), killed(2, 2)],
      { period: null, isOfArea: false },
    );
    expect(ids(found)).toEqual([2, 1]);
    expect(found.items.every(({ impact }) => impact > 0)).toBe(true);
  });

  test("is the same for any order of arrival", () => {
    const count = fc.integer({ min: 0, max: 3 });
    const some = fc.array(fc.tuple(count, fc.integer({ min: 1, max: 3 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (dead) => {
        const incidents = dead.map(([of, independentSources], at) =>
          killed(at + 1, of, { independentSources }),
        );
        const found = queue(incidents);
        expect(queue([...incidents].reverse())).toEqual(found);
        const impacts = found.items.map(({ impact }) => impact);
        expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
      }),
      { seed: 20221105, numRuns: 60 },
    );
  });

  test("has words for every doubt, in both languages", () => {
    for (const code of DOUBT_CODES) {
      expect(DOUBT_WORDS[code].ar).toMatch(/[\u0621-\u064a]/);
      expect(DOUBT_WORDS[code].en).toMatch(/^[a-z]/);
    }
  });
});
