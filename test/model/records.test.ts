import { describe, expect, it, test } from "vitest";
import {
  accusationSchema,
  aggregateSchema,
  captureSchema,
  citationSchema,
  claimSchema,
  countSchema,
  countingRuleSchema,
  dateIntervalSchema,
  decisionSchema,
  evidenceEntrySchema,
  isTextSpan,
  personSchema,
  placeReferenceSchema,
  registerIncidentSchema,
  reportSchema,
  statusHistorySchema,
  stricter,
  victimSchema,
} from "../../src/model/index.js";
import {
  SHA,
  KEY,
  DAY,
  TOWN,
  SPAN,
  INCIDENT,
  DECISION,
  STATE,
  type Case,
} from "./examples.js";

const GOOD: readonly Case[] = [
  ["a text span", citationSchema, SPAN],
  [
    "an image region",
    citationSchema,
    { image: SHA, x: 0, y: 0.5, width: 1, height: 0.5 },
  ],
  ["a media range", citationSchema, { media: SHA, startMs: 0, endMs: 900 }],
  ["a page", citationSchema, { document: SHA, page: 1 }],
  ["a form field", citationSchema, { form: "interview", field: "الأب" }],
  ["a report with a text only", reportSchema, { id: "r1", text: "خبر" }],
  [
    "a testimony",
    reportSchema,
    {
      id: "t1",
      kind: "testimony",
      text: "رأيت السيارة",
      testimony: {
        takenBy: "K7",
        takenOn: "2022-05-18",
        channel: "phone",
        relationToVictim: "أخ",
        consent: "given_unnamed",
        pseudonym: "ش-12",
      },
    },
  ],
  [
    "a capture in a container",
    captureSchema,
    {
      kind: "line",
      capturedAt: "2022-05-18T06:00:00Z",
      sha256: SHA,
      bytes: 812,
      container: { name: "reports.jsonl", sha256: SHA, position: 4 },
      format: "jsonl",
      url: null,
      reportKey: "office:r1",
      reportVersion: SHA,
    },
  ],
  ["a date before a day", dateIntervalSchema, { ...DAY, start: null }],
  ["a site without a name", placeReferenceSchema, { ...TOWN, name: null }],
  [
    "an open count",
    countSchema,
    { min: 15, max: null, hedge: "ما لا يقل عن", unit: "person" },
  ],
  [
    "an accusation with its accuser",
    accusationSchema,
    {
      words: "التعاون",
      accusers: [["ناشطون"]],
      deniedBy: [],
      citations: [SPAN],
    },
  ],
  [
    "a victim with a father and a birth year",
    victimSchema,
    {
      name: { full: "سامر غيث الورداني", own: "سامر", father: "غيث" },
      birth: { start: "1999-01-01", end: "1999-12-31", precision: "year" },
      settlement: "2018",
      outcome: "killed",
      role: "former_combatant",
    },
  ],
  ["a detention", statusHistorySchema, [STATE]],
  [
    "a figure with joined roles",
    aggregateSchema,
    {
      period: { start: "2022-05-01", end: "2022-05-31" },
      where: TOWN,
      measure: "killed",
      min: 24,
      max: 24,
      role: "civilian+former_combatant",
      source: ["مكتب مختلق"],
      about: { types: ["assassination"] },
      unit: "targeted_person",
      partOf: KEY,
      excludes: ["الهجمات على الحواجز"],
    },
  ],
  [
    "a claim about an incident",
    claimSchema,
    {
      kind: "incident",
      key: KEY,
      reportKey: "office:r1",
      reportVersion: SHA,
      trigger: [SPAN],
      evidence: { "/type": { citations: [SPAN], confidence: 0.98 } },
      value: INCIDENT,
    },
  ],
  [
    "a grade",
    decisionSchema,
    { ...DECISION, kind: "grade", grade: "contested" },
  ],
  [
    "a correction",
    decisionSchema,
    { ...DECISION, kind: "correct", field: "/where/name", value: "نوى" },
  ],
  [
    "a counting rule",
    countingRuleSchema,
    {
      id: "office",
      publisher: { ar: "مكتب", en: "Office" },
      lines: [
        {
          code: "operations",
          label: { ar: "عمليات", en: "Operations" },
          measure: "incidents",
          unit: "targeted_person",
          in: [{ type: "assassination" }],
          out: [{ type: "arrest", subtypes: ["conscription"] }],
          roleGroups: [],
        },
      ],
      dateBasis: "documented",
      areaBasis: "place_or_origin",
      partition: [],
      exclusions: [],
      inferred: true,
      sources: ["https://example.org/1"],
    },
  ],
  [
    "a register incident",
    registerIncidentSchema,
    {
      ...INCIDENT,
      id: `inc-${"0".repeat(32)}`,
      members: [["r1", "i1"]],
      claims: [KEY],
      independentSources: 1,
      competing: {
        "/status": {
          shown: "attempted",
          rule: "majority",
          values: [
            { value: "attempted", claims: [KEY], independentSources: 1 },
          ],
        },
      },
    },
  ],
];

describe("records", () => {
  test.for(GOOD)("accept %s", ([, schema, value]) => {
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it("take a value that is unknown, with its reason and suggestions", () => {
    const entry = {
      citations: [],
      confidence: 0.4,
      unknown: "below-confidence",
      alternatives: [{ value: "civilian", citations: [SPAN], confidence: 0.4 }],
    };
    expect(evidenceEntrySchema.safeParse(entry).success).toBe(true);
  });

  it("take a named inference in place of a citation", () => {
    const entry = {
      citations: [],
      inferredFrom: "published-day",
      from: ["/published"],
      confidence: 0.9,
    };
    expect(evidenceEntrySchema.safeParse(entry).success).toBe(true);
  });

  it("hold every person private unless a decision says not", () => {
    const person = {
      name: "سامر الورداني",
      aliases: [],
      actor: null,
      position: null,
    };
    expect(personSchema.parse(person).sensitivity).toBe("private");
    expect(stricter("public", "protected")).toBe("protected");
    expect(stricter("sealed", "private")).toBe("sealed");
  });

  it("tell text spans from other citations", () => {
    expect(isTextSpan({ in: "title", start: 0, end: 1 })).toBe(true);
    expect(isTextSpan({ document: SHA, page: 1 })).toBe(false);
  });
});
