import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pdfImporter } from "../../src/importers/pdf.js";
import { describeImporter } from "../conformance/importers.js";
import { pdfOf } from "./pdf/pdf-writer.js";
import { onePage, STORY, story, textOf, theReport } from "./pdf/samples.js";
import { typeset, type Typeset } from "./pdf/typeset.js";
import { wordScore, wordsRight } from "./pdf/words-right.js";

describeImporter(pdfImporter, {
  good: onePage(typeset(STORY)),
  expected: [{ id: "sample", text: story }],
  empty: { bytes: onePage([]), rejects: 1 },
});

/** Ways in which programs put Arabic on a page. */
const MANNERS: readonly (readonly [string, Typeset])[] = [
  ["shapes, drawn from the left", {}],
  ["shapes, drawn from the right", { isFromRight: true }],
  ["letters, drawn from the left", { isShaped: false }],
  ["letters, drawn as typed", { isShaped: false, isFromRight: true }],
  ["without spaces", { isWithoutSpaces: true }],
  ["in large type and short lines", { size: 18, letters: 40 }],
];

describe("pdf: words right, order included", () => {
  it("reads our own documents", async () => {
    const folder = new URL("../../gold/documents/", import.meta.url);
    const scores = [];
    for (const file of readdirSync(folder)) {
      if (!file.endsWith(".pdf")) continue;
      const name = file.replace(/\.pdf$/, "");
      const wanted = readFileSync(new URL(`${name}.txt`, folder), "utf8");
      const text = await textOf(readFileSync(new URL(file, folder)));
      scores.push(wordsRight(text, wanted));
    }
    for (const [, how] of MANNERS) {
      scores.push(
        wordsRight(await textOf(onePage(typeset(STORY, how))), story),
      );
    }
    const score = wordScore(scores);
    process.stderr.write(`pdf: ${(score * 100).toFixed(2)} % of words right\n`);
    expect(scores.length).toBeGreaterThanOrEqual(15);
    expect(score).toBeGreaterThanOrEqual(0.995);
  }, 60_000);

  it.for(MANNERS)("is the same text %s", async ([, how]) => {
    const item = await theReport(onePage(typeset(STORY, how)));
    expect(item.report.text).toBe(story);
    expect(item.notices).toEqual([]);
  });

  it.for([90, 180, 270])("turns a page of %i degrees", async (rotate) => {
    expect(await textOf(onePage(typeset(STORY), { rotate }))).toBe(story);
  });

  it("keeps digits, dates, Latin words, brackets and tatweel", async () => {
    const lines = [
      "في 14/3/2016 عند الساعة 10:30 سقط صاروخ BM-21 قرب (الفرن الآلي).",
      "ونشرت Wadi News أن نحو 1,250 عائلة نزحت إلى «المزارع» القريبة.",
      "يوم ٢٣/١٠/٢٠١٦ قـــتل ١٢ عنصراً، والبريد press@wadi.example للتواصل.",
    ];
    expect(await textOf(onePage(typeset(lines)))).toBe(lines.join("\n"));
  });

  it("keeps numbers and words of any line in order", async () => {
    const word = fc.constantFrom(
      ..."قتل ثلاثة مدنيين في الحي الشمالي إثر قصف لأن الأهالي BM-21 12 3.5 14/3/2016 News".split(
        " ",
      ),
    );
    const line = fc
      .array(word, { minLength: 3, maxLength: 12 })
      // Two foreign words or numbers in a row are seen alike in either order.
      .map((words) =>
        words
          .filter(
            (one, at) =>
              at === 0 ||
              /[^ء-ي]/u.test(one + (words[at - 1] ?? "")) === false ||
              /^[ء-ي]+$/u.test(one) !== /^[ء-ي]+$/u.test(words[at - 1] ?? ""),
          )
          .join(" "),
      )
      .filter((text) => /[ء-ي]/u.test(text));
    const isSame = async (text: string) => {
      const runs = typeset([`قال: ${text} انتهى.`], { letters: 100, size: 10 });
      expect(await textOf(onePage(runs))).toBe(`قال: ${text} انتهى.`);
    };
    await fc.assert(fc.asyncProperty(line, isSame), { numRuns: 40, seed: 8 });
  }, 60_000);

  it("reads the right column first, each to its end", async () => {
    const column = { letters: 38, size: 11 };
    const right = typeset(STORY, { ...column, right: 555, top: 700 });
    const other = STORY.map((text) => text.replace("أفاد", "ذكر"));
    const left = typeset(other, { ...column, right: 285, top: 704 });
    const head = typeset(["نشرة أسبوعية تصدر عن لجان الأهالي في ريف الوادي"], {
      size: 16,
    });
    expect(await textOf(onePage([...head, ...left, ...right]))).toBe(
      [
        "نشرة أسبوعية تصدر عن لجان الأهالي في ريف الوادي",
        ...STORY,
        ...other,
      ].join("\n"),
    );
  });

  it("gives each row of a table one line, its cells apart by tabs", async () => {
    const rows = [
      ["الاسم", "العمر", "المكان"],
      ["سالم الفرضي", "31", "السرو"],
      ["هدى الكردي", "", "تل الغار"],
      ["رامي الشامي", "22", "السرو"],
    ];
    const runs = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell === ""
          ? []
          : typeset([cell], { right: 540 - column * 150, top: 700 - row * 22 }),
      ),
    );
    expect(await textOf(onePage(runs))).toBe(
      rows.map((cells) => cells.join("\t")).join("\n"),
    );
  });

  it("draws bold twice and reads it once", async () => {
    const runs = typeset(STORY);
    const bold = runs.map((run) => ({ ...run, x: run.x + 0.3 }));
    expect(await textOf(onePage([...runs, ...bold]))).toBe(story);
  });
});

describe("pdf: pages", () => {
  const pages = STORY.map((text, at) => ({
    runs: [
      ...typeset(["مرصد الوادي"], { top: 815, size: 9 }),
      ...typeset([text]),
      ...typeset([`صفحة ${at + 1} من 3`], { top: 30, size: 9 }),
    ],
  }));

  it("leaves out what is repeated and says where each page stands", async () => {
    const { report } = await theReport(pdfOf({ pages }));
    expect(report.text).toBe(["مرصد الوادي", ...STORY].join("\n"));
    const shown = report.detail?.pages?.map(({ page, start, end }) => [
      page,
      report.text.slice(start, end),
    ]);
    expect(shown).toEqual([
      [1, `مرصد الوادي\n${STORY[0] ?? ""}`],
      [2, STORY[1]],
      [3, STORY[2]],
    ]);
    expect(report.detail?.readBy).toBe("pdf 1");
  });

  it("keeps lines at the edge that differ in more than the page", async () => {
    const days = STORY.map((text, at) => ({
      runs: [
        ...typeset([`حصيلة يوم ${12 + at * 7} نيسان`], { top: 815 }),
        ...typeset([text], { top: 700 }),
      ],
    }));
    const text = await textOf(pdfOf({ pages: days }));
    for (const day of [12, 19, 26]) expect(text).toContain(`يوم ${day} نيسان`);
  });
});
