import fc from "fast-check";
import { expect, it } from "vitest";
import { readForm } from "../../../src/importers/form/read-form.js";
import { utf8 } from "../bytes.js";

const FORM = {
  form: "testimony",
  takenBy: "A1",
  takenOn: "2024-05-31",
  channel: "phone",
  consent: "given",
  pseudonym: "W-1",
};

async function only(form: object) {
  const bytes = utf8(JSON.stringify(form));
  const item = await readForm(bytes, { file: "ف", fileId: null });
  if (!item.ok) throw new Error(JSON.stringify(item));
  return item;
}

it("cuts each field's words out of the text, and only those", async () => {
  const words = fc.string({ unit: "binary", maxLength: 40 });
  const lines = words.map((word) => word.replace(/[\p{Cc}\u2028\u2029]/gu, ""));
  const forms = fc.record({
    relationToVictim: fc.option(lines),
    place: lines,
    date: lines,
    seen: words,
    account: words.map((word) => `${word}.`),
    heard: fc.array(
      fc.record({
        from: lines.map((line) => `جار ${line}`),
        depth: fc.integer({ min: 1, max: 9 }),
        text: words.map((word) => `${word}.`),
      }),
      { maxLength: 4 },
    ),
    answers: fc.dictionary(
      lines.map((line) => `${line}؟`),
      words,
      { maxKeys: 4 },
    ),
  });
  const isCut = async (part: Record<string, unknown>) => {
    const { report } = await only({ ...FORM, ...part });
    const { fields = {}, fieldSpans = {} } = report.detail ?? {};
    expect(Object.keys(fieldSpans)).toEqual(Object.keys(fields));
    let end = 0;
    for (const [field, [start, stop]] of Object.entries(fieldSpans)) {
      expect(report.text.slice(start, stop)).toBe(fields[field]);
    }
    for (const [start, stop] of Object.values(fieldSpans).toSorted(
      ([a], [b]) => a - b,
    )) {
      expect(start).toBeGreaterThan(end);
      end = stop;
    }
    expect(end).toBe(report.text.length);
  };
  await fc.assert(fc.asyncProperty(forms, isCut), { numRuns: 150, seed: 8 });
});
