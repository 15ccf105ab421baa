import { foldKey } from "../../languages/ar/letters.js";
import type { TextView } from "../../languages/ar/view.js";
import type { PersonMention } from "./person-mention.js";

/** Nouns for places that are named after people but belong to nobody. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  `دوار ساحة ميدان جسر مفرق تقاطع حاجز معبر سوق مدرسة جامع مسجد مطار ميناء سجن معسكر ثكنة مستشفى مشفى تل تلة جبل قلعة سد حديقة كنيسة طريق شارع وادي حي مخيم كازية كراج فندق مستديرة نفق برج محلة قرية بلدة مدينة ناحية منطقة جرود`
    .split(" ")
    .map(foldKey),
);
const GLUED = /^[وف]?[بل]?(?=.{2})/;

/**
 * `وادي حميد`, `سوق أبو جهل`, `شارع فيصل`: the name is that of a place, not of
 * a person who is there.
 */
export function isNameOfPlace(
  { keys }: TextView,
  { from, name }: PersonMention,
): boolean {
  if (from !== name.from) return false;
  const before = keys[from - 1] ?? "";
  return NAMED_AFTER.has(before) || NAMED_AFTER.has(before.replace(GLUED, ""));
}
