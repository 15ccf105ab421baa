import { cliticMap } from "./clitic-forms.js";

/** The part a word plays in building a number. */
export type NumberWordPart =
  /** 1–9; may stand before tens, مئة or a scale. */
  | "unit"
  /** Only with عشر or tens after it: أحد, إحدى, اثنا. */
  | "half-unit"
  /** 10, or the second word of 11–19. */
  | "ten"
  /** 11–19 in one word. */
  | "teen"
  /** 20, 30 … 90. */
  | "tens"
  /** 100, also multiplied by a unit. */
  | "hundred"
  /** 200 … 900 in one word. */
  | "hundreds"
  /** A power of a thousand, also multiplied. */
  | "scale"
  /** The dual of a scale: ألفان. */
  | "dual-scale"
  | "zero"
  | "ordinal";

/** A word of number with its clitics. */
export interface NumberWord {
  readonly part: NumberWordPart;
  readonly value: number;
  readonly feminine: boolean;
  readonly conjunction: boolean;
  readonly preposition: string;
  readonly article: boolean;
  readonly cliticLength: number;
  readonly stem: string;
}

type Row = readonly [words: string, part: NumberWordPart, value: number];

const CARDINALS: readonly Row[] = [
  ["صفر", "zero", 0],
  ["واحد واحده", "unit", 1],
  ["احد احدي", "half-unit", 1],
  ["اثنان اثنين اثنتان اثنتين ثنتين ثنتان اتنين تنتين ثنين جوج", "unit", 2],
  ["اثنا اثني اثنتا اثنتي اتنا اتني", "half-unit", 2],
  ["ثلاث ثلاثه تلات تلاته ثلاته", "unit", 3],
  ["اربع اربعه", "unit", 4],
  ["خمس خمسه", "unit", 5],
  ["ست سته", "unit", 6],
  ["سبع سبعه", "unit", 7],
  ["ثمان ثماني ثمانيه تمان تماني تمانيه تمنيه ثمنيه", "unit", 8],
  ["تسع تسعه", "unit", 9],
  ["عشر عشره", "ten", 10],
  ["عشرون عشرين", "tens", 20],
  ["ثلاثون ثلاثين تلاتين ثلاتين", "tens", 30],
  ["اربعون اربعين", "tens", 40],
  ["خمسون خمسين", "tens", 50],
  ["ستون ستين", "tens", 60],
  ["سبعون سبعين", "tens", 70],
  ["ثمانون ثمانين تمانين", "tens", 80],
  ["تسعون تسعين", "tens", 90],
  ["ميه مايه", "hundred", 100],
  ["ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي", "hundreds", 200],
  ["الف الفا الاف تلاف", "scale", 1e3],
  ["مليون مليونا ملايين", "scale", 1e6],
  ["مليار مليارا مليارات بليون بلايين", "scale", 1e9],
  ["تريليون تريليونا تريليونات ترليون", "scale", 1e12],
  ["الفان الفين الفي", "dual-scale", 1e3],
  ["مليونان مليونين مليوني", "dual-scale", 1e6],
  ["ملياران مليارين ملياري", "dual-scale", 1e9],
];

/** Teens that dialects write as one word: Egypt, Levant, Gulf, Maghreb. */
const TEENS: readonly Row[] = [
  ["احدعشر احدعش احداعش حدعش حداشر حداش", "teen", 11],
  ["اثناعشر اثنيعشر اثنعش اطنعش طنعش اتنعش اتناشر طناش اطناشر", "teen", 12],
  ["ثلاثهعشر تلتعش تلطعش تلتاشر تلتطعش ثلثطعش ثلاطعش تلطاش", "teen", 13],
  ["اربعهعشر اربعتعش اربعطعش اربعتاشر ربعطاش", "teen", 14],
  ["خمسهعشر خمستعش خمسطعش خمستاشر خمسطاش خمسطعشر", "teen", 15],
  ["ستهعشر ستعش سطعش ستطعش ستاشر سطاش", "teen", 16],
  ["سبعهعشر سبعتعش سبعطعش سبعتاشر سبعطاش", "teen", 17],
  ["تمنتعش تمنطعش ثمنطعش تمنتاشر تمنطاش", "teen", 18],
  ["تسعهعشر تسعتعش تسعطعش تسعتاشر تسعطاش", "teen", 19],
];

const HUNDRED_STEMS: readonly (readonly [string, number])[] = [
  ["ثلاث ثلث تلت تلات", 300],
  ["اربع ربع", 400],
  ["خمس", 500],
  ["ست", 600],
  ["سبع", 700],
  ["ثمان ثماني ثمن تمن تمان", 800],
  ["تسع", 900],
];

const ORDINALS: readonly (readonly [string, string, number])[] = [
  ["اول", "اولي", 1],
  ["ثاني ثان", "ثانيه", 2],
  ["ثالث تالت", "ثالثه", 3],
  ["رابع", "رابعه", 4],
  ["خامس", "خامسه", 5],
  ["سادس", "سادسه", 6],
  ["سابع", "سابعه", 7],
  ["ثامن تامن", "ثامنه", 8],
  ["تاسع", "تاسعه", 9],
  ["عاشر", "عاشره", 10],
  ["حادي", "حاديه", 1],
];

type Stem = Pick<NumberWord, "part" | "value" | "feminine">;

function* stems(): Generator<readonly [string, Stem]> {
  for (const [words, part, value] of [...CARDINALS, ...TEENS])
    for (const word of words.split(" "))
      yield [word, { part, value, feminine: false }];
  for (const [heads, value] of HUNDRED_STEMS)
    for (const head of heads.split(" "))
      for (const tail of ["ميه", "مايه"])
        yield [head + tail, { part: "hundreds", value, feminine: false }];
  for (const [masculine, feminine, value] of ORDINALS) {
    for (const word of masculine.split(" "))
      yield [word, { part: "ordinal", value, feminine: false }];
    yield [feminine, { part: "ordinal", value, feminine: true }];
  }
}

/** لست is "I am not", not "for six". */
const NOT_A_NUMBER = new Set(["لست", "ولست", "فلست"]);

/** Number words by folded token, clitics included. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = cliticMap(
  [...stems()].map(([stem, entry]) => [stem, { ...entry, stem }] as const),
  (entry: Stem & { readonly stem: string }, form) =>
    NOT_A_NUMBER.has(form.form) || form.preposition === "ك"
      ? null
      : {
          ...entry,
          conjunction: form.conjunction,
          preposition: form.preposition,
          article: form.article,
          cliticLength: form.length,
        },
);
