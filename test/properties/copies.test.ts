import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CERTAIN_WORDS, passageMarks } from "../../src/coder/passage-marks.js";
import { viewText } from "../../src/languages/ar/view.js";
import {
  PASSAGE_WORDS,
  sharedText,
} from "../../src/linkage/copies/passages.js";
import { readClaims } from "../../src/linkage/claims/features.js";
import { originalSources } from "../../src/linkage/sources/original-sources.js";
import { printMarks, readMarks } from "../../src/model/index.js";
import {
  explainSources,
  linkIncidents,
  type LinkableReport,
} from "../../src/linkage/index.js";
import {
  ARREST,
  coded,
  FILLER,
  SHOOTING,
  STOCK,
} from "../linkage/copied-texts.js";
import { arbitraryReports } from "../linkage/fictional.js";

const text = (value: unknown) => JSON.stringify(value);

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

const word = fc
  .array(fc.constantFrom(...Array.from(LETTERS)), {
    minLength: 3,
    maxLength: 7,
  })
  .map((letters) => letters.join(""));
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength });

const marksOf = (text: string) => {
  const view = viewText("text", text);
  const tokens = view.keys.flatMap((_, at) =>
    view.tokens.kind[at] === 0 ? [at] : [],
  );
  return passageMarks(view, tokens);
};
const join = (...parts: readonly (readonly string[])[]) =>
  parts.flat().join(" ");
const hashesOf = (text: string) =>
  new Set(marksOf(text).marks.map(({ hash }) => hash));

describe("passage marks", () => {
  it("are read as they were printed", () => {
    fc.assert(
      fc.property(words(0, 200), (text) => {
        const marks = marksOf(join(text));
        expect(readMarks(printMarks(marks))).toEqual(marks);
      }),
    );
  });

  it("share one wherever enough equal words stand in a row", () => {
    fc.assert(
      fc.property(
        words(CERTAIN_WORDS, CERTAIN_WORDS),
        words(0, 40),
        words(0, 40),
        words(0, 40),
        words(0, 40),
        (shared, a, b, c, d) => {
          const other = hashesOf(join(c, shared, d));
          const found = [...hashesOf(join(a, shared, b))];
          expect(found.some((hash) => other.has(hash))).toBe(true);
        },
      ),
    );
  });

  it("are the same under tatweel and diacritics, at their own places", () => {
    fc.assert(
      fc.property(words(5, 80), fc.constantFrom("ـ", "َ", "ّ"), (text, mark) => {
        const dressed = text.map((one) => one[0]! + mark + one.slice(1));
        const [plain, other] = [marksOf(join(text)), marksOf(join(dressed))];
        expect(other.marks.map(({ hash }) => hash)).toEqual(
          plain.marks.map(({ hash }) => hash),
        );
        for (const { start, end } of other.marks) {
          const cut = join(dressed).slice(start, end);
          expect(cut.split(" ")).toHaveLength(5);
          expect(dressed).toContain(cut.split(" ")[0]);
        }
      }),
    );
  });
});

describe("shared passages", () => {
  const long = PASSAGE_WORDS + CERTAIN_WORDS;

  it("are found whatever stands around them, the same both ways", () => {
    fc.assert(
      fc.property(
        words(long, long + 40),
        words(0, 60),
        words(0, 60),
        words(0, 60),
        (shared, a, b, c) => {
          const [one, other] = [join(a, shared, b), join(c, shared)];
          const [x, y] = [marksOf(one), marksOf(other)];
          const there = sharedText(x, y);
          const back = sharedText(y, x);
          expect(there?.passages.length).toBeGreaterThan(0);
          expect(back?.kind).toBe(there?.kind);
          expect(back?.passages.map(({ a, b }) => [b, a])).toEqual(
            there?.passages.map(({ a, b }) => [a, b]),
          );
          for (const { a, b } of there?.passages ?? []) {
            expect(one.slice(a.start, a.end)).toBe(other.slice(b.start, b.end));
          }
        },
      ),
    );
  });

  it("are not found in texts that have few words in common", () => {
    fc.assert(
      fc.property(
        words(PASSAGE_WORDS - 1, PASSAGE_WORDS - 1),
        words(30, 80),
        words(30, 80),
        (formula, a, b) => {
          const [x, y] = [marksOf(join(formula, a)), marksOf(join(formula, b))];
          expect(sharedText(x, y)).toBeUndefined();
        },
      ),
    );
  });
});

describe("a copied report", () => {
  it("raises no count of sources, by either rule", () => {
    fc.assert(
      fc.property(
        arbitraryReports(6),
        fc.nat(),
        fc.constantFrom("guide", "corroboration"),
        (reports, which, rule) => {
          const told = reports.filter(({ incidents }) => incidents.length > 0);
          if (told.length === 0) return;
          const number = which % told.length;
          const textSha256 = "a".repeat(64);
          const set = told.map((one, at) => ({
            ...one,
            incidents: one.incidents.slice(0, 1),
            ...(at === number ? { textSha256 } : {}),
          }));
          const copy = {
            ...set[number]!,
            id: "copy",
            outlet: "صحيفة أخرى",
            published: "2023-03-11",
          };
          const count = (list: typeof set) =>
            originalSources(readClaims(list), { rule }).sources.length;
          expect(count([...set, copy])).toBe(count(set));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("copied texts in any order", () => {
  const reports = [
    coded("a", `${SHOOTING}\n${ARREST}`),
    coded("b", `${FILLER}\n${SHOOTING}`, { published: "2023-03-07" }),
    coded("c", `${ARREST}\n${STOCK}`, { published: null }),
    coded("d", `${SHOOTING.split("\n")[0]}\n${FILLER}\n${STOCK}`),
  ];
  const told = (list: readonly LinkableReport[]) => {
    const incidents = linkIncidents(list);
    const explained = incidents.map((one) => explainSources(one, list));
    return JSON.stringify({ incidents, explained });
  };
  const once = told(reports);

  it("give the same incidents and the same paths, byte for byte", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        (list) => {
          expect(told(list)).toBe(once);
        },
      ),
    );
  });

  it("are not touched by a report that shares nothing", () => {
    const other = coded("e", `${FILLER}\nقتل مدني بانفجار لغم في ريف الرقة.`);
    const before = new Set(linkIncidents(reports).map((i) => text(i)));
    const after = new Set(linkIncidents([...reports, other]).map(text));
    for (const one of before) expect(after).toContain(one);
  });
});
