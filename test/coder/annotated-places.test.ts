import { expect, test } from "vitest";
import { annotateReport } from "../../src/coder/index.js";
import { openTestWorld } from "./open-world.js";

/** The names of places in a text, as printed by `annotate`. */
function placesOf(text: string): string {
  const input = { id: "t", outlet: null, title: null, published: null, text };
  const { annotations } = annotateReport(input, openTestWorld(), ["places"]);
  return annotations.map((one) => one.text).join("|");
}

test.for([
  // What a work is belongs to its name.
  ["نقل الجرحى إلى مستشفى درعا الوطني مساء أمس.", "مستشفى درعا الوطني"],
  ["نقل الجرحى إلى مستشفى درعا مساء أمس.", "مستشفى درعا"],
  // A road without a name of its own is told by its two ends.
  ["أغلق الطريق الواصل بين درعا ونوى.", "درعا|نوى"],
  // Regions of the world.
  ["زاد الطلب في أوروبا والشرق الأوسط.", "أوروبا|الشرق الأوسط"],
  // Occasions, bodies and titles only bear the name of a place.
  ["تأهل الفريق إلى نهائي دوري أبطال أوروبا.", ""],
  ["افتتح مهرجان تمور درعا مساء أمس.", ""],
  ["افتتح المهرجان في درعا مساء أمس.", "درعا"],
  ["قالت شبكة «صوت درعا» إن الطريق أغلق.", ""],
  ["قالت الشبكة إن الطريق إلى «درعا» أغلق.", "درعا"],
  // A village no gazetteer has; an everyday word is none.
  ["قتل رجل في قرية أم زعفرانة أمس.", "أم زعفرانة"],
  ["سجلت قرية الألعاب حضوراً كبيراً.", ""],
] as const)("%s", ([text, places]) => {
  expect(placesOf(text)).toBe(places);
});
