import { expect, test } from "vitest";
import { checkCodable } from "../../src/operations/coding/codable.js";

const report = (text: string) => ({
  id: "r1",
  outlet: null,
  url: null,
  title: null,
  published: null,
  text,
});
const LINE = `${"قصف ".repeat(200)}\n`;

test("a long text of ordinary lines is coded", () => {
  const text = LINE.repeat(100);
  expect(text.length).toBeGreaterThan(80_000);
  expect(() => checkCodable(report(text))).not.toThrow();
});

test("a text of more than 100,000 units is not", () => {
  expect(() => checkCodable(report(LINE.repeat(130)))).toThrow(
    expect.objectContaining({ code: "CODE-TEXT-TOO-LONG" }),
  );
});

test("a stretch without an end is not; each mark of an end ends it", () => {
  const stretch = "قصف ".repeat(4_900);
  expect(() => checkCodable(report(stretch + stretch))).toThrow(
    expect.objectContaining({
      code: "CODE-SENTENCE-TOO-LONG",
      context: { id: "r1", length: 39_200, limit: 20_000 },
    }),
  );
  for (const end of [".", "؟", "!", "…", "\n", "\r\n"])
    expect(() => checkCodable(report(stretch + end + stretch))).not.toThrow();
});
