import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { monthDocument, writePdf } from "../../../src/exporters/month/index.js";
import type { DocumentBlock } from "../../../src/exporters/month/document.js";
import { BARE, INCIDENT } from "../incidents.js";
import { partsOf } from "./parts.js";

const folder = mkdtempSync(path.join(tmpdir(), "isnad-month-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textsOf(block: DocumentBlock): readonly string[] {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items;
  if (block.kind === "table")
    return [
      ...block.columns.map(({ title }) => title),
      ...block.rows.flatMap(({ cells }) => cells),
    ];
  return [];
}

/** Words without vowel signs and variants of letters, as a reader sees them. */
const words = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .replace(/[\u064b-\u065f\u0670\u0640\u200c-\u200f\u2066-\u2069]/g, "")
    .replace(/[أإآ]/g, "ا")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Days and ranges, whole: `2–3+` turned round is another number. */
const figures = (text: string): readonly string[] =>
  text
    .replace(/[\u200c-\u200f\u2066-\u2069]/g, "")
    .match(/\d+(?:[–-]\d+)*\+?/g) ?? [];

/** What stands in a text less often than it was wanted. */
function missing(wanted: readonly string[], read: readonly string[]) {
  const left = new Map<string, number>();
  for (const one of read) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

const MAY = [
  INCIDENT,
  {
    ...BARE,
    when: { ...INCIDENT.when, start: "2023-05-17", end: "2023-05-17" },
  },
];

test.each(["ar", "en"] as const)(
  "%s: the words and figures of the report can be read out of the PDF",
  async (language) => {
    const document = monthDocument(partsOf(MAY, "internal"), language);
    const file = path.join(folder, `${language}.pdf`);
    writeFileSync(file, await writePdf(document));
    const read = execFileSync("pdftotext", ["-layout", file, "-"]).toString();
    const told = document.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap(textsOf),
    ]);
    const wanted = told.flatMap(words);
    expect(wanted.length).toBeGreaterThan(300);
    const lost = missing(wanted, words(read));
    expect(lost.length / wanted.length, lost.join(" ")).toBeLessThanOrEqual(
      0.02,
    );
    // Digests are broken over lines.
    const all = told.flatMap(figures).filter(({ length }) => length < 12);
    expect(all.length).toBeGreaterThan(40);
    expect(missing(all, figures(read))).toEqual([]);
  },
);

test("a figure that is turned round, and a word that is gone, are seen", () => {
  expect(
    missing(figures("2–3+ و2023-05-17"), figures("3–2+ 17-05-2023")),
  ).toEqual(["2–3+", "2023-05-17"]);
  expect(missing(words("قُتل اثنان اثنان"), words("قتل اثنان"))).toEqual([
    "اثنان",
  ]);
});
