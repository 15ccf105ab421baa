import { describe, expect, test } from "vitest";
import { viewText } from "../../../src/languages/ar/view.js";

/** Words of a text, marks left out, as `key` or `key ← surface`. */
function wordsOf(text: string): readonly string[] {
  const { tokens } = viewText("text", text);
  return tokens.keys.filter((_, i) => tokens.kind[i] === 0);
}

function surfaceOf(text: string, key: string): string {
  const { tokens } = viewText("text", text);
  const at = tokens.keys.indexOf(key);
  return text.slice(tokens.start[at], tokens.end[at]);
}

describe("words broken up to pass a filter", () => {
  test.for([
    ["قتـ.ـل شاب", "قتل", "قتـ.ـل"],
    ["ق.ت.ل شاب في نوى", "قتل", "ق.ت.ل"],
    ["حملة إع_تقال واسعة", "اعتقال", "إع_تقال"],
    ["عملية اغتـ*ـال", "اغتال", "اغتـ*ـال"],
    ["عملية اغتيـ/ـال قيادي", "اغتيال", "اغتيـ/ـال"],
    ["انفجـ..ـار عبوة", "انفجار", "انفجـ..ـار"],
    ["الشـــهيد البطل", "الشهيد", "الشـــهيد"],
    ["برصـ.ـاص مجهولين", "برصاص", "برصـ.ـاص"],
    ["ق_صف مدفعي", "قصف", "ق_صف"],
  ] as const)("%s holds %s", ([text, key, surface]) => {
    expect(wordsOf(text)).toContain(key);
    expect(surfaceOf(text, key)).toBe(surface);
  });
});

/** A token ends after its trailing tatweel, so the gap no longer shows it. */
describe("words parted by a space between two tatweels", () => {
  test.fails.for([
    ["قتـ ـل شاب", "قتل"],
    ["والاعتـ ـقالات مستمرة", "والاعتقالات"],
  ] as const)("%s holds %s", ([text, key]) => {
    expect(wordsOf(text)).toContain(key);
  });
});

describe("words that only look broken", () => {
  test.for([
    ["initials in brackets", "اعتقل الشاب (خ.ع) أمس", "خع"],
    ["two initials of a name", "الشاب م.ع من نوى", "مع"],
    ["a title before a name", "قال د. سامر", "دسامر"],
    ["two names by a dash", "طريق حمص-طرطوس", "حمصطرطوس"],
    ["two words by a slash", "حزيران/يونيو", "حزيرانيونيو"],
    ["a full stop without space", "وصلوا إلى البلدة.قتل شاب", "البلدةقتل"],
    ["a comma without space", "القتل،والخطف", "القتلوالخطف"],
    ["a list of words with stars", "*عاجل* قتل شاب", "عاجلقتل"],
    ["a hashtag", "من #درعا_البلد اليوم", "درعاالبلد"],
    ["two words by an underscore", "#اغتيال_قيادي", "اغتيالقيادي"],
    ["words apart without tatweel", "قت ل شاب", "قتل"],
  ] as const)("%s stays as it is: %s", ([, text, joined]) => {
    expect(wordsOf(text)).not.toContain(joined);
  });

  test("a breaker never joins over a line's end", () => {
    expect(wordsOf("قتـ\nـل شاب")).not.toContain("قتل");
  });
});
