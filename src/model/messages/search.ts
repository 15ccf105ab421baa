import type { Messages } from "./message.js";

/** What can be wrong with a question to the search. */
export const SEARCH_MESSAGES = {
  "LANG-SEARCH-EMPTY": {
    ar: {
      saw: "لا كلمة يُبحث عنها في: {seen}",
      expected: "المتوقع كلمة واحدة على الأقل غير حروف الجر وما شابهها",
      remedy: "أضف كلمة، أو ضع العبارة بين مزدوجين",
    },
    en: {
      saw: "no word to search for in: {seen}",
      expected: "expected at least one word besides function words",
      remedy: "add a word",
    },
  },
  "LANG-SEARCH-OPEN-QUOTE": {
    ar: {
      saw: "مزدوج لم يُغلق: {seen}",
      expected: "المتوقع عبارة بين مزدوجين",
      remedy: "أغلق المزدوج أو احذفه",
    },
    en: {
      saw: "a quote that is never closed: {seen}",
      expected: "expected a phrase between two quotes",
      remedy: "close the quote or leave it out",
    },
  },
  "LANG-SEARCH-SHORT-PREFIX": {
    ar: {
      saw: "بداية كلمة قصيرة: {seen}",
      expected: "المتوقع ثلاثة أحرف على الأقل قبل النجمة، دون ال التعريف",
      remedy: "أطل البداية، أو اكتب الكلمة كاملة",
    },
    en: {
      saw: "a short beginning of a word: {seen}",
      expected:
        "expected three letters or more before the star, the article not counted",
      remedy: "make it longer, or write the whole word",
    },
  },
  "LANG-SEARCH-ONLY-EXCLUDED": {
    ar: {
      saw: "لا شيء سوى كلمات مستبعدة: {seen}",
      expected: "المتوقع كلمة واحدة على الأقل يجب أن ترد",
      remedy: "أضف كلمة من غير إشارة الطرح",
    },
    en: {
      saw: "nothing but words that must not stand: {seen}",
      expected: "expected at least one word that must stand",
      remedy: "add a word without the minus sign",
    },
  },
} as const satisfies Messages;
