import { analyseWord } from "../../languages/ar/clitics.js";
import { OPENERS } from "./name-opener.js";
import type { TextView } from "../../languages/ar/view.js";

/** Nouns for things that most often stand without a name (محطة وقود). */
const OBJECTS: ReadonlySet<string> = new Set(
  "مستودع محطه مصنع معمل مدرسه مزرعه مزارع بناء مبني منشاه مركز دايره سوق مقر فرن ملعب صاله قاعه مدخل مشفي مستشفي بوابه كازيه حديقه حقل اراضي بساتين غابه خط طريق كراج مسجد جامع كنيسه".split(
    " ",
  ),
);

/** Words after a noun for a place that tell its kind, not its name. */
const PLAIN: ReadonlySet<string> = new Set(
  "تابع تابعه مشترك مشتركه موقت موقته سري سريه خاص خاصه عام عامه طيار رييسي رييسيه امني عسكري مدني واحد واحده اخر اخري سكني سكنيه شعبي شعبيه حكومي حكوميه مهجور مهجوره مجاور مجاوره قريب قريبه جديد جديده قديم قديمه كبير كبيره صغير صغيره متقدم متقدمه خاضع خاضعه واقع واقعه محاذي محاذيه ملاصق ملاصقه مناوب".split(
    " ",
  ),
);

/** Whether a word tells the kind of a place (التابع، مشترك). */
export function isPlainNoun(key: string): boolean {
  return PLAIN.has(key) || PLAIN.has(key.replace(/^(ال|لل|ل)/, ""));
}

/**
 * Whether the words after a noun for an object may be its name: without the
 * article they say what it holds (مستودع سلاح، مدرسة مغلقة), and with a
 * pronoun whose it is (طريق عودتها).
 */
export function mayNameObject(
  view: TextView,
  at: number,
  next: number,
): boolean {
  const key = view.keys[next] ?? "";
  if (/.{3}(ها|هم|هما|هن|نا)$/.test(key) && !key.startsWith("ال")) return false;
  const object = analyseWord(view.keys[at] ?? "").some(({ stem }) =>
    OBJECTS.has(stem),
  );
  return !object || key.startsWith("ال") || OPENERS.has(key);
}
