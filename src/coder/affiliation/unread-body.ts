import type { Reading } from "../reading.js";
import type { Post } from "./post-before.js";

/** A post with its holder's body as a suffix: رئيسه، قائدها، باسمه. */
const OF_WHOM =
  /^(?:و|ف|ب|ل)*(?:ال)?(?:رئيس|قائد|مدير|ناطق|متحدث|مسوول|زعيم|امير|باسم|اسم)(?:ه|ها|هم|هما)$/u;
/** Heads of bodies that are of no state, as news names them. */
const BODY =
  /^(?:ب|ل)?(?:ال)?(?:قوه|حركه|جبهه|هييه|تنظيم|حزب|فصيل|تجمع|جماعه|كتايب|سرايا|مليشيا|ميليشيا|حشد|مقاومه|لجنه|تحالف)$/u;

/**
 * Whether a post tells of a body that nobody here could read: its officer is
 * then no officer of the state, for all that his rank says (`قائد القوة
 * المشتركة العقيد فلان`, `الناطق باسمه النقيب فلان`).
 */
export function isUnreadBody(reading: Reading, { from, to }: Post): boolean {
  const { keys } = reading.view;
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? "";
    if (OF_WHOM.test(key)) return true;
    if (at > from && BODY.test(key)) return true;
  }
  return false;
}
