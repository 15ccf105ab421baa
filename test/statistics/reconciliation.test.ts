import { describe, expect, it } from "vitest";
import { dmdoRule, sohrRule } from "../../src/statistics/index.js";
import { idOf, incident, published, row, tableOf } from "./invented.js";

/** Three killed by the register, of which everybody agrees. */
const sure = incident(1, { casualties: [row("killed", 3)] });

describe("what nothing explains", () => {
  it("is a cause of its own, with its number", () => {
    const [found] = tableOf([sure], {
      published: [published({ min: 9, max: 9 })],
    }).published;
    expect(found!.causes).toEqual([
      { kind: "unexplained", code: "unexplained", amount: 6, incidents: [] },
    ]);
  });

  it("may lie in what is told as at least: named, and given no number", () => {
    const many = incident(2, { casualties: [row("killed", 2, { max: null })] });
    const [found] = tableOf([sure, many], {
      published: [published({ min: 9, max: 9 })],
    }).published;
    expect(found!.atLeast).toEqual([idOf(2)]);
    expect(found!.causes).toMatchObject([{ code: "unexplained", amount: 4 }]);
  });

  it("is nothing where the figure itself is open, or a range", () => {
    for (const range of [
      { min: 2, max: null },
      { min: 2, max: 3 },
    ])
      expect(
        tableOf([sure], { published: [published(range)] }).published[0],
      ).toMatchObject({ difference: 0, causes: [] });
  });
});

describe("what is not compared", () => {
  it("families, figures without a number, lines that no rule has", () => {
    const figures = [
      published({ measure: "displaced", unit: "family", min: 300, max: 300 }),
      published({ min: null, max: null }),
      published({ measure: "displaced", min: 3, max: 3 }),
      published({
        measure: "released",
        min: 2,
        max: 2,
        partOf: { measure: "arrested", roles: null, group: null, min: 5 },
      }),
    ];
    const { published: found } = tableOf([sure], {
      rule: dmdoRule,
      published: figures,
    });
    expect(found.map(({ notCompared }) => notCompared)).toEqual([
      "families",
      "no_number",
      "no_line",
      "of_others",
    ]);
    for (const { difference, causes } of found)
      expect([difference, causes]).toEqual([null, []]);
  });

  it("is held against the publisher's rule where the asked one has no line", () => {
    const figure = published({
      measure: "incidents",
      min: 4,
      max: 4,
      source: [dmdoRule.sourceNames[0]!],
    });
    const [found] = tableOf([sure], {
      rule: sohrRule,
      published: [figure],
    }).published;
    expect(found).toMatchObject({
      own: null,
      publisherRule: "dmdo",
      difference: 1,
    });
  });
});
