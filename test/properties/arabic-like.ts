import fc from "fast-check";

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى".split("");
const MARKS = [
  ..."ًٌٍَُِّْٰـ".split(""),
  "\u200b",
  "\u200d",
  "\u200e",
  "\u200f",
  "\u061c",
  "\u202b",
  "\u202c",
  "\u2066",
  "\u2069",
  "\ufeff",
];
const SPACES = [" ", "  ", "\t", "\u00a0", "\n", "\r\n"];
const PUNCTUATION = "،؛؟.!:«»\"'()-–_*/…".split("");
const LIGATURES = ["\ufefb", "\ufedf", "\ufe8e", "\ufdf2", "\ufbfc"];

const word = fc.string({
  unit: fc.constantFrom(...LETTERS),
  minLength: 1,
  maxLength: 8,
});
const markedWord = fc.string({
  unit: fc.oneof(
    { arbitrary: fc.constantFrom(...LETTERS), weight: 4 },
    { arbitrary: fc.constantFrom(...MARKS), weight: 2 },
    { arbitrary: fc.constantFrom(...LIGATURES), weight: 1 },
  ),
  maxLength: 10,
});
const number = fc
  .tuple(fc.nat(99_999), fc.boolean())
  .map(([value, eastern]) =>
    String(value).replace(/\d/g, (digit) =>
      eastern ? String.fromCharCode(0x660 + Number(digit)) : digit,
    ),
  );

/** Plain words of Arabic letters, one space between them. */
export const plainArabic: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" "));

/** Words, numbers, marks, spaces and noise in any order. */
export const arabicLike: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      markedWord,
      number,
      fc.constantFrom(...SPACES),
      fc.constantFrom(...PUNCTUATION),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

/** A mark that folding drops, put at the given share of places. */
export function insertMarks(
  text: string,
  places: readonly number[],
  mark: string,
): string {
  const at = new Set(places.map((place) => place % (text.length + 1)));
  let out = "";
  for (let i = 0; i <= text.length; i++)
    out += (at.has(i) ? mark : "") + (text[i] ?? "");
  return out;
}

/** Marks that folding drops and that leave a word whole. */
export const droppedMark: fc.Arbitrary<string> = fc.constantFrom(...MARKS);
