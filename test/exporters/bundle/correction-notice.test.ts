import { describe, expect, it } from "vitest";
import {
  compareEditions,
  correctionNotice,
} from "../../../src/exporters/bundle/index.js";
import type { ReleasedIncident } from "../../../src/release/index.js";

const one = (id: string, day: string, town: string, more: object = {}) =>
  ({
    id,
    type: "assassination",
    when: { start: day, end: day, precision: "day" },
    where: { name: town, admin1: "درعا", country: "SY", precision: "town" },
    claims: [`c-${id}`],
    casualties: [],
    ...more,
  }) as unknown as ReleasedIncident;

const edition = (number: number, ...incidents: ReleasedIncident[]) => ({
  edition: number,
  at: `2024-0${number}-01T00:00:00.000Z`,
  incidents,
  refuted: [{ id: "dead", grade: "debunked" }],
});
const before = edition(
  1,
  one("moves", "2023-05-02", "طفس"),
  one("dead", "2023-05-03", "نوى"),
  one("gone", "2023-05-04", "بصرى"),
  one("joined", "2023-05-05", "جاسم"),
  one("same", "2023-05-06", "إنخل"),
);
const after = edition(
  2,
  one("moves", "2023-05-09", "طفس"),
  one("heir", "2023-05-05", "جاسم", { claims: ["c-joined"] }),
  one("same", "2023-05-06", "إنخل"),
);
const notice = (language: "ar" | "en") =>
  correctionNotice(before, after, compareEditions(before, after), language);

describe("a correction notice", () => {
  it("tells what was added, moved, merged, refuted and withdrawn", () => {
    const text = notice("en");
    expect(text.split("\n")[0]).toBe(
      "Correction: edition 2 (2024-02-01) replaces edition 1 (2024-01-01)",
    );
    for (const head of [
      "Added late (1):",
      "Moved in time or place (1):",
      "Merged with another (1):",
      "Withdrawn: not true (1):",
      "Withdrawn, no reason told (1):",
    ])
      expect(text).toContain(head);
    expect(text).toMatch(/2023-05-09 \(was: .*2023-05-02\) \[moves\]/);
    expect(text).not.toContain("[same]");
  });

  it("repeats of what is gone its type alone", () => {
    for (const language of ["ar", "en"] as const) {
      expect(notice(language)).not.toContain("بصرى");
      expect(notice(language)).not.toContain("نوى");
    }
    expect(notice("ar")).toContain("- اغتيال [gone]");
  });

  it("says that nothing changed", () => {
    const text = correctionNotice(before, before, [], "ar");
    expect(text).toContain("لا تغيير.");
  });
});
