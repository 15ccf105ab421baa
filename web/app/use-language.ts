import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { directionOf, type Language } from "./language.js";

/** The language that is shown, its direction, and a label of the codebook in it. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "ar";
  return {
    language,
    direction: directionOf(language),
    labelOf: (label: Bilingual) => label[language],
  } as const;
}
