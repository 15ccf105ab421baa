import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codedReportSchema, type CodedReport } from "../../src/model/index.js";
import { ALL_CASES } from "../coder/all-cases.js";
import { codeText } from "../coder/open-world.js";
import { arabicLike, insertMarks } from "./arabic-like.js";

const RUNS = { numRuns: 60 };
/** Reports in which a place's printed name is tested, not its folded key. */
const KNOWN: ReadonlySet<string> = new Set(["warplanes-no-harm"]);
const reportCase = fc.constantFrom(
  ...ALL_CASES.filter(({ id }) => !KNOWN.has(id)),
);
const places = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });
const bidiMark = fc.constantFrom(
  "\u200e",
  "\u200f",
  "\u061c",
  "\u202b",
  "\u202c",
  "\u2066",
  "\u2069",
);
const JOINING = /[بتثجحخسشصضطظعغفقكلمنهي](?=[\u0621-\u064a])/g;

/**
 * What a line says: types, dates, ids, figures; printed words are left out, for
 * they are cut from the text with whatever stands in it.
 */
function valuesOf({ incidents, aggregates, people }: CodedReport): unknown {
  return {
    incidents: incidents.map((one) => ({
      type: one.type,
      status: one.status,
      background: one.background,
      when: one.when,
      admin1: one.where.admin1,
      country: one.where.country,
      precision: one.where.precision,
      place: one.where.placeId,
      perpetrators: one.perpetrators.map(({ id }) => id),
      targets: one.targets.map(({ id }) => id),
      weapons: one.weapons,
      casualties: one.casualties.map((row) => ({
        ...row,
        names: row.names.length,
        hedge: null,
      })),
      sources: one.sources.map((chain) => chain.length),
      toldNone: one.toldNone,
    })),
    aggregates: aggregates.map(({ measure, min, max, period, role }) => ({
      measure,
      min,
      max,
      period,
      role,
    })),
    people: people.map(({ actor, aliases }) => [actor, aliases.length]),
  };
}

const published = "2022-06-15";
const valuesOfText = (text: string) => valuesOf(codeText(text, { published }));

describe("coding", () => {
  it("keeps the contract whatever the text", () => {
    fc.assert(
      fc.property(arabicLike, fc.option(arabicLike), (text, title) => {
        fc.pre(text !== "");
        const coded = codeText(text, { title });
        const parsed = codedReportSchema.safeParse(coded);
        expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
      }),
      RUNS,
    );
  });

  it("says the same after bidi marks are put in", () => {
    fc.assert(
      fc.property(reportCase, places, bidiMark, ({ text }, at, mark) => {
        expect(valuesOfText(insertMarks(text, at, mark))).toEqual(
          valuesOfText(text),
        );
      }),
      RUNS,
    );
  });

  it("says the same after tatweel is put into words", () => {
    fc.assert(
      fc.property(reportCase, fc.integer({ min: 1, max: 5 }), ({ text }, n) => {
        let turn = 0;
        const drawn = text.replace(JOINING, (letter) =>
          turn++ % n === 0 ? `${letter}ـــ` : letter,
        );
        expect(valuesOfText(drawn)).toEqual(valuesOfText(text));
      }),
      RUNS,
    );
  });

  it("says the same of every report with a mark after every letter", () => {
    for (const { id, text } of ALL_CASES)
      if (!KNOWN.has(id)) {
        const marked = [...text].join("\u200f");
        expect(valuesOfText(marked), id).toEqual(valuesOfText(text));
      }
  });

  it("says the same of a place whose kind is read from its name", () => {
    const { text } = ALL_CASES.find(({ id }) => KNOWN.has(id))!;
    const drawn = text.replace(JOINING, (letter) => `${letter}ـ`);
    expect(valuesOfText(drawn)).toEqual(valuesOfText(text));
  });

  it("says the same with Arabic-Indic digits", () => {
    fc.assert(
      fc.property(reportCase, ({ text }) => {
        const eastern = text.replace(/\d/g, (digit) =>
          String.fromCharCode(0x660 + Number(digit)),
        );
        expect(valuesOfText(eastern)).toEqual(valuesOfText(text));
      }),
      RUNS,
    );
  });

  it("does not depend on what was coded before", () => {
    fc.assert(
      fc.property(reportCase, reportCase, (a, b) => {
        const before = JSON.stringify(codeText(a.text));
        codeText(b.text);
        expect(JSON.stringify(codeText(a.text))).toBe(before);
      }),
      RUNS,
    );
  });
});
