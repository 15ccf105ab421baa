import { describe, expect, test } from "vitest";
import {
  checkCitations,
  checkedShare,
  mergeCitationChecks,
  missingWords,
  type CheckedEvidence,
  type CitationReaders,
} from "../../src/evaluation/index.js";

const text =
  "قُتل 3 عناصر في 19 آذار 2021 بمدينة داعل، وفق «تجمع حوران». وأصيب مدني.";

/** Readers of digits and of one date form, enough to tell right from wrong. */
const readers: CitationReaders = {
  sentences: (whole) => {
    const spans = [];
    for (const { index, 0: match } of whole.matchAll(/[^.]+\.?/g))
      spans.push({ start: index, end: index + match.length });
    return spans;
  },
  readNumbers: (cited) =>
    [...cited.matchAll(/\d+/g)].map(([digits]) => ({
      min: Number(digits),
      max: Number(digits),
    })),
  readDates: (cited) =>
    cited === "19 آذار 2021"
      ? [{ start: "2021-03-19", end: "2021-03-19" }]
      : [],
  contextualRules: new Set(["ar.count.singular-noun"]),
};

function cite(words: string, rule = "ar.test"): CheckedEvidence {
  const start = text.indexOf(words);
  return {
    citations: [{ in: "text", start, end: start + words.length }],
    rule,
  };
}

const report = { id: "t1", text, title: null, published: "2021-03-20" };
const incident = {
  id: "i1",
  type: "armed_attack",
  when: { start: "2021-03-19", end: "2021-03-19" },
  where: { name: "داعل", admin1: "درعا" },
  casualties: [
    { outcome: "killed", min: 3, max: 3 },
    { outcome: "wounded", min: 1, max: 1 },
  ],
  sources: [["تجمع حوران"]],
};
const evidence: Readonly<Record<string, CheckedEvidence>> = {
  "/type": cite("قُتل"),
  "/when": cite("19 آذار 2021"),
  "/where": cite("بمدينة داعل"),
  "/where/admin1": { citations: [], inferredFrom: "parent-place" },
  "/casualties/0": cite("3 عناصر"),
  "/casualties/1/min": cite("مدني", "ar.count.singular-noun"),
  "/sources/0": cite("وفق «تجمع حوران»"),
};
const check = (changes: Record<string, CheckedEvidence>) =>
  checkCitations(
    report,
    { incidents: [{ ...incident, evidence: { ...evidence, ...changes } }] },
    readers,
  );

test("true citations", () => {
  const result = check({});
  expect(result).toEqual({
    values: 7,
    verified: 4,
    refuted: 0,
    contextual: 1,
    inferred: 1,
    codes: 1,
    withoutEvidence: 0,
    spans: 6,
    badSpans: 0,
    failures: [],
  });
  expect(checkedShare(result)).toBeCloseTo(4 / 6);
});

test.for([
  ["words-missing", "/where/name", cite("19 آذار 2021")],
  ["number-differs", "/casualties/0", cite("مدني")],
  ["date-differs", "/when", cite("آذار 2021")],
  ["without-evidence", "/type", { citations: [] }],
] as const)("%s", ([code, pointer, wrong]) => {
  const { failures } = check({ [pointer]: wrong });
  expect(failures).toMatchObject([{ code, pointer, report: "t1" }]);
});

describe("spans", () => {
  test.for([
    ["outside-text", { in: "text", start: 0, end: text.length + 1 }],
    ["outside-text", { in: "text", start: 4, end: 4 }],
    ["outside-text", { in: "text", start: -1, end: 4 }],
    ["outside-text", { in: "title", start: 0, end: 4 }],
    ["longer-than-sentence", { in: "text", start: 0, end: text.length }],
  ] as const)("%s %j", ([code, citation]) => {
    const result = check({ "/status": { citations: [citation] } });
    expect(result.badSpans).toBe(1);
    expect(result.failures).toMatchObject([{ code, pointer: "/status" }]);
  });

  test("a picture's region is not a span", () => {
    const region = { citations: [{ image: "ab", x: 0, y: 0 }] };
    expect(check({ "/status": region }).spans).toBe(6);
  });
});

test("figures and people are checked, and checks add up", () => {
  const claims = {
    aggregates: [
      {
        measure: "killed",
        min: 4,
        max: 4,
        evidence: { "/min": cite("3 عناصر") },
      },
    ],
    people: [{ name: "سالم العلي" }],
  };
  const other = checkCitations(report, claims, readers);
  expect(other.failures.map(({ record, code }) => [record, code])).toEqual([
    ["aggregates/0", "without-evidence"],
    ["aggregates/0", "number-differs"],
    ["people/0", "without-evidence"],
  ]);
  const both = mergeCitationChecks([check({}), other]);
  expect(both.values).toBe(7 + 3);
  expect(both.failures).toHaveLength(3);
});

test.for([
  ["مدينة درعا", "وبمدينة دَرعا", []],
  ["العلي", "للعلي", []],
  ["المرصد السوري", "والمرصد السوري لحقوق", []],
  ["قتلى", "قتـ.ـلى", []],
  ["كتيبة", "«الكتيبة»", []],
  ["سالم العلي", "سالم", ["العلي"]],
  ["نوى", "جاسم", ["نوي"]],
] as const)("words of %s in %s miss %j", ([value, cited, missing]) => {
  expect(missingWords(value, cited)).toEqual(missing);
});
