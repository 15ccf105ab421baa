import type { Frame } from "../frames.js";

/** Words of a toll that a later one has replaced. */
const EARLIER_TOLL = /^(?:ال)?(?:اولي|اوليه|اولى|سابق|سابقه|مبدئي|مبدئيه)$/u;
const TOLL =
  /^(?:و|ب|ف)?(?:ال)?(?:حصيله|معلومات|انباء|خبر|عدد|بلاغ|تقديرات|حكي)$/u;
/** Tokens before and after a count within which its toll is named. */
const TOLL_BEFORE = 9;
const TOLL_AFTER = 6;

/**
 * `بعدما كانت حصيلة أولية قد تحدثت عن 12 قتيلاً`: another count of the clause
 * or of a later one replaces this one.
 *
 * @source gold/GUIDE.md, Rulings: the later or updated figure
 */
export function isEarlierToll(
  { reading, sentence }: Frame,
  at: number,
): boolean {
  const { keys } = reading.view;
  const from = Math.max(sentence.from, at - TOLL_BEFORE);
  const to = Math.min(sentence.to, at + TOLL_AFTER);
  for (let i = from; i < to; i++) {
    if (!TOLL.test(keys[i] ?? "") || !EARLIER_TOLL.test(keys[i + 1] ?? ""))
      continue;
    if (i < at || BY.test(keys[i - 1] ?? "")) return true;
  }
  return false;
}

/** `… وفق حصيلة أولى`: the toll is that of the count before it. */
const BY = /^(?:وفق|وفقا|حسب|بحسب|في)$/u;

/** Tokens after a death within which it is told to be of one wounded before. */
const OF_WOUNDS_REACH = 9;

/**
 * `إلى أربعة، بعد وفاة أحد المصابين`: why the toll rose, not one more.
 */
export function isRiseOfToll(
  { reading, sentence }: Frame,
  at: number,
): boolean {
  const { keys } = reading.view;
  const before = keys.slice(Math.max(sentence.from, at - 2), at);
  if (!before.some((key) => /^و?(?:بعد|بعدما|اثر|عقب)$/u.test(key)))
    return false;
  return keys
    .slice(at, Math.min(sentence.to, at + OF_WOUNDS_REACH))
    .some((key) =>
      /^(?:متاثر|ال?مصابين|الجرحي|جرحي|بجراحه|بجروحه|اصابته|باصابت)/u.test(key),
    );
}
