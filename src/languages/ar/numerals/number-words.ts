import { cliticMap } from "./clitic-forms.js";
import { dialectTeens, HUNDRED_HEADS, HUNDRED_TAILS } from "./dialect-words.js";

/** The part a word plays in building a number. */
export type NumberWordPart =
  /** 1–9; may stand before tens, مئة or a scale. */
  | "unit"
  /** Only with عشر or tens after it: أحد, إحدى, اثنا, خمساً. */
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
  /** Twelve, multiplied by what stands before it; its dual is 24. */
  | "dozen"
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
  ["واحد واحده واحدا", "unit", 1],
  ["احد احدي", "half-unit", 1],
  [
    "اثنان اثنين اثنتان اثنتين ثنتين ثنتان اتنين تنتين ثنين جوج زوز زوج",
    "unit",
    2,
  ],
  ["ثلاثا", "half-unit", 3],
  ["اربعا", "half-unit", 4],
  ["خمسا", "half-unit", 5],
  ["ستا", "half-unit", 6],
  ["سبعا", "half-unit", 7],
  ["ثمانيا", "half-unit", 8],
  ["تسعا", "half-unit", 9],
  ["اثنا اثني اثنتا اثنتي اتنا اتني", "half-unit", 2],
  ["ثلاث ثلاثه تلات تلاته ثلاته", "unit", 3],
  ["اربع اربعه", "unit", 4],
  ["خمس خمسه", "unit", 5],
  ["ست سته", "unit", 6],
  ["سبع سبعه", "unit", 7],
  ["ثمان ثماني ثمانيه تمان تماني تمانيه تمنيه ثمنيه", "unit", 8],
  ["تسع تسعه تسعود", "unit", 9],
  ["عشر عشره", "ten", 10],
  ["عشرون عشرين", "tens", 20],
  ["ثلاثون ثلاثين تلاتين ثلاتين تلاتون", "tens", 30],
  ["اربعون اربعين", "tens", 40],
  ["خمسون خمسين", "tens", 50],
  ["ستون ستين", "tens", 60],
  ["سبعون سبعين", "tens", 70],
  ["ثمانون ثمانين تمانين تمنين تمانون", "tens", 80],
  ["تسعون تسعين", "tens", 90],
  ["ميه مايه", "hundred", 100],
  ["ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي", "hundreds", 200],
  ["الف الفا الاف تلاف الوف", "scale", 1e3],
  ["مليون مليونا ملايين ملاين", "scale", 1e6],
  ["مليار مليارا مليارات بليون بلايين", "scale", 1e9],
  ["تريليون تريليونا تريليونات ترليون", "scale", 1e12],
  ["دزينه دسته دزينات دستات دزاين", "dozen", 12],
  ["دزينتان دزينتين دزينتي دستتان دستتين دستتي", "dozen", 24],
  ["الفان الفين الفي", "dual-scale", 1e3],
  ["مليونان مليونين مليوني", "dual-scale", 1e6],
  ["ملياران مليارين ملياري", "dual-scale", 1e9],
];

const ORDINALS: readonly (readonly [string, string, number])[] = [
  ["اول", "اولي", 1],
  ["ثاني ثان تاني", "ثانيه", 2],
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
  for (const [words, part, value] of CARDINALS)
    for (const word of words.split(" "))
      yield [word, { part, value, feminine: false }];
  for (const [word, value] of dialectTeens())
    yield [word, { part: "teen", value, feminine: false }];
  for (const [heads, value] of HUNDRED_HEADS)
    for (const head of heads.split(" "))
      for (const tail of HUNDRED_TAILS)
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
