import { describe, expect, it, test } from "vitest";
import {
  checkBulletins,
  type PublishedFigure,
} from "../../src/statistics/index.js";
import { published } from "./invented.js";

const figure = (
  measure: PublishedFigure["measure"],
  count: number,
  changes: Partial<PublishedFigure> = {},
) => published({ measure, min: count, max: count, ...changes });

const operations = (
  all: number,
  [killed, wounded, survived]: readonly [number, number, number],
) => [
  figure("incidents", all),
  figure("killed", killed, { ofHappenings: true }),
  figure("wounded", wounded, { ofHappenings: true }),
  figure("survived", survived, { ofHappenings: true }),
];

describe("operations against what they led to", () => {
  test.for([
    [67, [47, 18, 2], "targeted_person", false],
    [65, [47, 18, 2], "killed_and_wounded", false],
    [30, [47, 18, 2], "incident", false],
    [90, [47, 18, 2], null, true],
  ] as const)("%i of %j add up by %s", ([all, led, addsUpBy, isWrong]) => {
    expect(checkBulletins(operations(all, led))).toMatchObject([
      { kind: "happenings", whole: all, addsUpBy, isContradiction: isWrong },
    ]);
  });

  it("contradict an office that counts persons, unless they add up so", () => {
    const unit = () => "targeted_person" as const;
    const isWrong = (all: number) =>
      checkBulletins(operations(all, [47, 18, 2]), unit)[0]!.isContradiction;
    expect(isWrong(67)).toBe(false);
    expect(isWrong(29)).toBe(true);
  });

  it("are not checked where two figures of operations stand", () => {
    const two = [...operations(67, [47, 18, 2]), figure("incidents", 12)];
    expect(
      checkBulletins(two).filter(({ kind }) => kind === "happenings"),
    ).toEqual([]);
  });

  it("are not mixed with another publisher's", () => {
    const other = { counter: "شبكة السهل", source: ["شبكة السهل"] };
    const figures = [
      figure("incidents", 67),
      figure("killed", 47, { ofHappenings: true, ...other }),
    ];
    expect(checkBulletins(figures)).toEqual([]);
  });
});

describe("parts of a figure", () => {
  it("may be short of it, but not more", () => {
    const parts = (soldiers: number) =>
      checkBulletins([
        figure("killed", 47),
        figure("killed", 24, { roles: ["civilian", "former_combatant"] }),
        figure("killed", soldiers, { roles: ["state_forces"] }),
      ]).map(({ kind, isContradiction }) => [kind, isContradiction]);
    expect(parts(23)).toEqual([]);
    expect(parts(20)).toEqual([["roles", false]]);
    expect(parts(30)).toEqual([["roles", true]]);
  });

  it("of overlapping roles are not added", () => {
    expect(
      checkBulletins([
        figure("killed", 47),
        figure("killed", 40, { roles: ["civilian"] }),
        figure("killed", 40, { roles: ["civilian", "medic"] }),
      ]),
    ).toEqual([]);
  });

  it("do not exceed the whole that they are part of", () => {
    const whole = { measure: "arrested", roles: null, group: null, min: 22 };
    const partOf = whole as PublishedFigure["partOf"];
    const released = (count: number) =>
      checkBulletins([figure("released", count, { partOf })]).length;
    expect(released(22)).toBe(0);
    expect(released(23)).toBe(1);
  });

  it("have one value each", () => {
    expect(
      checkBulletins([figure("killed", 38), figure("killed", 21)]),
    ).toMatchObject([{ kind: "two_values", whole: 38, parts: 21 }]);
  });
});
