import { describe, expect, it } from "vitest";
import { pdfImporter } from "../../../src/importers/pdf.js";
import { theReject } from "../bytes.js";
import { pdfOf, type TestPage, type TestPdf } from "./pdf-writer.js";
import { holdOf, onePage, read, STORY, story, theReport } from "./samples.js";
import { typeset } from "./typeset.js";

describe("pdf: what is held", () => {
  const named = (name: TestPdf["named"], more: Partial<TestPage> = {}) =>
    pdfOf({
      pages: [{ runs: typeset(STORY), ...more }],
      ...(name && { named: name }),
    });

  it("pages that are pictures", async () => {
    const scan = { runs: [], picture: [595, 842] } as const;
    const item = await theReport(
      pdfOf({ pages: [{ runs: typeset(STORY) }, scan, scan] }),
    );
    expect(item.report.text).toBe(story);
    expect(item.report.detail?.hold).toEqual({
      code: "IMP-PAGE-WITHOUT-TEXT",
      seen: "2-3",
    });
    expect(item.notices).toMatchObject([{ code: "IMP-PAGE-WITHOUT-TEXT" }]);
  });

  it("a scan is kept, whole, with no words of its own", async () => {
    const item = await theReport(onePage([], { picture: [595, 842] }));
    expect(item.report.text).toBe("\ufffc");
    expect(item.report.detail?.hold?.code).toBe("IMP-PAGE-WITHOUT-TEXT");
    const stamped = onePage(typeset(["صفحة 1"]), { picture: [595, 842] });
    expect(await holdOf(stamped)).toMatchObject({
      code: "IMP-PAGE-WITHOUT-TEXT",
    });
  });

  it("a photo beside text is no doubt", async () => {
    expect(
      await holdOf(named(undefined, { picture: [400, 300] })),
    ).toBeUndefined();
  });

  it("a layer of letters that does not show", async () => {
    const ocr = named(undefined, { isHidden: true, picture: [595, 842] });
    expect(await holdOf(ocr)).toEqual({
      code: "IMP-PAGE-LETTERS-UNSURE",
      seen: "1",
    });
  });

  const codeOf = (glyph: string) => glyph.codePointAt(0) ?? 0;
  const isShape = (glyph: string) => codeOf(glyph) > 0xfb00;
  it.for([
    [
      "private use",
      (glyph: string) =>
        isShape(glyph)
          ? String.fromCharCode(0xe000 + (codeOf(glyph) & 0xff))
          : glyph,
    ],
    ["no letter", (glyph: string) => (isShape(glyph) ? null : glyph)],
    [
      "Latin letters",
      (glyph: string) =>
        isShape(glyph)
          ? String.fromCharCode(0xc0 + (codeOf(glyph) % 60))
          : glyph,
    ],
    [
      "other Arabic letters",
      (glyph: string) =>
        isShape(glyph)
          ? String.fromCharCode(0x628 + ((codeOf(glyph) * 7) % 19))
          : glyph,
    ],
    [
      "one letter missing",
      (glyph: string) => (glyph === "\ufe97" ? "\ufffd" : glyph),
    ],
  ] as const)("fonts that name their letters %s", async ([, name]) => {
    expect(await holdOf(named(name))).toMatchObject({
      code: "IMP-PAGE-LETTERS-UNSURE",
    });
  });

  it("words that read neither way", async () => {
    const backwards = typeset(STORY.slice(0, 1), { isShaped: false }).map(
      (run) => ({
        ...run,
        glyphs: [...run.glyphs].reverse(),
      }),
    );
    const runs = [...backwards, ...typeset(STORY.slice(1), { top: 600 })];
    expect(await holdOf(onePage(runs))).toMatchObject({
      code: "IMP-PAGE-ORDER-UNSURE",
    });
  });

  it("reads a page as drawn that shows all its words backwards", async () => {
    const runs = typeset(STORY, { isShaped: false }).map((run) => ({
      ...run,
      glyphs: [...run.glyphs].reverse(),
    }));
    const item = await theReport(onePage(runs));
    expect(item.report.text.split(/\s+/)).toEqual(story.split(/\s+/));
  });
});

describe("pdf: what cannot be read", () => {
  it("names a password", async () => {
    const locked = pdfOf({ pages: [{ runs: typeset(STORY) }], isLocked: true });
    expect(theReject(await read(locked)).code).toBe("IMP-PDF-LOCKED");
  });

  it("names too many pages, before it reads one", async () => {
    const long = pdfOf({ pages: [{ runs: typeset(STORY) }], times: 2001 });
    expect(long.length).toBeLessThan(60_000);
    expect(theReject(await read(long))).toMatchObject({
      code: "IMP-PDF-TOO-LONG",
      seen: "2001",
    });
  });

  it("holds or rejects what was cut at any place", async () => {
    const whole = pdfOf({
      pages: STORY.map((text) => ({ runs: typeset([text]) })),
    });
    for (let share = 1; share < 10; share++) {
      const cut = whole.subarray(0, Math.floor((whole.length * share) / 10));
      const [item] = await read(cut);
      if (item?.ok === true) expect(item.report.detail?.hold).toBeDefined();
      else
        expect(item?.reject.code).toMatch(
          /^IMP-(?:UNREADABLE-RECORD|TEXT-EMPTY)$/,
        );
    }
  });

  it("is known by its first kilobyte", () => {
    expect(pdfImporter.recognises(Buffer.from("\0\0\n%PDF-1.4"))).toBe(true);
    expect(
      pdfImporter.recognises(Buffer.from("the mark of a PDF is PDF-")),
    ).toBe(false);
  });
});
