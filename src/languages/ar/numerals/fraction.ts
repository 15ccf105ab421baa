import type { Tokens } from "../../../text/tokens.js";
import { cliticMap } from "./clitic-forms.js";
import { keyAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { readPlural } from "./parts.js";

/** A fraction word, or a fraction of a scale (نصف مليون = 500,000). */
export interface Fraction {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly value: number;
  readonly kind: "fraction" | "cardinal";
  readonly cliticLength: number;
  /** Letters of a pronoun glued to its end: نصفهم. */
  readonly pronounLength: number;
}

type Row = readonly [words: string, value: number];

/** Fractions by themselves; their pronouns (نصفهم) are fractions too. */
const SURE: readonly Row[] = [
  ["نصف", 1 / 2],
  ["ثلث", 1 / 3],
  ["ثلثا ثلثي ثلثين ثلثان", 2 / 3],
  ["ربع", 1 / 4],
  ["سدس", 1 / 6],
];
/** Five, seven …, text and tribe: fractions only of a whole told after them. */
const LED: readonly Row[] = [
  ["خمس", 1 / 5],
  ["سبع", 1 / 7],
  ["تسع", 1 / 9],
  ["عشر", 1 / 10],
  ["خمسا خمسي", 2 / 5],
];
const PRONOUNS = "هم ها هما هن ه نا".split(" ");
const WITH_PRONOUN = ["نصف", "ثلث", "ثلثا", "ثلثي"];

interface Stem {
  readonly value: number;
  readonly stem: string;
  readonly led: boolean;
  readonly pronounLength: number;
}

function* rows(): Generator<readonly [string, Stem]> {
  for (const [list, led] of [
    [SURE, false],
    [LED, true],
  ] as const)
    for (const [words, value] of list)
      for (const stem of words.split(" ")) {
        yield [stem, { value, stem, led, pronounLength: 0 }];
        if (!WITH_PRONOUN.includes(stem)) continue;
        for (const { length, pronoun } of PRONOUNS.map((pronoun) => ({
          length: pronoun.length,
          pronoun,
        })))
          yield [stem + pronoun, { value, stem, led, pronounLength: length }];
      }
  yield ["نص", { value: 1 / 2, stem: "نص", led: false, pronounLength: 0 }];
}

/** Fraction words by folded token, clitics included. */
export const FRACTIONS = cliticMap(rows(), (word: Stem, form) => ({
  ...word,
  ...form,
}));

const CLOCK_PARTS = new Set(["والنصف", "والربع", "والثلث"]);
/** What follows a half that measures nothing: الربع الخالي, نصف نهائي. */
const NAME_AFTER =
  /^(?:الخالي|(?:ال)?نهايي|(?:ال)?(?:شهري|سنوي|اسبوعي|الي|مجنزر|متحرك|عاري|رسمي)ه?)$/;

/** Reads a fraction at token `at`. */
export function readFraction(tokens: Tokens, at: number): Fraction | null {
  const key = keyAt(tokens, at);
  const word = FRACTIONS.get(key);
  if (word === undefined || word.led) {
    const parts = readParts(tokens, at);
    if (parts !== null || word === undefined) return parts;
  }
  const next = keyAt(tokens, at + 1);
  if (CLOCK_PARTS.has(key) || NAME_AFTER.test(next)) return null;
  const { pronounLength } = word;
  const base = { from: at, cliticLength: word.length, pronounLength };
  const scale = NUMBER_WORDS.get(next);
  if (isMultiplied(scale) && pronounLength === 0 && !word.led)
    return {
      ...base,
      to: at + 2,
      value: Math.round(word.value * scale.value),
      kind: "cardinal",
    };
  if (word.stem === "نص") return null; // نص is "text" unless a scale follows
  if (pronounLength > 0 && next.startsWith("ال")) return null; // نصفه السفلي
  if (word.article && scale?.part === "ordinal") return null; // a half-year
  if (word.led && (word.article || !WHOLES.has(next))) return null;
  return { ...base, to: at + 1, value: word.value, kind: "fraction" };
}

type Word = ReturnType<typeof NUMBER_WORDS.get>;

const isMultiplied = (word: Word): word is NonNullable<Word> =>
  word !== undefined &&
  word.cliticLength === 0 &&
  (word.part === "scale" || (word.part === "dozen" && word.value === 12));

/**
 * Wholes that news divides: «خمس السكان» is a part, «خمس نساء» counts and «سبع
 * البور» is a place.
 */
const WHOLES = new Set(
  (
    "سكان مساحه اراضي ارض عدد مبلغ ميزانيه انتاج ناتج قوات شعب بلاد مدينه قريه عالم كميه محصول دخل ايرادات نفط طلاب ضحايا قتلي " +
    "نازحين لاجيين اسر عايلات اصوات مقاعد وقت مسافه قيمه سعر كلفه ثروه دول اعضاء مواطنين اطفال نساء مباني منازل مشافي مستشفيات مدارس " +
    "مساعدات تمويل واردات صادرات مجتمع يمنيين سوريين عراقيين ناخبين عمال قوي"
  )
    .split(" ")
    .map((whole) => `ال${whole}`),
);

function readParts(tokens: Tokens, at: number): Fraction | null {
  const parts = readPlural(tokens, at);
  if (parts === null) return null;
  const count = NUMBER_WORDS.get(keyAt(tokens, at));
  return {
    from: at,
    to: parts.to,
    value: parts.value,
    kind: "fraction",
    cliticLength: count?.cliticLength ?? 0,
    pronounLength: parts.pronounLength,
  };
}
