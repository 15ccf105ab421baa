import { describe, expect, test } from "vitest";
import { annotateReport } from "../../src/coder/index.js";
import { openTestWorld } from "./open-world.js";

/** The names of persons in a text, as printed by `annotate`. */
function peopleOf(text: string): string[] {
  const input = { id: "t", outlet: null, title: null, published: null, text };
  const { annotations } = annotateReport(input, openTestWorld(), ["people"]);
  return annotations.map((one) => one.text);
}

describe("names that the tagger settles", () => {
  test.for([
    // One name is not cut in two, half a name goes on.
    ["قال العميد ياسر فواز العبسي إن الطريق فُتح.", "ياسر فواز العبسي"],
    ["قال مراسلنا منتصر أبو شامة إن الطريق فُتح.", "منتصر أبو شامة"],
    // A glued و is no part of a short name.
    ["أصيب نضال حمدان وسعد حمدان قرب المعبر.", "نضال حمدان|سعد حمدان"],
    // The second mention by the family name alone.
    [
      "نفى رئيس الوزراء الأسبق سمير نظيف التهمة. وقال نظيف إنه سيطعن في الحكم.",
      "سمير نظيف|نظيف",
    ],
  ] as const)("%s", ([text, names]) => {
    expect(peopleOf(text).join("|")).toBe(names);
  });

  test.for([
    "تجمع الأهالي شمالي الخليل مساء أمس.",
    "وجد السكان في الحقل معلماً متقاعداً وعتاداً متنوعاً.",
    "كان الشارع نظيفا بعد المطر، وقال السكان إنه نظيف.",
  ])("no person in: %s", (text) => {
    expect(peopleOf(text)).toEqual([]);
  });
});
