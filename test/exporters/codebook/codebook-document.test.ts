import { expect, test } from "vitest";
import {
  codebookCsv,
  codebookMarkdown,
} from "../../../src/exporters/codebook/codebook-document.js";
import {
  BASIS_CODES,
  DATE_PRECISION_CODES,
  EVENT_TYPE_CODES,
  OUTCOME_CODES,
  PLACE_PRECISION_CODES,
  ROLE_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "../../../src/model/vocabulary.js";
import { parseCsv } from "../opened.js";

const [head = [], ...all] = parseCsv(codebookCsv());
const rows = all
  .filter((row) => row.length > 1)
  .map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));

test.each([
  ["type", EVENT_TYPE_CODES],
  ["status", STATUS_CODES],
  ["outcome", OUTCOME_CODES],
  ["role", ROLE_CODES],
  ["weapon", WEAPON_CODES],
  ["basis", BASIS_CODES],
  ["date_precision", DATE_PRECISION_CODES],
  ["place_precision", PLACE_PRECISION_CODES],
] as const)("every %s stands in both, in both languages", (list, codes) => {
  const told = rows.filter((row) => row["list"] === list);
  expect(new Set(told.map((row) => row["code"]))).toEqual(new Set(codes));
  expect(told).toHaveLength(codes.length);
  for (const row of told) {
    expect(row["label_ar"]).toMatch(/[\u0600-\u06ff]/);
    expect(row["definition_en"]).toMatch(/\w/);
    expect(codebookMarkdown()).toContain(`| \`${row["code"]}\` |`);
  }
});

test("a type has a code of ACLED, or the reason why not", () => {
  for (const row of rows.filter(({ list }) => list === "type"))
    expect((row["acled"] === "") !== (row["acled_why_none"] === "")).toBe(true);
});

test("subtypes and finer weapons say under what they are counted", () => {
  const under = (list: string, code: string) =>
    rows.find((row) => row["list"] === list && row["code"] === code)?.["under"];
  expect(under("subtype", "car_bomb")).toBe("explosion");
  expect(under("weapon_kind", "barrel_bomb")).toBe("aircraft");
});
