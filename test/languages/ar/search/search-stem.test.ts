import fc from "fast-check";
import { expect, test } from "vitest";
import { PLACE_WORDS } from "../../../../src/languages/ar/search/place-words.generated.js";
import {
  searchStem,
  withoutClitics,
} from "../../../../src/languages/ar/search/search-stem.js";
import { searchTerms } from "../../../../src/languages/ar/search/search-terms.js";
import { SEARCH_PAIRS } from "./pairs.js";

test.for([
  ["وبالرصاص", "رصاص"],
  ["للواء", "لواء"],
  ["والده", "والده"],
  ["وليد", "وليد"],
  ["فراس", "فراس"],
  ["فقتلوا", "قتلوا"],
  ["بلده", "بلده"],
  ["بنوي", "نوي"],
  ["الغام", "الغام"],
  ["الالغام", "الغام"],
  ["لبنان", "لبنان"],
  ["بلبنان", "لبنان"],
])("%s without clitics is %s", ([word = "", bare]) => {
  expect(withoutClitics(word)).toBe(bare);
});

test.for([
  ["والمسلحين", "مسلح"],
  ["مدينتهم", "مدين"],
  ["محافظات", "محافظه"],
  ["ضباط", "ضابط"],
  ["جنودهم", "جندي"],
  ["اعتقلته", "اعتقال"],
  ["معتقلات", "معتقل"],
  ["غارتين", "غاره"],
])("the stem of %s is %s", ([word = "", stem]) => {
  expect(searchStem(word)).toBe(stem);
});

/** Other words than the place, knowingly: ألمانيا is no "the مانيا". */
const OTHERWISE = new Set(
  "البانيا والبانيا المانيا والمانيا الياس والياس والدات والدين بالغات وبالغات".split(
    " ",
  ),
);

test("a place's word behind an article is that word", () => {
  const apart = [...PLACE_WORDS].flatMap((word) =>
    ["ال", "وال", "بال", "لل", "وبال"]
      .map((lead) => `${lead}${word}`)
      .filter((form) => searchStem(form) !== searchStem(word)),
  );
  expect(apart.filter((form) => !OTHERWISE.has(form))).toEqual([]);
});

test("nearly every place's word behind و or ب is that word", () => {
  // Long enough, and not itself a word that begins so.
  const places = [...PLACE_WORDS].filter((word) => word.length > 3);
  const forms = places.flatMap((word) => [`و${word}`, `ب${word}`]);
  const apart = forms.filter(
    (form) => searchStem(form) !== searchStem(form.slice(1)),
  );
  expect(apart.length / forms.length).toBeLessThan(0.02);
});

const texts = SEARCH_PAIRS.map(({ text }) => text);
const noise = fc.constantFrom("\u0640", "\u064e", "\u0651", "\u200f", "\u200d");

test("marks, tatweel and signs of direction change no term", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), noise), { maxLength: 12 }),
      (text, marks) => {
        // Inside a word: beside a joiner of pieces a tatweel has a meaning.
        const noisy = marks.reduce((now, [where, mark]) => {
          const at = where % now.length;
          const isInside = /[\u0621-\u064a]{2}/.test(now.slice(at - 1, at + 1));
          return isInside ? now.slice(0, at) + mark + now.slice(at) : now;
        }, text);
        expect(searchTerms(noisy).terms).toEqual(searchTerms(text).terms);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test("each term has the span of its word in the original", () => {
  for (const text of texts) {
    const { terms, start, end } = searchTerms(text);
    expect(start.length).toBe(terms.length);
    terms.forEach((_, at) => {
      const surface = text.slice(start[at], end[at]);
      const again = searchTerms(surface).terms;
      // A word can give two terms, which share its span.
      expect(again).toContain(terms[at]);
      expect(start[at] ?? 0).toBeGreaterThanOrEqual(start[at - 1] ?? 0);
    });
  }
});

test("a megabyte of one letter, or of spaces, is read", () => {
  for (const unit of ["ا", " ", "ـ", "9", "و"])
    expect(searchTerms(unit.repeat(1_000_000)).terms.length).toBeLessThan(2);
});
