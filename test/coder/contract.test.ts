import { describe, expect, test } from "vitest";
import { codeReport, type CoderInput } from "../../src/coder/index.js";
import {
  codedReportSchema,
  type CodedReport,
  type Evidence,
} from "../../src/model/index.js";
import { readJsonl } from "../evaluation/gold-files.js";
import { openTestWorld } from "./open-world.js";

const SETS = ["dev", "dev-south", "dev-north"] as const;

interface Coded {
  readonly report: CoderInput;
  readonly coded: CodedReport;
}

const codeSet = (set: string): readonly Coded[] =>
  readJsonl<CoderInput>(`gold/${set}/reports.jsonl`).map((report) => ({
    report,
    coded: codeReport(report, openTestWorld()),
  }));

/** Records with evidence, under the pointer at which they stand. */
function recordsOf(coded: CodedReport) {
  const lists = {
    incidents: coded.incidents,
    aggregates: coded.aggregates,
    people: coded.people,
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    list.map((record, at) => ({ at: `${coded.id}/${name}/${at}`, record })),
  );
}

function valueAt(record: unknown, pointer: string): unknown {
  let value: unknown = record;
  for (const step of pointer.split("/").slice(1))
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return value;
}

/** Spans that are not characters of the report, printed. */
function badSpans(
  { report }: Coded,
  at: string,
  evidence: Evidence,
): readonly string[] {
  return Object.entries(evidence).flatMap(([pointer, { citations }]) =>
    citations.flatMap((citation) => {
      if (!("in" in citation)) return [];
      const { in: field, start, end } = citation;
      const text = field === "title" ? (report.title ?? "") : report.text;
      const ok = start >= 0 && start < end && end <= text.length;
      return ok ? [] : [`${at}${pointer} ${field} ${start}–${end}`];
    }),
  );
}

describe.for(SETS)("coded reports of gold/%s", (set) => {
  const all = codeSet(set);

  test("keep the output contract", () => {
    const issues = all.flatMap(({ coded }) => {
      const parsed = codedReportSchema.safeParse(coded);
      if (parsed.success) return [];
      return parsed.error.issues.map(
        ({ path, message }) => `${coded.id}/${path.join("/")}: ${message}`,
      );
    });
    expect(issues).toEqual([]);
  });

  test("survive being written as JSON", () => {
    for (const { coded } of all)
      expect(JSON.parse(JSON.stringify(coded))).toEqual(coded);
  });

  test("cite characters of the report", () => {
    const bad = all.flatMap((item) =>
      recordsOf(item.coded).flatMap(({ at, record }) =>
        badSpans(item, at, record.evidence),
      ),
    );
    expect(bad).toEqual([]);
  });

  test("give evidence only of values that exist", () => {
    const loose = all.flatMap(({ coded }) =>
      recordsOf(coded).flatMap(({ at, record }) =>
        Object.keys(record.evidence)
          .filter((pointer) => valueAt(record, pointer) === undefined)
          .map((pointer) => `${at}${pointer}`),
      ),
    );
    expect(loose).toEqual([]);
  });

  test("have keys of their own", () => {
    for (const { coded } of all) {
      const keys = recordsOf(coded).map(({ record }) => record.key);
      const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
      expect(twice, coded.id).toEqual([]);
    }
  });

  test("number their incidents from i1", () => {
    for (const { coded } of all)
      expect(coded.incidents.map(({ id }) => id)).toEqual(
        coded.incidents.map((_, i) => `i${i + 1}`),
      );
  });

  test("are the same when coded again", () => {
    for (const { report, coded } of all)
      expect(JSON.stringify(codeReport(report, openTestWorld()))).toBe(
        JSON.stringify(coded),
      );
  });

  test("order every interval and every pair of bounds", () => {
    for (const { coded } of all)
      for (const { when, casualties } of coded.incidents) {
        if (when.start !== null && when.end !== null)
          expect(when.start <= when.end, coded.id).toBe(true);
        for (const { min, max } of casualties)
          if (min !== null && max !== null)
            expect(min, coded.id).toBeLessThanOrEqual(max);
      }
  });
});
