import { describe, expect, test } from "vitest";
import {
  linkIncidents,
  type LinkableReport,
} from "../../../src/linkage/index.js";
import {
  countableRegister,
  neutralRule,
  readPeriod,
} from "../../../src/statistics/index.js";
import {
  impactOf,
  linkSources,
  nearMissDoubts,
  weakLinkDoubts,
} from "../../../src/statistics/review/index.js";
import { daraa, on, row } from "../invented.js";

/** A report of one shooting; the town and the dead as told. */
function told(
  id: string,
  town: string | null,
  names: readonly string[] | number,
): LinkableReport {
  return {
    id,
    outlet: `شبكة ${id}`,
    published: "2022-05-11",
    publishedInferred: null,
    incidents: [
      {
        id: "i1",
        type: "assassination",
        status: "occurred",
        when: on("2022-05-10"),
        where: {
          name: town,
          admin1: "درعا",
          country: "SY",
          precision: town === null ? "admin1" : "town",
        },
        perpetrators: [],
        targets: [],
        weapons: ["gunfire"],
        casualties: [row("killed", names)],
        sources: [[`مصدر ${id}`]],
        background: false,
      },
    ],
  };
}

const sourcesOf = (reports: readonly LinkableReport[]) =>
  linkSources(linkIncidents(reports), reports);

const QUESTION = {
  rule: neutralRule,
  area: daraa,
  period: readPeriod("2022-05"),
};

describe("links of middling weight", () => {
  // No name and an everyday number: little above the threshold where one
  // names the governorate alone, little below it where both name a town.
  const loose = [told("a", "داعل", 2), told("b", null, 2)];
  const apart = [told("a", "داعل", 2), told("b", "طفس", 2)];

  test("a near miss stands under both, and says what joining would change", () => {
    const incidents = linkIncidents(apart);
    expect(incidents).toHaveLength(2);
    const misses = nearMissDoubts(incidents, sourcesOf(apart));
    expect([...misses.keys()].sort()).toEqual(
      incidents.map(({ id }) => id).sort(),
    );
    const [first, second] = incidents;
    const [doubt] = misses.get(first!.id)!;
    expect(doubt).toMatchObject({ code: "near_miss", about: second!.id });
    const { reasons } = impactOf(countableRegister(incidents), QUESTION, {
      incident: first!,
      belief: null,
      linkDoubts: misses.get(first!.id)!,
    });
    const reason = reasons.find(({ code }) => code === "near_miss");
    expect(
      reason?.changes.map(({ line, now, after }) => [line, now, after]),
    ).toEqual([
      ["incidents", 1, 0],
      ["killed", 2, 0],
    ]);
  });

  test("two names that differ are no near miss", () => {
    const reports = [
      told("a", "داعل", ["سامر عدنان الحامد"]),
      told("b", "داعل", ["ماهر وليد القاسم"]),
    ];
    const incidents = linkIncidents(reports);
    expect(incidents).toHaveLength(2);
    expect(nearMissDoubts(incidents, sourcesOf(reports)).size).toBe(0);
  });

  test("a firm link is not doubted, a loose one is", () => {
    const name = ["سامر عدنان الحامد"];
    const firm = [told("a", "داعل", name), told("b", "داعل", name)];
    const [joined, ...others] = linkIncidents(firm);
    expect(others).toEqual([]);
    expect(weakLinkDoubts(joined!, sourcesOf(firm))).toEqual([]);

    const [one, ...more] = linkIncidents(loose);
    expect(more).toEqual([]);
    const doubts = weakLinkDoubts(one!, sourcesOf(loose));
    expect(doubts).toMatchObject([{ code: "weak_link" }]);
    expect(one!.claims).toContain(doubts[0]!.about);
    const { reasons } = impactOf(countableRegister([one!]), QUESTION, {
      incident: one!,
      belief: null,
      linkDoubts: doubts,
    });
    const reason = reasons.find(({ code }) => code === "weak_link");
    expect(
      reason?.changes.map(({ line, now, after }) => [line, now, after]),
    ).toEqual([
      ["incidents", 1, 2],
      ["killed", 2, 4],
    ]);
  });
});
