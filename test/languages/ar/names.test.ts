import { describe, expect, test } from "vitest";
import { readName } from "../../../src/languages/ar/read-names.js";
import { viewText } from "../../../src/languages/ar/view.js";

/** The name that begins at a word of a text (counted from 0), or null. */
function nameAt(text: string, word: number, slot: boolean): string | null {
  const view = viewText("text", text);
  const words = view.tokens.keys.flatMap((_, i) =>
    view.tokens.kind[i] === 0 ? [i] : [],
  );
  const at = words[word] ?? 0;
  const mention = readName(view, at, view.tokens.count, slot);
  if (mention) expect(mention.span.end).toBeGreaterThan(mention.span.start);
  return mention?.name ?? null;
}

describe("a name in a slot", () => {
  test.for([
    ["قتل الشاب محمد سامي الخطار مساء أمس", 2, "محمد سامي الخطار"],
    [
      "الشاب عبد الرحمن خالد الحسن، من أبناء البلدة",
      1,
      "عبد الرحمن خالد الحسن",
    ],
    ["القيادي أبو بكر الشامي قتل", 1, "أبو بكر الشامي"],
    ["المدعو علاء الدين محمود في نوى", 1, "علاء الدين محمود"],
    ["السيدة فاطمة أم خالد إثر القصف", 1, "فاطمة أم خالد"],
    ["الشاب سعيد نصر برصاص مجهولين", 1, "سعيد نصر"],
    ["الشاب محمد بن خالد الزامل من درعا", 1, "محمد بن خالد الزامل"],
    ["الطفل «سامر الدرويش» في القصف", 1, "سامر الدرويش"],
    ["العقيد مُحَمَّد سـامر الحلبي أمس", 1, "مُحَمَّد سـامر الحلبي"],
  ] as const)("%s", ([text, word, name]) => {
    expect(nameAt(text, word, true)).toBe(name);
  });

  test.for([
    ["الشاب الذي قتل أمس", 1],
    ["الشاب برصاص مجهولين", 1],
    ["القيادي في الفصيل", 1],
    ["الشاب من بلدة نوى", 1],
    ["الطفل أصيب بجروح", 1],
    ["السيدة وابنها في القصف", 1],
  ] as const)("no name in: %s", ([text, word]) => {
    expect(nameAt(text, word, true)).toBeNull();
  });
});

describe("a name outside a slot", () => {
  test("needs two listed parts", () => {
    expect(nameAt("محمد أحمد الخطيب قتل أمس", 0, false)).toBe(
      "محمد أحمد الخطيب",
    );
    expect(nameAt("سعيد بهذا الخبر", 0, false)).toBeNull();
    expect(nameAt("محمد قتل", 0, false)).toBeNull();
  });

  test.for([
    "نصر قريب للجيش",
    "حرب طويلة الأمد",
    "أمل كبير بالعودة",
    "جهاد الأمن العسكري",
    "مدينة درعا البلد",
    "كريم في عطائه",
  ])("a word that is also a name is none: %s", (text) => {
    expect(nameAt(text, 0, false)).toBeNull();
  });
});
