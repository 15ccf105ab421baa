import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLines } from "../../src/importers/byte-lines.js";
import { all, pieces, utf8 } from "./bytes.js";

async function split(text: string, size: number, limit = 1e6) {
  const lines = await all(byteLines(pieces(utf8(text), size), limit));
  return lines.map(({ line, bytes, tooLong }) => ({
    line,
    text: new TextDecoder().decode(bytes),
    tooLong,
  }));
}

describe("byteLines", () => {
  it("counts lines from 1 and keeps blank ones", async () => {
    expect(await split("a\n\r\nب\r\nc", 3)).toEqual([
      { line: 1, text: "a", tooLong: false },
      { line: 2, text: "", tooLong: false },
      { line: 3, text: "ب", tooLong: false },
      { line: 4, text: "c", tooLong: false },
    ]);
  });

  it("cuts a line over the limit and goes on with the next", async () => {
    const lines = await split(`${"x".repeat(5000)}\nnext`, 700, 1000);
    expect(lines.map(({ line, tooLong }) => [line, tooLong])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(lines[0]?.text.length).toBeLessThanOrEqual(512);
    expect(lines[1]?.text).toBe("next");
  });

  it("gives the lines of String.split, however the bytes are cut", async () => {
    const line = fc.stringMatching(/^[ab"\\ ]{0,9}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 20 }),
        async (lines, end, size) => {
          const text = lines.map((content) => content + end).join("");
          const texts = (await split(text, size)).map((item) => item.text);
          expect(texts).toEqual(lines);
        },
      ),
    );
  });
});
