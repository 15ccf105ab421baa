import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";

const SHEIKH = /^(?:و|ب|ل|لل)?(?:ال)?شيخ$/u;
/** `الشيخ القبلي فلان`, `شيخ قبيلة X فلان`. */
const OF_TRIBE =
  /^(?:و|ب|ل|لل)*(?:ال)?(?:قبلي|قبليه|قبيله|قبايل|عشيره|عشاير|عشايري|عشايريه|وجيه|وجهاء)$/u;
/** Sheikhs of mosques, schools and parties. */
const LEARNED =
  /^(?:و|ب|ل)*(?:ال)?(?:خطيب|امام|مسجد|جامع|مفتي|عقل|اسلامي|داعيه|عالم|قاض|قاضي|مقري|طريقه|صوفي|سلفي|دين|دينيه|ديني)$/u;
/** Tokens beside the name in which a calling would stand. */
const BESIDE = 6;

/**
 * The token of the title by which somebody is a sheikh of a tribe: the title
 * stands right before the name, or before the word of his tribe, in a text that
 * speaks of tribes, and nothing beside the name calls him a man of religion.
 *
 * @returns −1 where he is none, or nothing says it
 * @source gold/GUIDE.md, ACTORS, `tribes`; sheikhs of religion bear the same title
 */
export function tribalSheikh(
  { view }: Reading,
  { name }: PersonMention,
): number {
  const { keys } = view;
  const before = name.from - 1;
  const at = OF_TRIBE.test(keys[before] ?? "") ? before - 1 : before;
  if (!SHEIKH.test(keys[at] ?? "")) return -1;
  const beside = keys.slice(Math.max(0, at - BESIDE), name.to + BESIDE);
  if (beside.some((key) => LEARNED.test(key))) return -1;
  return keys.some((key) => OF_TRIBE.test(key)) ? at : -1;
}
