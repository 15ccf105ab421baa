import { keyOf, type Reading, wordAt } from "./reading.js";

const NOT_TODAY_AFTER = new Set(
  "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير الواحد الذي الوطني العالمي الدولي الموعود الدراسي".split(
    " ",
  ),
);
const NOT_TODAY_BEFORE = new Set(
  "كل في طوال خلال منتصف نهايه بدايه مدار".split(" "),
);
const OUTLET_HEADS = new Set(
  "صحيفه موقع لموقع شبكه لشبكه وكاله قناه اذاعه جريده مجله منصه تلفزيون راديو".split(
    " ",
  ),
);
const OPEN = new Set(["«", '"', "“", "("]);
const CLOSE = new Set(["»", '"', "”", ")"]);

/** How a word of اليوم is to be taken. */
export type TodaySense = "today" | "same" | "next" | "previous" | "none";

/**
 * Tells اليوم, the day of publication, from «اليوم التالي», «ذلك اليوم»,
 * «اليوم الأول» and from outlets whose name ends in اليوم.
 */
export function senseOfToday(reading: Reading, at: number): TodaySense {
  const next = keyOf(reading, at + 1);
  const before = keyOf(reading, at - 1);
  if (next === "التالي" || next === "الموالي") return "next";
  if (next === "السابق") return "previous";
  if (next === "نفسه" || next === "ذاته" || next === "عينه") return "same";
  const lead = wordAt(reading, at - 1);
  if (lead?.stem === "ذلك" || lead?.stem === "نفس" || lead?.stem === "ذات")
    return "same";
  if (NOT_TODAY_AFTER.has(next)) return "none";
  if (before === "في" && next !== "،") return "none";
  if (NOT_TODAY_BEFORE.has(before) && before !== "في") return "none";
  return isOutletName(reading, at) ? "none" : "today";
}

/**
 * «درعا اليوم», «عدن الغد», «الغد الجديد» in quotes, after صحيفة, or alone in
 * a credit line: an outlet, not a day.
 */
export function isOutletName(reading: Reading, at: number): boolean {
  if (wordAt(reading, at)?.preposition !== "") return false;
  const next = keyOf(reading, at + 1);
  const two = at - 2;
  if (CLOSE.has(next) && OPEN.has(keyOf(reading, two))) return true;
  if (CLOSE.has(next) && OPEN.has(keyOf(reading, two - 1))) return true;
  if (OPEN.has(keyOf(reading, at - 1)) && isTitle(reading, at)) return true;
  if (OUTLET_HEADS.has(keyOf(reading, two))) return true;
  const credit = next === "\n" || next === "-" || next === "|";
  if (!credit) return false;
  for (let back = at - 1; back >= at - 4; back--)
    if (back < 0 || keyOf(reading, back) === "\n") return true;
  return false;
}

/** «الغد الجديد»: the word and its adjective are all that the quotes hold. */
function isTitle(reading: Reading, at: number): boolean {
  const adjective = keyOf(reading, at + 1);
  return adjective.startsWith("ال") && CLOSE.has(keyOf(reading, at + 2));
}
