import { expect, test } from "vitest";
import { nameVariants } from "../../../../src/languages/ar/search/name-variants.js";
import { readQuery } from "../../../../src/languages/ar/search/query.js";

const codeOf = (text: string) => {
  const read = readQuery(text);
  return read.ok ? "ok" : read.issues.map(({ code }) => code).join(" ");
};

test.for([
  ["", "LANG-SEARCH-EMPTY"],
  ["في من إلى", "LANG-SEARCH-EMPTY"],
  ["…،؛", "LANG-SEARCH-EMPTY"],
  ['""', "LANG-SEARCH-EMPTY"],
  ['قصف "ريف درعا', "LANG-SEARCH-OPEN-QUOTE"],
  ["«ريف درعا", "LANG-SEARCH-OPEN-QUOTE"],
  ["ال*", "LANG-SEARCH-SHORT-PREFIX"],
  ["نو*", "LANG-SEARCH-SHORT-PREFIX"],
  ["قصف -*", "LANG-SEARCH-SHORT-PREFIX"],
  ["-طفس", "LANG-SEARCH-ONLY-EXCLUDED"],
  ["-", "LANG-SEARCH-EMPTY"],
  ["نوى*", "ok"],
  ["قصف في نوى", "ok"],
])("«%s»: %s", ([text = "", code]) => {
  expect(codeOf(text)).toBe(code);
});

test("a word that is no name is not asked in other spellings", () => {
  for (const word of ["قصف", "حلب", "درعا", "شخص", "مدينه"])
    expect(nameVariants(word)).toEqual([]);
});

test("a name's variants hold no other name", () => {
  expect(nameVariants("حسن")).toEqual([]);
  expect(nameVariants("سالم")).not.toContain("سليم");
  expect(nameVariants("عمار")).not.toContain("عامر");
  expect(nameVariants("الكاظمي")).toContain("كازمي");
  expect(nameVariants("الكازمي")).toContain("كاظمي");
});

test("Latin words ask for the Arabic spellings that are given", () => {
  const fromLatin = (word: string) => (word === "Nawa" ? ["نوى"] : []);
  const read = readQuery("Nawa", { fromLatin });
  const wordings = read.ok ? read.value.clauses[0]?.wordings : [];
  expect(wordings?.map(({ terms }) => terms)).toEqual([["nawa"], ["نوي"]]);
});

test("a long question asks for a bounded number of wordings", () => {
  const read = readQuery(`"${"الكازمي ".repeat(40)}"`);
  const [clause] = read.ok ? read.value.clauses : [];
  expect(clause?.wordings.length).toBeLessThanOrEqual(64);
  expect(clause?.wordings[0]?.terms).toHaveLength(40);
});
