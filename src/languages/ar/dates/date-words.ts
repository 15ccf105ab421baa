import { cliticMap } from "../numerals/clitic-forms.js";
import type { DayPart, TimeUnit } from "./mention.js";
import { MONTH_HEADS, MONTH_NAMES } from "./month-names.js";

/** Which way a word such as الماضي points. */
export type Direction = "past" | "current" | "future" | "same";

/** What a word can contribute to a time expression. */
export type DateWordSense =
  | { readonly sense: "weekday"; readonly weekday: number }
  | { readonly sense: "relative-day"; readonly offset: number }
  | { readonly sense: "month" }
  | {
      readonly sense: "day-part";
      readonly part: DayPart;
      /** فجراً, صباحاً: stands alone. */
      readonly adverb: boolean;
    }
  | {
      readonly sense: "unit";
      readonly unit: TimeUnit;
      readonly number: "one" | "two" | "many";
    }
  | { readonly sense: "edge"; readonly edge: Edge }
  | { readonly sense: "season"; readonly season: Season }
  | { readonly sense: "preposition"; readonly word: "قبل" | "بعد" | "منذ" }
  | { readonly sense: "other" };

/** Part of a longer period. */
export type Edge = "first" | "early" | "middle" | "late" | "last";

/** A season of the year, by its meteorological months. */
export type Season = "winter" | "spring" | "summer" | "autumn";

/** A word of time with its clitics. */
export type DateWord = DateWordSense & {
  readonly stem: string;
  readonly conjunction: boolean;
  readonly preposition: string;
  readonly article: boolean;
  readonly cliticLength: number;
};

type Row = readonly [words: string, sense: DateWordSense];

const weekday = (words: string, day: number): Row => [
  words,
  { sense: "weekday", weekday: day },
];
const unit = (
  name: TimeUnit,
  one: string,
  two: string,
  many: string,
): readonly Row[] => [
  [one, { sense: "unit", unit: name, number: "one" }],
  [two, { sense: "unit", unit: name, number: "two" }],
  [many, { sense: "unit", unit: name, number: "many" }],
];
const part = (words: string, name: DayPart, adverb = false): Row => [
  words,
  { sense: "day-part", part: name, adverb },
];
const edge = (words: string, name: Edge): Row => [
  words,
  { sense: "edge", edge: name },
];
const season = (words: string, name: Season): Row => [
  words,
  { sense: "season", season: name },
];

const ROWS: readonly Row[] = [
  weekday("احد", 0),
  weekday("اثنين اتنين", 1),
  weekday("ثلاثاء ثلاثا تلاتا", 2),
  weekday("اربعاء اربعا", 3),
  weekday("خميس", 4),
  weekday("جمعه", 5),
  weekday("سبت", 6),
  ["امس البارحه امبارح مبارح", { sense: "relative-day", offset: -1 }],
  ["غد غدا بكره", { sense: "relative-day", offset: 1 }],
  part("فجر", "dawn"),
  part("فجرا", "dawn", true),
  part("صباح صبيحه صبح ضحي غداه", "morning"),
  part("صباحا", "morning", true),
  part("ظهر ظهيره", "noon"),
  part("ظهرا", "noon", true),
  part("عصر", "afternoon"),
  part("عصرا", "afternoon", true),
  part("مساء عشيه مغرب غروب", "evening"),
  part("مساءا", "evening", true),
  part("ليل ليله", "night"),
  part("ليلا", "night", true),
  ...unit("second", "ثانيه", "ثانيتين ثانيتان", "ثوان ثواني"),
  ...unit("minute", "دقيقه", "دقيقتين دقيقتان", "دقايق"),
  ...unit("hour", "ساعه", "ساعتين ساعتان", "ساعات"),
  ...unit(
    "day",
    "يوم يوما نهار",
    "يومين يومان ليلتين ليلتان",
    "ايام ليال ليالي",
  ),
  ...unit("week", "اسبوع اسبوعا", "اسبوعين اسبوعان", "اسابيع"),
  ...unit("month", "شهر شهرا", "شهرين شهران شهري", "اشهر شهور"),
  ...unit(
    "year",
    "عام عاما سنه",
    "عامين عامان عامي سنتين سنتان سنتي",
    "اعوام سنوات سنين",
  ),
  ...unit("decade", "عقد عقدا", "عقدين عقدان", "عقود"),
  edge("غره", "first"),
  edge("مطلع بدايه بدايات مستهل اوايل اول", "early"),
  edge("منتصف اواسط", "middle"),
  edge("اواخر نهايه نهايات ختام اخر", "late"),
  edge("سلخ", "last"),
  season("شتاء", "winter"),
  season("ربيع", "spring"),
  season("صيف", "summer"),
  season("خريف", "autumn"),
  ["قبل", { sense: "preposition", word: "قبل" }],
  ["بعد", { sense: "preposition", word: "بعد" }],
  ["منذ مذ", { sense: "preposition", word: "منذ" }],
  [
    "عيد هذا هذه ذلك تلك ذات نفس تاريخ مواليد مرور مضي مضت يمض تمض انقضاء اخر اخير",
    { sense: "other" },
  ],
];

function* stems(): Generator<readonly [string, DateWordSense]> {
  for (const [words, sense] of ROWS)
    for (const word of words.split(" ")) yield [word, sense];
  for (const name of [...MONTH_NAMES.keys(), ...MONTH_HEADS])
    if (!name.includes("+") && name !== "ربيع")
      yield [name, { sense: "month" }];
}

/** Words of time by folded token, clitics included. */
export const DATE_WORDS: ReadonlyMap<string, DateWord> = cliticMap(
  [...stems()].map(([stem, sense]) => [stem, { ...sense, stem }] as const),
  (word: DateWordSense & { readonly stem: string }, form): DateWord => ({
    ...word,
    conjunction: form.conjunction,
    preposition: form.preposition,
    article: form.article,
    cliticLength: form.length,
  }),
);

const modifiers = (words: string, direction: Direction) =>
  words.split(" ").map((word) => [word, direction] as const);

/** Adjectives that anchor a period: الماضي, الجاري, المقبل, نفسه. */
export const MODIFIERS: ReadonlyMap<string, Direction> = new Map([
  ...modifiers(
    "الماضي الماضيه الماضيين الماضيتين الفايت الفايته الفايتين المنصرم المنصرمه المنصرمين المنقضي السابق السابقه الاخير الاخيره الاخيرين المنصرف الماض فايت",
    "past",
  ),
  ...modifiers("الجاري الجاريه الحالي الحاليه", "current"),
  ...modifiers(
    "القادم القادمه القادمين المقبل المقبله المقبلين الاتي الاتيه الجاي",
    "future",
  ),
  ...modifiers("نفسه ذاته نفسها ذاتها عينه عينها المذكور", "same"),
]);
