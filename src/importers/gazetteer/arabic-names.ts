import { foldKey } from "../../languages/ar/letters.js";

/** Harakat, Quranic marks and tatweel. */
const ORNAMENT =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/g;
/** Marks of direction and joining; a name has none. */
const INVISIBLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * What reports say before a name, not as part of it: the coder reads these
 * words as heads of the name.
 */
const HEADS =
  /^(?:محافظة|ولاية|مقاطعة|قضاء|ناحية|مديرية|بلدية|مدينة|بلدة|قرية)\s+(?=\S{3})/;

/** Arabic letters alone: the letters of Persian, Urdu and Kurdish are others. */
const ARABIC =
  /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u064a 0-9-]+$/;
/** Uighur, Urdu and others put ة and ى inside a word. */
const FOREIGN_SPELLING = /[ةى](?=[\u0621-\u064a])/;
/** Letters that careless spelling writes without their sign. */
const FULL_LETTERS = /[أإآؤئة]/g;

/** The name in letters that news uses, or an empty text when it has others. */
function cleaned(name: string): string {
  const bare = name
    .normalize("NFKC")
    .replace(ORNAMENT, "")
    .replace(INVISIBLE, "")
    .replace(/[–—]/g, "-")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, " ")
    .trim()
    .replace(HEADS, "");
  return ARABIC.test(bare) && !FOREIGN_SPELLING.test(bare) ? bare : "";
}

/** `عين العرب (كوباني)` and `عين العرب / كوباني` are two names. */
function parted(name: string): readonly string[] {
  return name.split(/[()[\]/|،,;؛]/);
}

function fuller(name: string, than: string): boolean {
  const full = (text: string) => text.match(FULL_LETTERS)?.length ?? 0;
  return full(name) > full(than);
}

/**
 * The Arabic names among spellings of any language, in their order; of two
 * that differ only in hamza, ة or marks the one in full spelling stays, and
 * those ending in ى, which is mostly Persian, come last.
 *
 * @param spellings The likeliest first.
 * @returns Empty when none is in Arabic letters.
 */
export function arabicNames(spellings: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of spellings.flatMap(parted).map(cleaned)) {
    const key = foldKey(name);
    if (key.length < 2) continue;
    const before = byKey.get(key);
    if (before === undefined || fuller(name, before)) byKey.set(key, name);
  }
  const names = [...byKey.values()];
  const isPersian = (name: string) => name.endsWith("ى");
  return [
    ...names.filter((name) => !isPersian(name)),
    ...names.filter(isPersian),
  ];
}
