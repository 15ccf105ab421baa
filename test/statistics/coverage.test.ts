import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coverageCalendar,
  coverageNote,
  dailyCaptures,
  GAP_RULE,
} from "../../src/statistics/index.js";

const day = (n: number) =>
  new Date(Date.UTC(2022, 4, n)).toISOString().slice(0, 10);

/** Reports of one outlet on the days of May 2022 by number. */
const on = (outlet: string | null, ...days: readonly number[]) =>
  days.map((n) => ({ outlet, published: day(n) }));

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const MAY = { from: "2022-05-01", to: "2022-05-31" };

describe("a gap", () => {
  const daily = [
    ...on("أ", ...range(1, 12)),
    ...on("أ", ...range(20, 31)),
    ...on("ب", ...range(1, 31)),
  ];

  test("is a silence beyond the outlet's own habit", () => {
    const { outlets, all } = coverageCalendar(daily);
    expect(outlets[0]).toMatchObject({
      outlet: "أ",
      captures: 24,
      habit: 0,
      gaps: [{ from: "2022-05-13", to: "2022-05-19", days: 7, reasons: [] }],
    });
    expect(outlets[1]!.gaps).toEqual([]);
    expect(all.gaps).toEqual([]);
  });

  test("is none for an outlet that is always slow, or that is hardly known", () => {
    const slow = coverageCalendar([
      ...on("أ", ...range(0, 12).map((n) => n * 7 + 1)),
      ...on("ب", 1, 40),
    ]);
    expect(slow.outlets.map(({ habit }) => habit)).toEqual([6, null]);
    expect(slow.outlets.flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test("of three days is never one; of four it is", () => {
    const until = (end: number) =>
      coverageCalendar([...on("أ", ...range(1, 12), ...range(end, 31))]).all
        .gaps.length;
    expect(until(13 + GAP_RULE.leastDays)).toBe(0);
    expect(until(14 + GAP_RULE.leastDays)).toBe(1);
  });

  test("reaches to the last day on which anybody was captured", () => {
    const [quiet] = coverageCalendar([
      ...on("أ", ...range(1, 12)),
      ...on("ب", ...range(1, 31)),
    ]).outlets;
    expect(quiet!.gaps).toMatchObject([
      { from: "2022-05-13", to: "2022-05-31" },
    ]);
  });

  test("is explained by hand, for one outlet or for all", () => {
    const reason = (outlet: string | null) => ({
      outlet,
      from: "2022-05-13",
      to: "2022-05-15",
      reason: "لا كهرباء",
    });
    for (const outlet of ["أ", null]) {
      const calendar = coverageCalendar(daily, { reasons: [reason(outlet)] });
      expect(coverageNote(calendar, MAY)).toMatchObject({
        unexplained: 0,
        gaps: [{ reasons: ["لا كهرباء"] }],
      });
    }
    const other = coverageCalendar(daily, { reasons: [reason("ب")] });
    expect(coverageNote(other, MAY).unexplained).toBe(1);
  });
});

describe("the note under a trend", () => {
  const reports = [
    ...on("أ", ...range(1, 12), ...range(20, 31)),
    ...on("ب", 3),
    { outlet: null, published: null },
  ];
  const calendar = coverageCalendar(reports);

  test("says what the period rests on, in both languages", () => {
    const note = coverageNote(calendar, {
      from: "2022-05-01",
      to: "2022-05-19",
    });
    expect(note).toMatchObject({
      captures: 13,
      outlets: 2,
      days: 19,
      silentDays: 7,
      unexplained: 2,
    });
    expect(note.words.en).toBe(
      "coverage: 13 reports of 2 outlets; days without any: 7 of 19; gaps: all outlets 2022-05-13/2022-05-19 (unexplained); أ 2022-05-13/2022-05-19 (unexplained)",
    );
    expect(note.words.ar).toContain("أيام بلا أي مادة: 7 من 19");
  });

  test("of a period without anything is not empty", () => {
    const note = coverageNote(calendar, {
      from: "2030-01-01",
      to: "2030-01-31",
    });
    expect(note).toMatchObject({ captures: 0, silentDays: 31, gaps: [] });
  });

  test("undated reports are counted, never placed", () => {
    expect(calendar).toMatchObject({ undated: 1, unnamed: 1 });
    expect(calendar.all.captures).toBe(25);
  });
});

test("outlets of two names are one", () => {
  const calendar = coverageCalendar(on("أ", 1, 2).concat(on("الف", 3)), {
    nameOf: () => "أ",
  });
  expect(
    calendar.outlets.map(({ outlet, captures }) => [outlet, captures]),
  ).toEqual([["أ", 3]]);
});

test("any order of reports gives the same calendar, and every capture stands on its day", () => {
  const reports = fc.array(
    fc.record({
      outlet: fc.constantFrom("أ", "ب", null),
      published: fc.option(fc.integer({ min: 1, max: 90 }).map(day)),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(reports, fc.infiniteStream(fc.nat()), (list, keys) => {
      const shuffled = list
        .map((one) => ({ one, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const calendar = coverageCalendar(list);
      expect(coverageCalendar(shuffled)).toEqual(calendar);
      const period = { from: day(1), to: day(90) };
      const placed = dailyCaptures(calendar.all, period).reduce(
        (sum, { captures }) => sum + captures,
        0,
      );
      expect(placed).toBe(
        list.filter(({ published }) => published !== null).length,
      );
      expect(placed + calendar.undated).toBe(list.length);
    }),
  );
});
