import { foldKey } from "../letters.js";

/** Languages of a page as its switch names them, each in itself or in Arabic. */
const LANGUAGES = new Set(
  foldKey(
    "العربية عربي كوردی کوردی كوردي الكردية کوردى kurdî kurdi türkmence türkçe turkce تركي التركية فارسی فارسي الفارسية english الإنجليزية français francais الفرنسية עברית deutsch español русский ar en fr tr",
  )
    .toLowerCase()
    .split(" "),
);

/**
 * Whether a piece of a line is a word of a bar of tools and could not be
 * telling where it stands alone: the name of a language, a count.
 */
export function isToolbarWord(piece: string): boolean {
  const key = foldKey(piece).toLowerCase().trim();
  return LANGUAGES.has(key) || /^\d[\d.,٬]*[kم]?$/u.test(key);
}
