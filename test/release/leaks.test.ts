import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPORTERS } from "../../src/exporters/registry.js";
import { exportIncidents } from "../../src/exporters/export-incidents.js";
import { transliterate } from "../../src/languages/ar/transliterate.js";
import { latinPattern } from "../../src/linkage/lists/latin-words.js";
import { RELEASE_POLICIES } from "../../src/release/index.js";
import { NOW } from "../exporters/incidents.js";
import { allText, openAll } from "../exporters/opened.js";
import { incidents as planted, LATIN, PERSONS, SPELLINGS } from "./planted.js";

test("the Latin spellings of these tests are such", () => {
  for (const [{ own, family }, [first, last]] of LATIN) {
    expect(first).toMatch(latinPattern(own.replace("عبد ال", "عبدال")));
    expect(last).toMatch(latinPattern(family));
  }
});

/** Folded as nobody of the program folds, so that one fault hides no other. */
function naked(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ى: "ي",
    ئ: "ي",
    ؤ: "و",
    ة: "ه",
  };
  return [...text.normalize("NFKC").toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .filter((letter) => /\p{L}|\p{N}/u.test(letter))
    .filter((letter) => letter !== "\u0640")
    .join("");
}

/** The text, and the text with its escapes read, as often as there are any. */
function readings(text: string): readonly string[] {
  const entities = text.replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  const decoded = entities.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return decoded === text ? [text] : [text, ...readings(decoded)];
}

/** DIN 31635 letter by letter, apart from the program's own table. */
const DIN =
  "اā بb تt ثṯ جǧ حḥ خḫ دd ذḏ رr زz سs شš صṣ ضḍ طṭ ظẓ عʿ غġ فf قq كk لl مm نn هh ةh وw يy ىā أʾ إʾ ؤʾ ئʾ";
const DIN_OF = new Map(
  DIN.split(" ").map(([arabic, ...latin]) => [arabic, latin.join("")]),
);

const inLatinLetters = (name: string): string =>
  [...name.replace(/(^| )ال/gu, "$1al")]
    .map((letter) => DIN_OF.get(letter) ?? letter)
    .join("");

/** Whatever of these persons stands in a text; words of two letters are none. */
function leaksIn(text: string): readonly string[] {
  const wanted = PERSONS.flatMap((person) => [
    person.own,
    person.father,
    person.family.replace(/^ال/u, ""),
    person.alias.replace(/^ال/u, ""),
    ...LATIN.get(person)!,
    // As an exporter writes it beside the Arabic, by a table of this test.
    ...[person.own, person.father, person.family.replace(/^ال/u, "")].map(
      inLatinLetters,
    ),
  ]).map(naked);
  const shown = readings(text).map(naked);
  return wanted.filter((word) => shown.some((one) => one.includes(word)));
}

const KNOWN = PERSONS.map(({ own, father, family, alias }) => ({
  names: [`${own} ${father} ${family}`, alias],
}));

describe.each(EXPORTERS.map((exporter) => exporter.format))("%s", (format) => {
  test.each(["public", "partner"] as const)(
    "leaks nothing to %s",
    async (audience) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(planted, { minLength: 1, maxLength: 2 }),
          async (incidents) => {
            const { files, leftOut } = await exportIncidents(incidents, {
              format,
              audience,
              engine: "1.0.0",
              persons: KNOWN,
              now: NOW,
              // Of nobody is it decided that he may be named.
              policy: {
                ...RELEASE_POLICIES[audience],
                naming: RELEASE_POLICIES.public.naming,
              },
            });
            expect(leaksIn(allText(await openAll(files)))).toEqual([]);
            expect(leftOut.every(({ count }) => count > 0)).toBe(true);
          },
        ),
        { seed: 2026, numRuns: 60 },
      );
    },
    // Sixty registers on a loaded machine.
    180_000,
  );
});

test("the leak test finds what an exporter would transliterate", () => {
  for (const { own, father, family } of PERSONS)
    for (const name of [own, father, family])
      expect(leaksIn(`by ${transliterate(name)};`)).not.toEqual([]);
});

test("the leak test finds what it looks for", () => {
  for (const person of PERSONS)
    for (const spell of SPELLINGS)
      expect(leaksIn(JSON.stringify({ a: spell(person) }))).not.toEqual([]);
});
