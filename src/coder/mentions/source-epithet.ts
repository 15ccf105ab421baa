import { OUTLET_KINDS } from "../../languages/ar/lexicon/telling-verbs.js";
import type { TextView } from "../../languages/ar/view.js";

/** Whose an outlet is or where, folded. */
const EPITHETS =
  /^ال(?:رسم|حكوم|محل|معارض|موال|خاص|عالم|دول|كرد|ترك|سور|عراق|لبنان|يمن|سودان|ليب|مصر|اردن|فلسطين|ايران|روس|امريك|اميرك|فرنس|بريطان|المان|اسراييل|عبر|سعود|قطر|امارات|خليج|عرب)(?:ي|يه|ه|ا)?$/;

/**
 * Where the name itself ends in an outlet's phrase: `وكالة سنا الرسمية` is
 * `وكالة سنا`; what is said of it after that differs between reports. A name
 * of common words ends in its country (`وكالة الأنباء السورية`).
 */
export function ownName(view: TextView, from: number, to: number): number {
  const { keys } = view;
  if (!OUTLET_KINDS.has(keys[from] ?? "")) return to;
  for (let at = from + 2; at < to; at++) {
    const named = !(keys[at - 1] ?? "").startsWith("ال");
    if (named && EPITHETS.test(keys[at] ?? "")) return at;
  }
  return to;
}
