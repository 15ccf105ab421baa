import { describe, expect, it, test } from "vitest";
import {
  COUNTING_RULES,
  countingRule,
  neutralRule,
  readCountingRule,
  readPeriod,
  ruleFaults,
  ruleOfPublisher,
} from "../../src/statistics/index.js";
import {
  countingRuleSchema,
  formatError,
  ROLE_CODES,
  type CountingRule,
} from "../../src/model/index.js";

describe.for(COUNTING_RULES.map((rule) => [rule.id, rule] as const))(
  "the rule %s",
  ([id, rule]) => {
    it("is a record of the model, found by its id", () => {
      expect(countingRuleSchema.strict().safeParse(rule).error).toBeUndefined();
      expect(countingRule(id)).toBe(rule);
    });

    it("does not contradict itself", () => {
      expect(ruleFaults(rule, id)).toEqual([]);
    });

    it("says where it was seen, and what is not known of it", () => {
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(rule.inferred).toBe(rule !== neutralRule);
      if (rule.inferred) {
        expect(rule.notes.length).toBeGreaterThan(0);
        expect(rule.sourceNames.length + rule.sourceIds.length).toBeGreaterThan(
          0,
        );
      }
      for (const { ar, en } of [...rule.exclusions, ...rule.notes]) {
        expect(ar).toMatch(/^[^A-Za-z]+$/);
        expect(en).toMatch(/^[^\u0600-\u06ff]+$/);
      }
    });

    it("survives being written down and read again", () => {
      const text = JSON.stringify(rule);
      expect(readCountingRule(text, "own.json")).toEqual({
        ok: true,
        value: rule,
      });
    });
  },
);

describe("role groups", () => {
  test.for(["neutral", "sohr", "sohr-2012", "ahrar-horan"])(
    "of %s hold every role once",
    (id) => {
      for (const { roleGroups } of countingRule(id)!.lines) {
        if (roleGroups.length === 0) continue;
        const roles = roleGroups.flatMap((group) => group.roles);
        expect([...roles].sort()).toEqual([...ROLE_CODES].sort());
      }
    },
  );
});

describe("a rule of one's own", () => {
  const own = (changes: object) =>
    readCountingRule(
      JSON.stringify({
        id: "office",
        publisher: { ar: "مكتب السهل", en: "Office of the Plain" },
        lines: [
          {
            code: "killed",
            label: { ar: "قتلى", en: "Killed" },
            measure: "killed",
            unit: "victim",
            in: [{ type: "assassination" }],
          },
        ],
        dateBasis: "occurred",
        areaBasis: "place",
        sources: ["the office"],
        ...changes,
      }),
      "office.json",
    );
  const line = (changes: object) => ({
    lines: [
      {
        code: "killed",
        label: { ar: "قتلى", en: "Killed" },
        measure: "killed",
        unit: "victim",
        in: [{ type: "assassination" }],
        ...changes,
      },
    ],
  });
  const group = (code: string, roles: readonly string[]) => ({
    code,
    label: { ar: code, en: code },
    roles,
  });
  const part = (code: string, towns: readonly string[]) => ({
    code,
    label: { ar: code, en: code },
    towns,
  });

  it("may leave out what has a default", () => {
    const read = own({});
    expect(read.ok && read.value).toMatchObject({
      laterDeaths: "incident",
      countsPerpetrators: false,
      threshold: null,
      partition: [],
      inferred: false,
    });
  });

  test.for([
    ["STAT-TYPE-IN-AND-OUT", line({ out: [{ type: "assassination" }] })],
    [
      "STAT-ROLE-IN-TWO-GROUPS",
      line({
        roleGroups: [group("a", ["civilian"]), group("b", ["civilian"])],
      }),
    ],
    [
      "STAT-TOWN-IN-TWO-PARTS",
      { partition: [part("west", ["داعل"]), part("east", ["الداعل"])] },
    ],
    ["STAT-CODE-TWICE", { partition: [part("a", []), part("a", [])] }],
    ["STAT-UNKNOWN-LINE", line({ of: "operations" })],
    ["STAT-RULE-FIELD", { areaBasis: "somewhere" }],
    ["STAT-RULE-FIELD", { areaBases: "place" }],
    ["STAT-RULE-FIELD", { lines: [] }],
  ] as const)("is refused with %s", ([code, changes]) => {
    const read = own(changes);
    expect(read.ok ? [] : read.issues.map((one) => one.code)).toContain(code);
    for (const one of read.ok ? [] : read.issues)
      for (const language of ["ar", "en"] as const)
        expect(formatError(one, language)).toContain("office.json");
  });

  it("may narrow what it leaves out of a type", () => {
    const out = [{ type: "assassination", struckObjects: ["military_post"] }];
    expect(own(line({ out })).ok).toBe(true);
  });

  it("is refused when it is no JSON", () => {
    const read = readCountingRule("{", "office.json");
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "STAT-RULE-UNREADABLE",
    ]);
  });
});

describe("the rule of a publisher", () => {
  const choose = (
    names: readonly string[],
    month = "2022-05",
    sourceId?: (name: string) => string | null,
  ): CountingRule | undefined =>
    ruleOfPublisher(names, readPeriod(month), {
      rules: COUNTING_RULES,
      sourceId,
    });

  it("is found by name, by pack id, and by the day", () => {
    expect(choose(["مكتب توثيق الشهداء في درعا"])?.id).toBe("dmdo");
    expect(choose(["ahg"], "2022-05", () => "ahrar-horan")?.id).toBe(
      "ahrar-horan",
    );
    const sohr = ["المرصد السوري لحقوق الإنسان", "مدير المرصد"];
    expect(choose(sohr)?.id).toBe("sohr");
    expect(choose(sohr, "2012-05")?.id).toBe("sohr-2012");
  });

  it("is not guessed from part of a name", () => {
    expect(choose(["مكتب"])).toBeUndefined();
    expect(choose(["الشبكة"])).toBeUndefined();
    expect(choose([])).toBeUndefined();
  });
});
