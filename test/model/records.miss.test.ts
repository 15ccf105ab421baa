import { describe, expect, test } from "vitest";
import {
  accusationSchema,
  casualtyRowSchema,
  citationSchema,
  countSchema,
  dateIntervalSchema,
  decisionSchema,
  evidenceEntrySchema,
  goldLinkSchema,
  jsonPointerSchema,
  placeReferenceSchema,
  reportSchema,
} from "../../src/model/index.js";
import { SHA, DAY, TOWN, SPAN, DECISION, type Case } from "./examples.js";

const BAD: readonly Case[] = [
  ["an empty span", citationSchema, { in: "text", start: 3, end: 3 }],
  ["a span of an unknown field", citationSchema, { ...SPAN, in: "body" }],
  ["page 0", citationSchema, { document: SHA, page: 0 }],
  [
    "a value without evidence",
    evidenceEntrySchema,
    { citations: [], confidence: 1 },
  ],
  [
    "a confidence above 1",
    evidenceEntrySchema,
    { citations: [SPAN], confidence: 1.2 },
  ],
  ["a pointer without a slash", jsonPointerSchema, "where/name"],
  ["a pointer with a bare tilde", jsonPointerSchema, "/a~b"],
  ["an empty text", reportSchema, { id: "r1", text: "" }],
  [
    "a date of 31 February",
    reportSchema,
    { id: "r1", text: "خبر", published: "2022-02-31" },
  ],
  [
    "an interval that ends first",
    dateIntervalSchema,
    { ...DAY, end: "2022-05-16" },
  ],
  ["a latitude of 95", placeReferenceSchema, { ...TOWN, lat: 95 }],
  [
    "a count whose min exceeds its max",
    countSchema,
    { min: 4, max: 3, hedge: null, unit: "person" },
  ],
  [
    "a count below zero",
    casualtyRowSchema,
    { outcome: "killed", min: -1, max: 1, role: "unknown", names: [] },
  ],
  [
    "an accusation without an accuser",
    accusationSchema,
    { words: "التعاون", accusers: [], deniedBy: [], citations: [SPAN] },
  ],
  [
    "a decision without a reason",
    decisionSchema,
    { ...DECISION, kind: "accept", reason: " " },
  ],
  [
    "a decision of an unknown kind",
    decisionSchema,
    { ...DECISION, kind: "delete" },
  ],
  [
    "a link of one member",
    goldLinkSchema,
    { incident: "L01", members: [["r1", "i1"]], independentSources: 1 },
  ],
];

describe("records", () => {
  test.for(BAD)("refuse %s", ([, schema, value]) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
