import { cliticMap, type CliticForm } from "./clitic-forms.js";
import type { NumberUse } from "./mention.js";

/** A noun whose dual form says "two" without a number. */
export interface DualNoun {
  readonly use: NumberUse;
  readonly family: boolean;
  readonly form: CliticForm;
}

/** Their -ين form is never the plural, so both case forms count two. */
const PEOPLE =
  "شخص طفل رجل شاب جندي ضابط عنصر قتيل جريح شهيد شقيق طالب سجين اسير لغم منزل سياره " +
  "قذيفه غاره صاروخ عبوه طايره دبابه حافله جثه قنبله هجوم انفجار اليه دراجه بندقيه طفله امراه سيده " +
  "فتاه شقيقه طالبه مواطنه ممرضه قتيله جريحه شهيده ابن بنت توام طبيب عميد عقيد رايد نقيب حارس تاجر";
/** Sound masculine plurals: only the -ان form is surely dual. */
const NOMINATIVE_ONLY =
  "مدني مسلح مهاجم مقاتل معتقل مواطن قيادي عامل موظف مهندس معلم مدرس مسعف متظاهر نازح مختطف مجهول مطلوب صحفي صحافي سوري عراقي لبناني فلسطيني اخر عسكري مزارع متطوع";
const MEASURES: readonly (readonly [string, NumberUse])[] = [
  ["ثانيه دقيقه ساعه يوم ليله اسبوع شهر عام سنه عقد قرن", "date-part"],
  ["كيلومتر متر", "distance"],
  ["دولار دينار ريال ليره", "money"],
  ["لتر كيلوغرام", "decimal-measure"],
];
const FAMILIES = "عايله اسره";

/** سنة and أسرة drop their ه for ت before the dual ending. */
const stemOf = (word: string) =>
  word.endsWith("ه") ? `${word.slice(0, -1)}ت` : word;

function* rows(): Generator<readonly [string, Omit<DualNoun, "form">]> {
  const dual = function* (
    words: string,
    endings: readonly string[],
    noun: Omit<DualNoun, "form">,
  ) {
    for (const word of words.split(" "))
      for (const ending of endings)
        yield [stemOf(word) + ending, noun] as const;
  };
  const both = ["ان", "ين"];
  const count = { use: "count", family: false } as const;
  yield* dual(PEOPLE, both, count);
  yield* dual(NOMINATIVE_ONLY, ["ان"], count);
  yield* dual(FAMILIES, both, { use: "count", family: true });
  for (const [words, use] of MEASURES)
    yield* dual(words, both, { use, family: false });
}

/** Dual nouns by folded token, clitics included. */
export const DUAL_NOUNS: ReadonlyMap<string, DualNoun> = cliticMap(
  rows(),
  (noun: Omit<DualNoun, "form">, form): DualNoun => ({ ...noun, form }),
);
