import { foldKey } from "../../languages/ar/letters.js";
import { foldedWords } from "../fields/folding.js";

/** One set of words, folded as names of sources are. */
const words = (text: string): ReadonlySet<string> => new Set(foldedWords(text));

/**
 * Nouns of speakers whom whatever follows does not name: مصدر من داخل المدينة,
 * سكان البلدة, أحد الوسطاء.
 *
 * @source general words of Arabic newswriting; none is a name
 */
export const UNNAMED_HEADS = words(`
مصدر مصادر مصدران مصدرين ناشطون ناشطين نشطاء ناشطان شاهد شهود شهادة شهادات
سكان أهالي أهالى أهل أهال مواطنون مواطنين قاطنون نازحون مسؤولون مسؤولين مسؤولان
مسئولون قياديون ضباط مقاتلون عسكريون أطباء مسعفون متطوعون وجهاء أعضاء أقارب أقرباء
أقاربه ذوو ذويه ذووه جيران جيرانه وسطاء مراقبون محللون حقوقيون إعلاميون صحفيون
صحافيون متابعون مطلعون معنيون مراسلون صفحات حسابات وسائل تسجيل تسجيلات مقطع
منشورات معلومات أنباء تقارير أحد إحدى عدد بعض ثلاثة أربعة اثنان أشخاص
`);

/**
 * Nouns of one person: without a name after them they name nobody (قيادي في
 * الفصائل, قريب له), with one they do (شقيقها سامر).
 */
export const PERSON_HEADS = words(`
ناشط ناشطة ساكن مواطن مسؤول مسئول قيادي قائد ضابط عقيد عميد رائد نقيب مقدم لواء
شرطي جندي مقاتل عسكري عنصر طبيب ممرض ممرضة مسعف معلم مدرس صاحب تاجر سائق راع
مزارع وجيه مختار شيخ عضو قريب عائلة عائلته عائلتها أسرة أسرته أسرتها زوجة زوجته
زوجها والد والده والدته والدها والدتها شقيق شقيقه شقيقته شقيقها شقيقتها ابنه ابنها
جار جاره وسيط محلل صحفي صحافي إعلامي حقوقي شخص رجل امرأة ناج ناجية متطوع
`);

/** Words that may follow such a noun and still name nobody. */
export const GENERAL_WORDS = words(`
محلي محلية محليون محليين محليان طبي طبية أمني أمنية أمنيون عسكري عسكرية عسكريون
رسمي رسمية خاص خاصة ميداني ميدانية إعلامي إعلامية مطلع مطلعة موثوق موثوقة قيادي
قبلي قبلية أهلية أهلي مدني مدنية متطابقة متقاطعة متعددة مختلفة كثيرة حكومي حكومية
مقرب مقربة كبير كبار كبيران رفيع منشق ملثم عيان عام عامة آخر أخرى آخرون
فلسطيني فلسطينية فلسطينيون إسرائيلي إسرائيلية سوري سورية سوريون عراقي عراقية يمني
يمنية مصري مصرية لبناني لبنانية ليبي ليبية سوداني سودانية تركي تركية تركيان أميركي
أميركية أمريكي أمريكية روسي روسية إيراني إيرانية أردني أردنية كردي كردية غربي غربية
لم يسمه تسمه تسمها يسمها يكشف تكشف رفض رفضت طلب طلبت عدم كشف ذكر اسمه هويته
في من داخل ضمن عن على بـ لها له منها منهم و أو قرب محيط
البلدة المدينة القرية المنطقة الحي المحافظة المخيم المستشفى المشفى الوطني
الشرطة الجيش الأمن الوزارة وزارة الداخلية الدفاع الصحة قيادة فرع مديرية حكومة
سكان أهالي أقارب أقرباء أبناء أعضاء قادة ضحايا قتيل القتيل الضحية الضحايا
المخطوف المخطوفة المعتقل الجرحى الوسطاء الشهود الأهالي السكان الوفد اللجنة
تواصل اجتماعي التواصل الاجتماعي إعلام الإعلام مصور مصورة مرئي مرئية صوتي صوتية
موالية موالي معارضة معارض مجموعات مجموعة محلية مسلحة فصائل فصيل
`);

/**
 * Nouns that stand before the name of a medium or body. A radio is left out:
 * إذاعة الجيش is not الجيش.
 */
export const BODY_HEADS = words(`
وكالة شبكة صحيفة جريدة قناة موقع منصة مجلة صفحة أنباء الأنباء
مدير متحدث المتحدث ناطق الناطق مراسل بيان رئيس باسم من في
`);

/** Who speaks in the name of a body, before «باسم». */
export const SPEAKER_HEADS = words(`
متحدث متحدثة متحدثون متحدثين ناطق ناطقة ناطقون ناطقين
`);

/** One set of words with their articles, as packs look names up. */
const keys = (text: string): ReadonlySet<string> =>
  new Set(foldKey(text).split(/\s+/).filter(Boolean));

/** What stands before the name of a medium, or of a body's voice. */
export const HEAD_KEYS = keys(`
وكالة شبكة صحيفة جريدة قناة موقع منصة مجلة صفحة تلفزيون فضائية مؤسسة منظمة حركة
تنظيم مراسل مراسلة مراسلو مراسلي مدير رئيس بيان حساب معرفات نشطاء
المتحدث متحدث المتحدثة متحدثة الناطق ناطق الناطقة الرسمي العسكري الإعلامي باسم
`);

/** What stands after such a name and is no part of it. */
export const TAIL_KEYS = keys(`
الإخبارية الإخباري الإعلامية الإعلامي المحلية المحلي للأنباء الرسمية الرسمي الإلكتروني
الإلكترونية الدولية نت التركية اللبنانية السورية العراقية اليمنية السودانية الليبية
`);

/** Words that take one or some out of a group. */
export const SOME_OF = words(`أحد إحدى عدد بعض من`);

/** What a sentence leaves before the name of its source. */
export const BEFORE_NAMES = words(`
حينها وقتها يومها آنذاك لاحقا بدوره بدورها بدورهم أيضا بأن أن إن وفق بحسب حسب نقلا عن
`);

/** In what somebody said it, after «في». */
export const STATEMENTS = words(`
بيان تعميم تصريح تصريحات منشور حديث اتصال تقرير مؤتمر تغريدة تدوينة رسالة مقابلة كلمة تسجيل
`);

/** What happened, which reports tell and which tells nothing itself. */
export const HAPPENINGS = words(`
مجزرة قضية هجوم حادث حادثة قصف انفجار تفجير عملية ضحايا قتلى جرحى جثة جثث جثمان
اشتباكات اشتباك غارة غارات اغتيال جريمة اعتقال اعتقالات حصيلة عددهم ارتفاع إصابة إصابات
واقعة مداهمة كمين معارك معركة ضربة ضربات
`);

/** Nouns of bodies, at the head of their names. */
export const INSTITUTIONS = words(`
خلية مركز مكتب غرفة هيئة لجنة لجان مجموعة رابطة منظمة جمعية مؤسسة حركة تنسيقية تجمع
مرصد إدارة قيادة مجلس بعثة نقابة اتحاد فريق مديرية دائرة منصة
`);

/** Nouns that stand for the province of a happening. */
export const PROVINCES = words(`محافظة ولاية إقليم`);

/** Nouns that stand for its town. */
export const TOWNS = words(`مدينة بلدة قرية`);

/** What stands between a body and the name of its speaker. */
export const RANKS = words(`
عقيد نقيب رائد مقدم عميد لواء ملازم فريق مشير مساعد رقيب دكتور أستاذ شيخ سيد سيدة مهندس
قاض قاضي محام محامي صحفي إعلامي أول ركن
`);
