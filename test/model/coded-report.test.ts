import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  CODED_REPORT_SCHEMA,
  codedIncidentSchema,
  codedReportSchema,
  goldReportSchema,
  type CodedReport,
} from "../../src/model/index.js";

const SHA = "b".repeat(64);
const KEY = `c${"1".repeat(32)}`;
const evidence = {
  "/type": {
    citations: [{ in: "text", start: 0, end: 5 }],
    rule: "ar.event.assassination.verb",
    confidence: 0.97,
  },
} as const;

const REPORT: CodedReport = {
  schema: CODED_REPORT_SCHEMA,
  engine: "0.1.0",
  packs: { ar: SHA, sy: SHA },
  id: "x001",
  version: SHA,
  textSha256: SHA,
  fingerprint: "0123456789abcdef",
  outlet: "منصة مختلقة",
  title: null,
  published: "2022-05-18",
  publishedInferred: null,
  incidents: [
    {
      id: "i1",
      key: KEY,
      type: "assassination",
      status: "occurred",
      when: {
        start: "2022-05-17",
        end: "2022-05-17",
        precision: "day",
        anchor: "published",
        partOfDay: "evening",
      },
      where: {
        name: "داعل",
        admin1: "درعا",
        country: "SY",
        precision: "town",
        placeId: "sy.dael",
        lat: 32.76,
        lon: 36.13,
        relation: "in",
      },
      perpetrators: [
        { id: "unknown", name: "مجهولون", basis: "stated", sources: [] },
      ],
      targets: [],
      weapons: ["gunfire"],
      casualties: [
        {
          outcome: "killed",
          min: 1,
          max: 1,
          role: "unknown",
          names: ["سامر غيث الورداني"],
          hedge: null,
          unit: "person",
          sources: [],
        },
      ],
      sources: [["شبكة مختلقة"]],
      background: false,
      victims: [],
      toldNone: ["wounded"],
      evidence,
    },
  ],
  aggregates: [],
  people: [
    {
      name: "سامر غيث الورداني",
      aliases: [],
      actor: null,
      position: null,
      key: KEY,
      evidence,
    },
  ],
};

/** Keys of the annotation guide, by record. @source gold/GUIDE.md */
const GUIDE = {
  report: ["id", "publishedInferred", "incidents", "aggregates", "people"],
  incident: [
    "id",
    "type",
    "status",
    "when",
    "where",
    "perpetrators",
    "targets",
    "weapons",
    "casualties",
    "sources",
    "background",
  ],
};

describe("coded report", () => {
  it("accepts a full line and loses nothing of it", () => {
    expect(codedReportSchema.parse(REPORT)).toEqual(REPORT);
  });

  it("can be read by a program that knows the guide only", () => {
    expect(goldReportSchema.safeParse(REPORT).success).toBe(true);
  });

  it("has every field name of the guide", () => {
    expect(Object.keys(codedReportSchema.shape)).toEqual(
      expect.arrayContaining(GUIDE.report),
    );
    expect(Object.keys(codedIncidentSchema.shape)).toEqual(
      expect.arrayContaining(GUIDE.incident),
    );
  });

  it("refuses a row without a key or without evidence", () => {
    for (const missing of ["key", "evidence"]) {
      const incident = Object.fromEntries(
        Object.entries(REPORT.incidents[0]!).filter(([k]) => k !== missing),
      );
      const line = { ...REPORT, incidents: [incident] };
      expect(codedReportSchema.safeParse(line).success).toBe(false);
    }
  });

  it("refuses an interval that ends before it starts", () => {
    const incident = REPORT.incidents[0]!;
    const when = { ...incident.when, end: "2022-05-16" };
    const line = { ...REPORT, incidents: [{ ...incident, when }] };
    expect(codedReportSchema.safeParse(line).success).toBe(false);
  });

  it("gives the same answer without compiled code", async () => {
    z.config({ jitless: true });
    vi.resetModules();
    try {
      const model = await import("../../src/model/index.js");
      expect(model.codedReportSchema.parse(REPORT)).toEqual(REPORT);
      expect(model.codedReportSchema.safeParse({}).success).toBe(false);
    } finally {
      z.config({ jitless: false });
    }
  });
});
