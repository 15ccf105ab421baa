import { foldKey } from "../letters.js";
import { verbForms } from "../paradigm.js";

type Row = readonly [string, string, { feminine?: string; plural?: string }?];

const formsOf = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(([perfect, imperfect, stems]) =>
      verbForms(perfect, imperfect, stems ?? {}).map(({ form }) => form),
    ),
  );

/**
 * Verbs whose subject does what the nouns around them tell: `صاروخ أطلقه X`,
 * `هجوم شنته X`, `عبوة زرعها X`, `واصلت X استهداف`.
 */
export const AGENT_VERBS: ReadonlySet<string> = formsOf([
  ["أطلق", "يطلق"],
  ["شن", "يشن"],
  ["نفذ", "ينفذ"],
  ["زرع", "يزرع"],
  ["نصب", "ينصب"],
  ["ارتكب", "يرتكب"],
  ["فجر", "يفجر"],
  ["ركن", "يركن"],
  ["أدخل", "يدخل"],
  ["وجه", "يوجه"],
  ["واصل", "يواصل"],
  ["جدد", "يجدد"],
  ["كثف", "يكثف"],
  ["صعد", "يصعد"],
  ["استأنف", "يستأنف"],
  ["دك", "يدك"],
  ["أمطر", "يمطر"],
  ["رمى", "يرمي"],
  ["ألقى", "يلقي"],
  ["باغت", "يباغت"],
  ["قنص", "يقنص"],
  ["ألصق", "يلصق"],
  ["فرض", "يفرض"],
  ["أضرم", "يضرم"],
  ["أردى", "يردي"],
  ["أرغم", "يرغم"],
  ["اقتاد", "يقتاد"],
  ["سلب", "يسلب"],
  ["نهب", "ينهب"],
  ["جرف", "يجرف"],
  ["اعترض", "يعترض"],
  ["قاد", "يقود"],
  ["سير", "يسير"],
  ["عزز", "يعزز"],
  ["فتح", "يفتح"],
  ["أقدم", "يقدم"],
  ["قام", "يقوم"],
  ["رد", "يرد"],
]);

/** Verbs of those to whom an attack happened: `تعرضت X لإطلاق نار`. */
export const EXPOSED_VERBS: ReadonlySet<string> = formsOf([["تعرض", "يتعرض"]]);

/** `الموالي لـX`, `الخاضعة لـX`: says whose somebody is. */
export const ALLEGIANCE =
  /^(ال)?(خاضع|موالي|موال|مناهض|معارض|محسوب|مجاور|حليف|مقرب|محتل|منتم|مسيطر)(ه|ين|ون)?$/;

/** Nouns of doing: `قيام X باعتقاله`, `إقدام X على`. */
export const DOING: ReadonlySet<string> = new Set(
  ["قيام", "إقدام", "بقيام", "بإقدام", "لقيام", "ضلوع", "تورط", "بضلوع"].map(
    foldKey,
  ),
);

/** Verbs of those who beat an attack off: they were its target. */
export const REPELLING_VERBS: ReadonlySet<string> = formsOf([
  ["أحبط", "يحبط"],
  ["صد", "يصد"],
  ["تصدى", "يتصدى"],
  ["أفشل", "يفشل"],
  ["كسر", "يكسر"],
]);

/** Words that put somebody in the place of the agent with من: `من جانب X`. */
export const AGENT_AFTER_MIN: ReadonlySet<string> = new Set(
  ["قبل", "جانب", "طرف"].map(foldKey),
);

/** Fire, shells and aircraft with ب whose owner did it: `بنيران X`. */
export const INSTRUMENTS: ReadonlySet<string> = new Set(
  "نيران رصاص رصاصة قذائف قذيفة صواريخ صاروخ غارة غارات قصف سلاح أسلحة مدفعية دبابة دبابات مسيرة مسيرات طائرة طائرات مروحيات طيران قناص قناصة لغم ألغام هجوم كمين أيدي يد راجمات سكين مقاتلات زوارق عبوة"
    .split(" ")
    .map(foldKey),
);

/** Areas named after whoever holds them: no party of what happens there. */
export const HELD_AREAS: ReadonlySet<string> = new Set(
  "مناطق منطقة أراضي محاور محور جبهات سيطرة نفوذ معاقل معقل أماكن مناطقه خطوط مخلفات مرمى مكافحة ضد محاربة لمحاربة لمكافحة قتال"
    .split(" ")
    .map(foldKey),
);
