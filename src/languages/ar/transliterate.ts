/**
 * Letters of DIN 31635. What the Arabic does not write is not added: no short
 * vowels; و and ي are always w and y, since without marks nobody knows where
 * they are long.
 *
 * @source DIN 31635 (2011), table of letters
 */
const LETTERS: Readonly<Record<string, string>> = {
  ء: "ʾ", أ: "ʾ", إ: "ʾ", ؤ: "ʾ", ئ: "ʾ", آ: "ʾā", ا: "ā", ٱ: "ā",
  ب: "b", ت: "t", ث: "ṯ", ج: "ǧ", ح: "ḥ", خ: "ḫ", د: "d", ذ: "ḏ",
  ر: "r", ز: "z", س: "s", ش: "š", ص: "ṣ", ض: "ḍ", ط: "ṭ", ظ: "ẓ",
  ع: "ʿ", غ: "ġ", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n",
  ه: "h", ة: "h", و: "w", ي: "y", ى: "ā",
  // Persian and Kurdish letters in names.
  پ: "p", چ: "č", ژ: "ž", ڤ: "v", گ: "g", ک: "k", ی: "y",
  "\u064e": "a", "\u064f": "u", "\u0650": "i",
  "\u064b": "an", "\u064c": "un", "\u064d": "in", "\u0670": "ā",
  "،": ",", "؛": ";", "؟": "?", "«": "“", "»": "”", "ـ": "",
  "\u0652": "", "\u0651": "",
}; // prettier-ignore

const DIGITS = "٠١٢٣٤٥٦٧٨٩";

function letterOf(letter: string): string {
  const digit = DIGITS.indexOf(letter);
  return digit >= 0 ? String(digit) : (LETTERS[letter] ?? letter);
}

/**
 * Arabic words in Latin letters, by DIN 31635; the
 * article is parted by a hyphen. What is no Arabic letter stays.
 *
 * @example
 * transliterate("شبكة الهضاب"); // "šbkh al-hḍāb"
 */
export function transliterate(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, "al-")
    .replace(/[\u0600-\u06ff]/g, letterOf);
}
