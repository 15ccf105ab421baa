import { foldKey } from "../letters.js";

/**
 * Bodies, works and prizes that bear somebody's name or a place's: the name
 * after them is seldom a mention of its own (`متحف سالم الرفاعي`), folded.
 *
 * @source own knowledge of Arabic
 */
export const NAMED_BODIES: ReadonlySet<string> = new Set(
  `شرطة جامعة نادي بلدية شبكة موقع صحيفة جريدة مجلة وكالة قناة إذاعة مجلس مكتب إعلام تجمع مديرية صحة بنك مصرف
  شركة أمانة فريق منتخب لواء كتيبة فرقة غرفة وزارة هيئة مستشفى مشفى مدرسة مهرجان كأس دوري
  متحف مؤسسة جائزة استاد ستاد ملعب معهد كلية مسجد جامع كرسي دار مطبعة سرايا كتائب حزب اتحاد جمعية رابطة ائتلاف لجنة نقابة صندوق مسرح قاعة`
    .split(/\s+/)
    .map(foldKey),
);
