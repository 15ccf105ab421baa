import { describe, expect, it } from "vitest";
import { registerIncidentSchema } from "../../src/model/index.js";
import {
  explainIncident,
  explainPairs,
  keyOfIncident,
  linkIncidents,
  type LinkableReport,
} from "../../src/linkage/index.js";
import { goldClaims, incident, killed, report } from "./fictional.js";

const ascending = (a: string, b: string) => (a < b ? -1 : 1);

const membersOf = (reports: readonly LinkableReport[]) =>
  linkIncidents(reports)
    .map(({ members }) => members.map(([id]) => id ?? "").sort(ascending))
    .filter(({ length }) => length > 1);

const two = (
  first: Parameters<typeof incident>[1],
  second: Parameters<typeof incident>[1],
) =>
  membersOf([
    report("a", [incident("i1", first)]),
    report("b", [incident("i1", second)]),
  ]);

const day = (at: string) => ({ start: at, end: at, precision: "day" }) as const;

describe("linkIncidents joins", () => {
  it("one victim with and without his father's name", () => {
    expect(
      two(
        { casualties: [killed(1, ["سالم فواز الكرمي"])] },
        { casualties: [killed(2, ["سالم الكرمي"])], weapons: [] },
      ),
    ).toEqual([["a", "b"]]);
  });

  it("a raid and the clash that it became", () => {
    expect(
      two(
        { type: "raid", casualties: [killed(7)] },
        { type: "armed_clash", casualties: [killed(7)] },
      ),
    ).toEqual([["a", "b"]]);
  });

  it("what a person joined, whatever the weights say", () => {
    const reports = [
      report("a", [incident("i1")]),
      report("b", [
        incident("i1", { type: "meeting", when: day("2021-01-01") }),
      ]),
    ];
    const claims = reports.map((one) => keyOfIncident(one, one.incidents[0]!));
    const decision = { id: "1".repeat(64), kind: "must_link", claims } as const;
    expect(linkIncidents(reports, { decisions: [decision] })).toHaveLength(1);
  });
});

describe("linkIncidents keeps apart", () => {
  it.for([
    [
      "two men of one name with different fathers",
      { casualties: [killed(1, ["سالم فواز الكرمي"])] },
      { casualties: [killed(1, ["سالم نادر الكرمي"])] },
    ],
    [
      "complete lists of victims without a common name",
      { casualties: [killed(1, ["سالم الكرمي"])] },
      { casualties: [killed(1, ["هاني الدالي"])] },
    ],
    [
      "two exact days in one town",
      { casualties: [killed(2)] },
      { casualties: [killed(2)], when: day("2023-03-06") },
    ],
    [
      "an abduction and the release of the same man",
      {
        type: "abduction",
        casualties: [{ ...killed(1, ["سالم الكرمي"]), outcome: "abducted" }],
      },
      {
        type: "release",
        casualties: [{ ...killed(1, ["سالم الكرمي"]), outcome: "released" }],
      },
    ],
    [
      "two attempts on one man, two weeks apart",
      { casualties: [killed(1, ["سالم الكرمي"])] },
      { casualties: [killed(1, ["سالم الكرمي"])], when: day("2023-03-20") },
    ],
    [
      "two towns of one governorate on one day",
      { casualties: [killed(2)] },
      {
        casualties: [killed(2)],
        where: {
          name: "نصيب",
          admin1: "درعا",
          country: "SY",
          precision: "town",
        },
      },
    ],
  ] as const)("%s", ([, first, second]) => {
    expect(two(first, second)).toEqual([]);
  });

  it("an undated report whose date is only inferred, without name or number", () => {
    const inferred = { earliest: "2023-03-01", latest: "2023-03-31" };
    const undated = (casualties: readonly ReturnType<typeof killed>[]) =>
      report(
        "b",
        [
          incident("i1", {
            when: {
              start: inferred.earliest,
              end: inferred.latest,
              precision: "month",
            },
            casualties,
          }),
        ],
        { published: null, publishedInferred: inferred },
      );
    const dated = report("a", [incident("i1", { casualties: [killed(4)] })]);
    expect(membersOf([dated, undated([])])).toEqual([]);
    expect(membersOf([dated, undated([killed(4)])])).toEqual([["a", "b"]]);
  });

  it("what a person parted", () => {
    const reports = ["a", "b"].map((id) =>
      report(id, [
        incident("i1", { casualties: [killed(1, ["سالم الكرمي"])] }),
      ]),
    );
    const claims = reports.map((one) => keyOfIncident(one, one.incidents[0]!));
    const apart = { id: "2".repeat(64), kind: "cannot_link", claims } as const;
    expect(linkIncidents(reports)).toHaveLength(1);
    expect(linkIncidents(reports, { decisions: [apart] })).toHaveLength(2);
    const joined = { id: "1".repeat(64), kind: "must_link", claims } as const;
    expect(() =>
      linkIncidents(reports, { decisions: [apart, joined] }),
    ).toThrow("LINK-DECISIONS-CONFLICT");
  });
});

describe("the register", () => {
  const { reports, links } = goldClaims("dev-north");

  it("finds the linked happenings of a labelled set and no others", () => {
    const found = linkIncidents(reports)
      .filter(({ members }) => members.length > 1)
      .map(({ members, independentSources }) => ({
        members: [...members].map(String).sort(),
        independentSources,
      }));
    const wanted = links.map(({ members, independentSources }) => ({
      members: members.map(String).sort(),
      independentSources,
    }));
    const byFirst = (a: { members: string[] }, b: { members: string[] }) =>
      a.members[0]! < b.members[0]! ? -1 : 1;
    expect(found.sort(byFirst)).toEqual(wanted.sort(byFirst));
  });

  it("satisfies the schema of the model", () => {
    for (const one of linkIncidents(reports))
      expect(registerIncidentSchema.safeParse(one).error).toBeUndefined();
  });

  it("explains a link field by field in both languages", () => {
    const joined = linkIncidents(reports).find(
      ({ members }) => members.length > 1,
    )!;
    const [first] = explainIncident(joined, reports);
    const sum = first!.fields.reduce((bits, { bits: b }) => bits + b, 0);
    expect(first!.weight).toBeCloseTo(first!.prior + sum, 9);
    expect(first!.weight).toBeGreaterThanOrEqual(first!.threshold);
    for (const { words } of first!.fields) {
      expect(words.ar).toMatch(/\p{Script=Arabic}/u);
      expect(words.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("names what keeps two claims apart", () => {
    const pair = [
      report("a", [
        incident("i1", { casualties: [killed(1, ["سالم الكرمي"])] }),
      ]),
      report("b", [
        incident("i1", { casualties: [killed(1, ["هاني الدالي"])] }),
      ]),
    ];
    const keys = pair.map((one) => keyOfIncident(one, one.incidents[0]!));
    expect(explainPairs(keys, pair)[0]?.barrier?.code).toBe(
      "different_victims",
    );
  });
});
