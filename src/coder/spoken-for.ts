/** Diacritics and tatweel. */
const ORNAMENTS = /[\u064b-\u0652\u0670\u0640]/gu;

/** «المتحدث الرسمي باسم …», with what follows in its clause. */
const SPEAKER =
  /(?<!\p{L})[وف]?(?:ال)?(?:متحدث|ناطق)ة?(?:\s+\p{L}+){0,2}\s+باسم\s+([^\n.:؛()]{3,140})/gu;

/** Words after «باسم» that can hold a body and its speaker's name. */
const WORDS = 14;

/**
 * Reads for whom spokesmen speak: of each «المتحدث باسم …» the words after it,
 * in which the body stands first and may be followed by the speaker's name.
 *
 * @returns in text order, each once; empty of most texts
 */
export function spokenFor(text: string): readonly string[] {
  const plain = text.replace(ORNAMENTS, "");
  if (!plain.includes("باسم")) return [];
  const found = [...plain.matchAll(SPEAKER)].map(([, clause = ""]) =>
    clause
      .replace(/[«»"“”]/gu, " ")
      .trim()
      .split(/\s+/)
      .slice(0, WORDS)
      .join(" "),
  );
  return [...new Set(found)];
}
