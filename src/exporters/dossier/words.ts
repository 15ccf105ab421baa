import type { Bilingual } from "../../model/index.js";
import {
  WITHHELD_LINK,
  WITHHELD_NAME,
  WITHHELD_NUMBER,
  WITHHELD_PLACE,
  WITHHELD_SOURCE,
} from "../../release/index.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Headings and running words of a dossier. */
export const DOSSIER_WORDS = {
  title: both("ملف توثيق", "Dossier of incidents"),
  count: both("حوادث", "Incidents"),
  id: both("رقم الحادثة", "Incident"),
  review: both("التدقيق", "Review"),
  told: both("رُوي", "told"),
  sources: both("مصادر أصلية", "original sources"),
  withheld: both("أشخاص لم تُكتب أسماؤهم", "Persons whose names are withheld"),
  noTeller: both("لا يُعرف من رواه", "Nobody is known to have told it"),
  noOutlet: both("ناشر غير مسمّى", "an outlet that is not named"),
  citing: both("نقلاً عن", "citing"),
  published: both("نُشر", "published"),
  undated: both("دون تاريخ نشر", "no date of publication"),
  report: both("المادة", "report"),
  between: both("نُشر بين", "published between"),
  asNote: both("كما في الحاشية", "As in note"),
  noQuote: both(
    "لا جملة تحملها: استُنتجت",
    "No sentence carries it: it was inferred",
  ),
  decided: both("قرار مدقِّق برمز", "Decided by the reviewer with the code"),
  untoldNumber: both("عدد غير مذكور", "an untold number"),
  notes: both("كيف يُقرأ هذا الملف", "How to read this file"),
  quoted: both(
    "كل قيمة معها حاشية: الناشر، وسلسلة من نقل عنهم، وتاريخ النشر، والجملة كما كُتبت.",
    "Every value has a note: the outlet, the chain that it cites, the day of publication, and the sentence as it was written.",
  ),
  unquoted: both(
    "كل قيمة معها حاشية: من رواها ومتى نُشرت. لا تُكتب جمل المواد لغير المكتب، لأنها قد تسمّي أحداً.",
    "Every value has a note: who told it and when it was published. Sentences of the reports are shown to nobody outside the office, since they may name somebody.",
  ),
  accused: both(
    "الاتهام والاشتباه ليسا واقعة: يُذكر مع كل منهما من يقوله.",
    "An accusation or suspicion is no fact: each stands with whoever makes it.",
  ),
  origin: both("كيف صُنع", "How it was made"),
} as const;

const WITHHELD_IN_ENGLISH: readonly (readonly [string, string])[] = [
  [WITHHELD_NAME, "a name withheld"],
  [WITHHELD_SOURCE, "a source withheld"],
  [WITHHELD_PLACE, "a place withheld"],
  [WITHHELD_LINK, "a link withheld"],
  [WITHHELD_NUMBER, "a number withheld"],
];

/** What was withheld, said in the language of the document. */
export const withheldWords = (
  text: string,
  language: keyof Bilingual,
): string =>
  language === "ar"
    ? text
    : WITHHELD_IN_ENGLISH.reduce(
        (told, [ar, en]) => told.replaceAll(ar, en),
        text,
      );
