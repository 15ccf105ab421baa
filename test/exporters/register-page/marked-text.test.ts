import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedText } from "../../../src/exporters/register-page/marked-text.js";
import { plainText, shownMarks } from "./plain-text.js";

const TEXT = "قُتل 12–15 شخصاً في 2016-04-12 & أصيب <3> قرب AFP الوكالة.";
const ALL = { start: 0, end: TEXT.length };

const spans = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => end > start);

describe("text with its citations", () => {
  it("keeps every character and highlights exactly what is cited", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 5 }), spans, (marks, window) => {
        const labelled = marks.map((mark, at) => ({
          ...mark,
          label: `i${at}`,
        }));
        const { source } = markedText(TEXT, window, labelled);
        expect(plainText(source)).toBe(TEXT.slice(window.start, window.end));
        const shown = shownMarks(source);
        for (const { start, end, text } of shown) {
          expect(text).toBe(TEXT.slice(start, end));
        }
        const covered = (at: number, by: readonly (typeof window)[]) =>
          by.some(({ start, end }) => start <= at && at < end);
        for (let at = window.start; at < window.end; at += 1) {
          expect(covered(at, shown)).toBe(covered(at, marks));
        }
      }),
    );
  });

  it("never cuts a range or a date into two isolates", () => {
    const middle = TEXT.indexOf("–15");
    const mark = { start: middle + 1, end: middle + 8, label: "i1" };
    const { source } = markedText(TEXT, ALL, [mark]);
    expect(source).toContain("<bdi dir=ltr>12–<mark");
    expect(source).toContain("<bdi dir=ltr>2016-04-12</bdi>");
  });

  it("escapes what the report writes", () => {
    expect(markedText(TEXT, ALL, []).source).toContain("&amp; أصيب &lt;");
  });
});
