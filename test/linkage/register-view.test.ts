import { describe, expect, it } from "vitest";
import { linkIncidents, type LinkOptions } from "../../src/linkage/index.js";
import { incident, killed, report } from "./fictional.js";

const names = ["سالم فواز الكرمي"];

function joined(options: LinkOptions = {}) {
  const reports = [
    report("a", [
      incident("i1", {
        casualties: [killed(2, names)],
        perpetrators: [{ id: "syrian-government", name: "قوات النظام" }],
        sources: [["شبكة الريف"]],
      }),
    ]),
    report("b", [
      incident("i1", {
        casualties: [killed(2, names)],
        perpetrators: [
          { id: "unknown", name: "مجهولون" },
          { id: "islamic-state", name: "خلايا التنظيم", basis: "suspected" },
        ],
        where: {
          name: "سوق داعل",
          admin1: "درعا",
          country: "SY",
          precision: "site",
        },
        sources: [["مصدر طبي"]],
      }),
    ]),
    report(
      "c",
      [
        incident("i1", {
          casualties: [{ ...killed(3, names), max: null }],
          perpetrators: [],
          when: { start: "2023-03-04", end: "2023-03-05", precision: "range" },
        }),
      ],
      { published: "2023-03-09" },
    ),
  ];
  const [one, ...others] = linkIncidents(reports, options);
  expect(others).toEqual([]);
  return one!;
}

describe("competing values", () => {
  it("shows the number that most sources carry, with the range of all", () => {
    const { competing, casualties } = joined();
    expect(casualties).toEqual([killed(2, names)]);
    expect(competing["/casualties/killed"]).toMatchObject({
      rule: "majority-of-sources",
      shown: { low: 2, best: 2, high: 3, open: true },
      values: [
        { value: { min: 2, max: 2 }, independentSources: 2 },
        { value: { min: 3, max: null }, independentSources: 1 },
      ],
    });
  });

  it("switches rules", () => {
    const latest = joined({ rules: { casualties: "latest" } });
    expect(latest.competing["/casualties/killed"]).toMatchObject({
      rule: "latest",
      shown: { low: 2, best: 3, high: 3, open: true },
    });
    const lowest = joined({ rules: { casualties: "lowest" } });
    expect(lowest.competing["/casualties/killed"]?.shown).toMatchObject({
      best: 2,
    });
  });

  it("narrows date and place to the most specific telling", () => {
    const { when, where, competing } = joined();
    expect(when).toEqual({
      start: "2023-03-05",
      end: "2023-03-05",
      precision: "day",
    });
    expect(where.name).toBe("سوق داعل");
    expect(competing["/when"]?.values).toHaveLength(2);
  });

  it("never adds the suspected to the stated", () => {
    const { perpetrators, competing } = joined();
    const stated = perpetrators.filter(({ basis }) => basis === undefined);
    expect(stated.map(({ id }) => id)).toEqual(["syrian-government"]);
    expect(perpetrators.slice(1)).toEqual([
      { id: "islamic-state", name: "خلايا التنظيم", basis: "suspected" },
    ]);
    const told = competing["/perpetrators"]!.values;
    expect(told).toHaveLength(3);
    for (const { independentSources } of told)
      expect(independentSources).toBe(1);
  });
});
