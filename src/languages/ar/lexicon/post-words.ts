import { foldKey } from "../letters.js";

/** What a line above a pasted post tells. */
export type PostField = "link" | "date" | "time" | "source" | "page";

/** Labels of such lines, folded, before their colon. */
export const POST_LABELS: ReadonlyMap<string, PostField> = new Map(
  (
    [
      ["الرابط", "link"],
      ["رابط", "link"],
      ["رابط المنشور", "link"],
      ["التاريخ", "date"],
      ["تاريخ النشر", "date"],
      ["الوقت", "time"],
      ["وقت النشر", "time"],
      ["المصدر", "source"],
      ["الصفحة", "page"],
      ["الحساب", "page"],
      ["القناة", "page"],
    ] as const
  ).map(([label, field]) => [foldKey(label), field]),
);

/** Days of the week from Sunday, folded, without the article. */
export const BARE_WEEKDAYS: readonly string[] =
  "احد اثنين ثلاثاء اربعاء خميس جمعه سبت".split(" ");

/** What stands before a clock time, folded. */
export const CLOCK_LEADS: readonly string[] = ["عند الساعه", "الساعه", "في"];

/** Halves of the day, folded, as phones print them after a clock time. */
export const DAY_HALVES: ReadonlyMap<string, "am" | "pm"> = new Map([
  ["ص", "am"],
  ["صباحا", "am"],
  ["م", "pm"],
  ["مساء", "pm"],
]);
