import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreementOf,
  coderDrift,
  codingDifferences,
  matchReports,
  type CodersAgreement,
  type ReportCoding,
} from "../../../src/evaluation/double-coding/index.js";
import { pairIncidents } from "../../../src/evaluation/incident-pairing.js";
import type {
  ScoredIncident,
  ScoredReport,
} from "../../../src/evaluation/scored-record.js";
import { mulberry } from "../../statistics/agreement/mulberry.js";

const SEED = { seed: 20221105, numRuns: 40 };
const randomOf = () => mulberry(7);

/** Labelled reports of the project, as codings of one person. */
const GOLD: readonly ScoredReport[] = readFileSync(
  "gold/dev/gold.jsonl",
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as ScoredReport);

const codingsBy = (
  coder: string,
  reports: readonly ScoredReport[] = GOLD,
  month = "2026-11",
): ReportCoding[] =>
  reports.map(({ id, incidents }) => {
    return { report: id, coder, month, incidents: incidents ?? [] };
  });

const of = (codings: readonly ReportCoding[]): CodersAgreement =>
  agreementOf(matchReports(codings), randomOf);

const alphaOf = (agreement: CodersAgreement, field: string) => {
  const found = agreement.fields.find((one) => one.field === field)!;
  return found.alpha.known ? found.alpha.alpha : found.alpha.reason;
};

/** An invented killing. */
const killing = (changes: Partial<ScoredIncident> = {}): ScoredIncident => ({
  id: "i1",
  type: "assassination",
  status: "occurred",
  when: { start: "2022-05-10", end: "2022-05-10", precision: "day" },
  where: { name: "داعل", admin1: "درعا" },
  perpetrators: [{ id: "unknown", name: "مسلحون مجهولون" }],
  targets: [],
  weapons: ["gunfire"],
  casualties: [
    {
      outcome: "killed",
      min: 1,
      max: 1,
      role: "civilian",
      names: ["سامر عدنان الحامد"],
    },
  ],
  sources: [],
  background: false,
  ...changes,
});

const coding = (
  coder: string,
  report: string,
  ...incidents: readonly ScoredIncident[]
): ReportCoding => ({ coder, report, month: "2026-11", incidents });

describe("agreement of coders", () => {
  test("equal codings agree in everything that varies", () => {
    const agreement = of([...codingsBy("A"), ...codingsBy("B")]);
    expect(agreement.coders).toEqual(["A", "B"]);
    expect(agreement.incidents.all).toBe(agreement.incidents.any);
    for (const { alpha, interval } of agreement.fields) {
      if (!alpha.known) expect(alpha.reason).toBe("no_variation");
      else {
        expect(alpha.alpha).toBeCloseTo(1, 12);
        expect(interval).toEqual({ low: 1, high: 1 });
      }
    }
    expect(agreement.fields.filter(({ alpha }) => alpha.known).length).toBe(12);
    expect(
      codingDifferences(matchReports([...codingsBy("A"), ...codingsBy("B")])),
    ).toEqual([]);
  });

  test("neither the order of codings nor of incidents nor the codes matter", () => {
    const second = GOLD.map((report) => ({
      ...report,
      incidents: (report.incidents ?? [])
        .filter((_, at) => at % 3 !== 2)
        .map((incident, at) =>
          at % 2 === 0 ? incident : { ...incident, type: "armed_attack" },
        ),
    }));
    const codings = [...codingsBy("A"), ...codingsBy("B", second)];
    const found = of(codings);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = mulberry(seed);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((value) => ({ value, place: random() }))
            .sort((a, b) => a.place - b.place)
            .map(({ value }) => value);
        const other = shuffled(codings).map((one) => ({
          ...one,
          coder: one.coder === "A" ? "X" : "Y",
          incidents: shuffled(one.incidents).map((incident, at) => {
            return { ...incident, id: `n${at}` };
          }),
        }));
        const again = of(other);
        expect(again.incidents).toEqual(found.incidents);
        for (const { field } of found.fields) {
          const [a, b] = [alphaOf(found, field), alphaOf(again, field)];
          if (typeof a === "number") expect(b).toBeCloseTo(a, 9);
          else expect(b).toBe(a);
        }
      }),
      { ...SEED, numRuns: 15 },
    );
  });

  test("pairs two codings as the scorer does", () => {
    const second = GOLD.map((report) => ({
      ...report,
      incidents: (report.incidents ?? [])
        .filter((_, at) => at % 4 !== 3)
        .map((incident) => ({ ...incident, when: null })),
    }));
    const matched = matchReports([
      ...codingsBy("A"),
      ...codingsBy("B", second),
    ]);
    let pairs = 0;
    for (const { report, incidents } of matched) {
      const [a, b] = [GOLD, second].map(
        (set) => set.find(({ id }) => id === report)!.incidents ?? [],
      );
      const wanted = pairIncidents(a!, b!).length;
      const found = incidents.filter(({ byCoder }) => byCoder.size === 2);
      expect(found).toHaveLength(wanted);
      pairs += wanted;
    }
    expect(pairs).toBeGreaterThan(20);
  });

  test("one happening of three coders is one, whoever says what of it", () => {
    const [report] = matchReports([
      coding("A", "r1", killing()),
      coding("B", "r1", killing({ type: "homicide" })),
      coding(
        "C",
        "r1",
        killing({ id: "i7" }),
        killing({
          id: "i8",
          where: { name: "نوى", admin1: "درعا" },
          casualties: [],
        }),
      ),
    ]);
    expect(
      report!.incidents.map(({ byCoder }) => [...byCoder.keys()].sort()),
    ).toContainEqual(["A", "B", "C"]);
    expect(report!.incidents).toHaveLength(2);
  });

  test("found or missed: by reports, as sets, and reports that agree on none", () => {
    const agreement = of([
      coding("A", "r1", killing()),
      coding("B", "r1", killing()),
      coding("A", "r2", killing()),
      coding("B", "r2"),
      coding("A", "r3"),
      coding("B", "r3"),
    ]);
    expect(agreement.incidents).toEqual({ any: 2, all: 1 });
    // Six values: {1} twice, {2} once, none three times. Observed: one pair of
    // three units apart. By chance 11 of 15 pairs differ.
    expect(alphaOf(agreement, "incident")).toBeCloseTo(
      1 - 1 / 3 / (11 / 15),
      12,
    );
  });

  test("reports that one person coded tell nothing", () => {
    const agreement = of([coding("A", "r1", killing())]);
    expect(agreement.reports).toBe(0);
    expect(agreement.fields.every(({ alpha }) => !alpha.known)).toBe(true);
  });
});

describe("differences for a third person", () => {
  const differences = (...codings: readonly ReportCoding[]) =>
    codingDifferences(matchReports(codings));

  test("name the field, who said what, and how far apart it is", () => {
    const found = differences(
      coding("A", "r1", killing()),
      coding(
        "B",
        "r1",
        killing({
          id: "i4",
          when: { start: "2022-05-09", end: "2022-05-10", precision: "range" },
          where: { name: "طفس", admin1: "درعا" },
          weapons: [],
        }),
      ),
    );
    expect(found.map(({ field, difference }) => [field, difference])).toEqual([
      ["date", 0.5],
      ["place", 0.5],
      ["weapons", 1],
    ]);
    expect(found[2]!.told).toEqual([
      { coder: "A", incident: "i1", value: ["gunfire"] },
      { coder: "B", incident: "i4", value: [] },
    ]);
  });

  test("an incident that one did not find stands alone", () => {
    expect(
      differences(coding("A", "r1", killing()), coding("B", "r1")),
    ).toEqual([
      {
        report: "r1",
        field: "incident",
        difference: 1,
        told: [
          { coder: "A", incident: "i1", value: "assassination" },
          { coder: "B", incident: null, value: null },
        ],
      },
    ]);
  });

  test("a name told in full and in part is one name", () => {
    const short = killing({
      casualties: [
        {
          outcome: "killed",
          min: 1,
          max: 1,
          role: "civilian",
          names: ["سامر الحامد"],
        },
      ],
    });
    expect(
      differences(coding("A", "r1", killing()), coding("B", "r1", short)),
    ).toEqual([]);
  });
});

test("drift: who leaves the guide agrees less, month by month", () => {
  const drifting = GOLD.map((report) => ({
    ...report,
    incidents: (report.incidents ?? []).map((incident, at) =>
      at % 2 === 0 ? { ...incident, type: "armed_attack" } : incident,
    ),
  }));
  const half = Math.floor(GOLD.length / 2);
  const rows = coderDrift(
    [
      ...codingsBy("A"),
      ...codingsBy("B", GOLD.slice(0, half), "2026-10"),
      ...codingsBy("B", drifting.slice(half), "2026-11"),
      // Coded alone: no drift can be told of it.
      coding("C", "elsewhere", killing()),
    ],
    randomOf,
  );
  expect(rows.map(({ coder, month }) => `${coder} ${month}`)).toEqual([
    "A 2026-11",
    "B 2026-10",
    "B 2026-11",
  ]);
  const typeOf = (at: number) => {
    const { alpha } = rows[at]!.fields.find(({ field }) => field === "type")!;
    return alpha.known ? alpha.alpha : NaN;
  };
  expect(typeOf(1)).toBeCloseTo(1, 12);
  expect(typeOf(2)).toBeLessThan(0.9);
  expect(rows[1]!.reports + rows[2]!.reports).toBe(GOLD.length);
});
