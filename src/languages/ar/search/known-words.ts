import { foldKey } from "../letters.js";
import { COMMON_WORDS } from "../lexicon/common-words.generated.js";
import { NAME_BY_KEY } from "../lexicon/names.generated.js";
import { TITLES_BY_KEY } from "../lexicon/titles.generated.js";
import { WHOLE_WORDS } from "../lexicon/whole-words.js";
import { PLACE_WORDS } from "./place-words.generated.js";
import { FAMILY_HEADS } from "./word-families.js";

const set = (text: string): ReadonlySet<string> =>
  new Set(text.trim().split(/\s+/).map(foldKey));

/** Words whose first ال is their own. */
export const OWN_ARTICLE: ReadonlySet<string> = set(`
ألغام إلغاء إلقاء ألقى ألقت ألغى ألغت التزام التزامات التحاق التحق التحقت إلحاق إلزام ألزم التقى التقت التقاء ألم
ألمانيا ألماني ألمانية إلياس إلهام إلكترون إلكتروني إلكترونية إلكترونيا ألف آلاف الله إله إليه آلية آليات التهاب التفاف إلصاق ألوية ألوان البانيا
`);

/** Words that begin like a clitic with the article: والد is no "and the د". */
export const OWN_LEAD =
  /^(?:والد(?:[هيا]|ته|تها|تهم|ها|هم|هما|ان|يه|يها|يهم|ات)?|والي|والا|بالغ(?:[ها]|ين|ون|ات)?|بالون(?:ات)?|فالح|كالح)$/;

/** Words whose ending looks like one of number, gender or case and is none. */
export const OWN_ENDING: ReadonlySet<string> = set(`
عدوان طيران فقدان زيتون مليون مليونا ملايين تلفزيون كانون قوانين عناوين ميادين بساتين تشرين رمضان شعبان نيسان حزيران
عشرين عشرون ثلاثين ثلاثون أربعين أربعون خمسين خمسون ستين ستون سبعين سبعون ثمانين ثمانون تسعين تسعون اثنان اثنين
فلسطين سلطان إنسان ميدان عنوان إعلان امتحان برلمان قضبان جدران نيران جيران أركان بركان سرطان عمران بنيان
هاون صابون أفيون معان أردن ألمانيا ألبانيا سوريا روسيا تركيا ليبيا أمريكا أميركا هنا هناك بينما ربما عندما حينما كلما
واحد واحدة وحده وحدها محافظة جامعة مدرسة مكتبة منطقة قائمة طائرة دائرة عائلة رسالة عملية صحيفة حقيبة مسيرة دبابة سيارة هيئة كتيبة دقيقة
قاعدة ثانية ناحية طبيبة كاملة عبارة إدارة وزارة سفارة عمارة تجارة زيارة إمارة حضارة حجارة شهادة قيادة سيادة عيادة
`);

const isTitle = (key: string) => TITLES_BY_KEY.has(key);

/** A name of persons that is no other word: it has no endings. */
export function isPersonName(key: string): boolean {
  return NAME_BY_KEY.get(key)?.homograph === false;
}

/** A word of names of places. */
export const isPlaceWord = (key: string): boolean => PLACE_WORDS.has(key);

/** An everyday word, or a word for persons, in one of its listed forms. */
export function isPlainWord(key: string): boolean {
  return COMMON_WORDS.has(key) || isTitle(key) || FAMILY_HEADS.has(key);
}

/**
 * Whether a folded word without article stands in a list that was made of words:
 * names, places, words for persons, and those that are listed because they begin
 * like a clitic. Everyday words are counted from news, a few with their clitics.
 */
export function isListedWord(key: string): boolean {
  return (
    isTitle(key) ||
    FAMILY_HEADS.has(key) ||
    PLACE_WORDS.has(key) ||
    NAME_BY_KEY.has(key) ||
    WHOLE_WORDS.has(key) ||
    OWN_ENDING.has(key)
  );
}

/** Whether a folded word without article stands in any list. */
export function isKnownWord(key: string): boolean {
  return isListedWord(key) || COMMON_WORDS.has(key);
}
