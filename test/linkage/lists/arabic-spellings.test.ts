import { expect, test } from "vitest";
import { arabicSpellings } from "../../../src/linkage/lists/index.js";

const WORDS = {
  persons: ["حسن", "حسين", "كاظمي", "عبدالرحمن", "سالم", "محمد"],
  places: ["نوي", "طفس", "غزاله", "خربه", "درعا", "جاسم"],
};

test.for([
  ["Nawa", "نوي"],
  ["Tafas", "طفس"],
  ["al-Kazimi", "كاظمي"],
  ["Hussein", "حسين"],
  ["Hassan", "حسن"],
  ["Muhammad", "محمد"],
  ["Abdul-Rahman", "عبدالرحمن"],
  ["Daraa", "درعا"],
  ["Aleppo", "حلب"],
])("%s is %s", ([latin = "", arabic]) => {
  expect(arabicSpellings(latin, WORDS)).toEqual([arabic]);
});

test.for(["Berlin", "", "نوى", "Nawal"])("%s is none of them", (latin) => {
  expect(arabicSpellings(latin, WORDS)).toEqual([]);
});
