import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { ArabicWords } from "../words/ar/index.js";

/** Languages of the workbench. */
export const LANGUAGES = ["ar", "en"] as const;
/** A language of the workbench. */
export type Language = (typeof LANGUAGES)[number];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: ArabicWords;
  }
}

const KEPT = "isnad.language";

/** One chunk a language: nobody loads the words of the other. */
const loadWords = {
  ar: async () => (await import("../words/ar/index.js")).words,
  en: async () => (await import("../words/en/index.js")).words,
} as const;

const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

/** `?lang=en` of the address, else what was chosen last, else Arabic. */
function chosen(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : "ar";
}

/** The direction in which a language is written. */
export const directionOf = (language: Language) =>
  language === "ar" ? "rtl" : "ltr";

function markPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Loads the words of the chosen language; the page is drawn after it. */
export async function startLanguage(): Promise<void> {
  const language = chosen();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await loadWords[language]() },
    defaultNS: "common",
    fallbackLng: false,
    returnNull: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  markPage(language);
}

/** Changes the language at once, and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "common")) {
    const words = await loadWords[language]();
    for (const [name, bundle] of Object.entries(words))
      i18next.addResourceBundle(language, name, bundle);
  }
  localStorage.setItem(KEPT, language);
  markPage(language);
  await i18next.changeLanguage(language);
}
