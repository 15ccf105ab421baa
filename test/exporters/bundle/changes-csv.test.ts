import { expect, test } from "vitest";
import {
  changesCsv,
  compareEditions,
} from "../../../src/exporters/bundle/index.js";
import { UNREVIEWED } from "../../../src/release/index.js";
import { INCIDENT } from "../incidents.js";
import { parseCsv } from "../opened.js";

const one = (at: string, claim: string, part: object = {}) => ({
  ...INCIDENT,
  id: `inc-${at.repeat(32)}`,
  claims: [`c${claim.repeat(32)}`],
  review: UNREVIEWED,
  namesWithheld: 0,
  ...part,
});

test("every change is a row: new, changed, merged into, deleted", () => {
  const before = [
    one("1", "1"),
    one("2", "2"),
    one("3", "3"),
    one("4", "4"),
    one("5", "5"),
  ];
  const after = [
    one("1", "1"),
    one("2", "2", { status: "occurred" }),
    one("6", "6", { claims: [`c${"6".repeat(32)}`, `c${"3".repeat(32)}`] }),
  ];
  const changes = compareEditions(
    { incidents: before, refuted: [] },
    { incidents: after, refuted: [{ id: before[3]!.id, grade: "debunked" }] },
  );
  const [head, ...rows] = parseCsv(changesCsv(changes));
  expect(head).toEqual([
    "change",
    "change_ar",
    "incident",
    "into",
    "fields",
    "why",
  ]);
  const id = (at: string) => `inc-${at.repeat(32)}`;
  expect(rows.filter((row) => row.length > 1)).toEqual([
    ["changed", "تغيّرت", id("2"), "", "/status", ""],
    ["merged into", "ضُمّت إلى غيرها", id("3"), id("6"), "", ""],
    ["deleted", "حُذفت", id("4"), "", "", "debunked"],
    ["deleted", "حُذفت", id("5"), "", "", "withdrawn"],
    ["new", "جديدة", id("6"), "", "", ""],
  ]);
});
