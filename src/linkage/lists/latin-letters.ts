/**
 * Latin spellings of Arabic letters in lists made by people who write as they
 * hear: English, French and learned habits, diacritics taken off before.
 *
 * @source usage of ALA-LC, DIN 31635 and BGN/PCGN tables without their marks,
 * and of French spelling in the Levant and the Maghreb (ou, ch, dj)
 */
export const LATIN_OF: Readonly<Record<string, string>> = {
  ب: "b{1,2}|p",
  ت: "t{1,2}",
  ث: "th|t|s",
  ج: "j{1,2}|g{1,2}|dj",
  ح: "h{1,2}",
  خ: "kh",
  د: "d{1,2}",
  ذ: "dh|th|z|d",
  ر: "r{1,2}",
  ز: "z{1,2}",
  س: "s{1,2}",
  ش: "sh|ch",
  ص: "s{1,2}",
  ض: "dh|d{1,2}",
  ط: "t{1,2}",
  ظ: "dh|th|z",
  ع: "",
  غ: "gh|g",
  ف: "f{1,2}",
  ق: "q{1,2}|k{1,2}|g",
  ك: "k{1,2}|c",
  ل: "l{1,2}",
  م: "m{1,2}",
  ن: "n{1,2}",
  ه: "h",
  و: "w{1,2}|ou|oo|au|aw|u|o",
  ي: "yy|ay|ai|ei|ey|ee|ie|iy|y|i|e",
  ا: "aa|a|e",
  ى: "aa|ah|a",
  ة: "",
  ء: "",
  ئ: "y|i|e|",
  ؤ: "w|",
};

/** How the first letter of a word is written where it differs. */
export const LATIN_AT_HEAD: Readonly<Record<string, string>> = {
  ا: "ou|ei|ai|aa|[aeiou]",
  ي: "y|i",
  و: "w|ou|o",
};

/** How the last letter of a word is written where it differs. */
export const LATIN_AT_END: Readonly<Record<string, string>> = {
  ي: "ay|ai|ey|ei|ee|ie|iy|i|y",
  ة: "ah|eh|at|et|a|e|",
  ه: "ha|ah|eh|h|a|",
  و: "w|ou|oo|u|o|",
};

/**
 * Given names whose short vowels tell them from another name of the same
 * letters: vocalised, vowelless letters bare.
 *
 * @source common knowledge of Arabic given names; each stands here because its
 * letters also fit another common name (حسن and حسين, عمر and عمار)
 */
export const VOCALISED: readonly string[] = [
  "مُحَمَّد",
  "مَحمود",
  "أَحمَد",
  "حَسَن",
  "حُسَين",
  "عُمَر",
  "عَمَّار",
  "عامِر",
  "عَمرو",
  "خَليل",
  "خالِد",
  "سالِم",
  "سَليم",
  "سَلمان",
  "سُلَيمان",
  "حامِد",
  "حَمَد",
  "حَمّاد",
  "كَريم",
  "أَكرَم",
  "كَرَم",
  "نَبيل",
  "نِضال",
  "مازِن",
  "مُؤمِن",
  "ماهِر",
  "مُهَنَّد",
  "رامي",
  "رَيّان",
  "وَليد",
  "خَلَف",
  "خَليفة",
  "جَمال",
  "جَميل",
  "كَمال",
  "كامِل",
  "بِلال",
  "عَدنان",
  "عَلاء",
  "عَلي",
  "عيسى",
  "موسى",
  "يوسُف",
  "يونُس",
  "إِبراهيم",
  "إِسماعيل",
  "مُصطَفى",
  "صالِح",
  "صَلاح",
  "فِراس",
  "فارِس",
  "ناصِر",
  "نَصر",
  "سَعد",
  "سَعيد",
  "أَسعَد",
  "ياسِر",
  "ياسين",
  "قاسِم",
  "باسِم",
  "بَسّام",
  "حاتِم",
  "هَيثَم",
  "طارِق",
  "زِياد",
  "زَيد",
  "يَزيد",
];
