/** Words after which a short run of digits is a phone number. */
const PHONE_WORDS =
  "هاتف|الهاتف|هاتفه|هاتفها|هاتفي|هواتف|موبايل|موبايله|موبايلها|موبايلي|الموبايل|جوال|الجوال|جواله|جوالها|جوالي|خليوي|واتس|الواتس|واتساب|الواتساب|واتسآب|للتواصل|التواصل|تواصل|اتصل|اتصلوا|اتصال|للاتصال|الاتصال|للاستفسار|فاكس";

/**
 * Whether the words before a run of digits announce a phone number: «هاتف:»,
 * «للتواصل على الرقم». «رقم» alone announces laws and lists as well.
 *
 * @param before - what stands before the digits, on the same line
 */
export function announcesPhone(before: string): boolean {
  return ANNOUNCED.test(before.slice(-LONGEST));
}

/** UTF-16 units before the digits that can hold the words. */
const LONGEST = 40;

const ANNOUNCED = new RegExp(
  `(?<![\\p{L}\\p{M}])[وفب]?(?:${PHONE_WORDS})(?:\\s{1,2}(?:على|عبر|مع))?(?:\\s{1,2}(?:ال|هذا ال)?(?:رقم|ارقام|أرقام))?\\s{0,2}[:：=\\-–]?\\s{0,2}[(]?[+]?$`,
  "u",
);
