import type { Figure } from "../../../statistics/index.js";

/** The forms of a counted noun in Arabic. */
export interface ArabicNoun {
  /** `قتيل`: after a hundred, and alone. */
  readonly one: string;
  /** `قتيلان`, or `قتيلين` after a preposition: as the office writes it. */
  readonly two: string;
  /** `قتلى`: after 3 to 10. */
  readonly few: string;
  /** `قتيلاً`: after 11 to 99. */
  readonly many: string;
}

/** The forms of a counted noun in English. */
export interface EnglishNoun {
  readonly one: string;
  readonly many: string;
}

/** `قتيل واحد`, `حادثة واحدة`: the numeral agrees with its noun. */
const alone = (noun: string) =>
  `${noun} ${noun.endsWith("ة") ? "واحدة" : "واحد"}`;

/** The form after a number of two digits and more: its last two decide. */
function formAfter(count: number, { one, few, many }: ArabicNoun): string {
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return few;
  return rest >= 11 ? many : one;
}

/**
 * A counted noun: «لا قتلى», «قتيل واحد», «قتيلان», «3 قتلى», «11 قتيلاً»,
 * «100 قتيل».
 *
 * @source the agreement of number and noun in any Arabic grammar
 */
export function countedArabic(count: number, noun: ArabicNoun): string {
  if (count === 0) return `لا ${noun.few}`;
  if (count === 1) return alone(noun.one);
  if (count === 2) return noun.two;
  return `${count} ${formAfter(count, noun)}`;
}

/** `3 قتلى أو أكثر`: what was counted, one of the numbers being "at least". */
export const orMoreArabic = (count: number, noun: ArabicNoun): string =>
  count === 0
    ? countedArabic(0, noun)
    : `${countedArabic(count, noun)} أو أكثر`;

/**
 * The lowest and the highest, said; a dash would be read from either side. An
 * open figure has no highest: `3 قتلى على الأقل`, `بين 3 و12 قتيلاً أو أكثر`.
 */
export function rangeArabic(
  { low, high, open }: Figure,
  noun: ArabicNoun,
): string {
  if (low === high)
    return open
      ? `${countedArabic(low, noun)} على الأقل`
      : countedArabic(low, noun);
  const form = high <= 2 ? noun.few : formAfter(high, noun);
  return `${`بين ${low} و${high} ${form}`.trimEnd()}${open ? " أو أكثر" : ""}`;
}

/** `no people`, `1 person`, `3 people`. */
export const countedEnglish = (count: number, noun: EnglishNoun): string =>
  count === 0
    ? `no ${noun.many}`
    : `${count} ${count === 1 ? noun.one : noun.many}`;

/** `3 or more people`: what was counted, one of the numbers being "at least". */
export const orMoreEnglish = (count: number, noun: EnglishNoun): string =>
  count === 0
    ? countedEnglish(0, noun)
    : `${count} or more ${noun.many}`.trimEnd();

/** `3 to 5 people`, `at least 3 people`, `3 to 5 or more people`. */
export function rangeEnglish(
  { low, high, open }: Figure,
  noun: EnglishNoun,
): string {
  if (low === high)
    return open
      ? `at least ${countedEnglish(low, noun)}`
      : countedEnglish(low, noun);
  return `${low} to ${high} ${open ? "or more " : ""}${noun.many}`.trimEnd();
}
