import { COMMON_WORDS } from "../../languages/ar/lexicon/common-words.generated.js";
import { foldKey } from "../../languages/ar/letters.js";
import {
  KIN,
  NEVER_IN_NAME,
} from "../../languages/ar/lexicon/function-words.js";
import { TITLES_BY_KEY } from "../../languages/ar/lexicon/titles.generated.js";
import { nameKind } from "../../languages/ar/name-lists.js";

/**
 * Whether a word is so common that a text would fall apart if it were hidden
 * wherever it stands: an everyday word that is no given name of its own.
 *
 * @param form - folded, without article
 */
export function isOrdinary(form: string): boolean {
  if (form.length < 3 || NEVER_IN_NAME.has(form)) return true;
  const known = nameKind(form);
  if (known !== null && !known.homograph) return false;
  return COMMON_WORDS.has(form);
}

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).filter(Boolean).map(foldKey));

const KIN_WORDS = set(`
  نجل نجله نجلها نجلي ابن ابنه ابنها ابنة ابنته ابنتها بنت بن أبناء أولاد بنات
  زوج زوجة زوجته زوجها أرملة أرملته خطيب خطيبة والد والدة والده والدته أب أم
  شقيق شقيقه شقيقة شقيقته أشقاء أخ أخو أخي أخا أخت إخوة حفيد حفيدة جد جدة
  عم عمة خال خالة صهر حماة ابناء قريب قريبة أقارب أقرباء ذوو ذوي ذويه آل
  عائلة أسرة بيت منزل دار مزرعة محل سيارة مجموعة جماعة وليد مرافق سائق حارس
`);

const CALLED = set(`
  المدعو المدعوة يدعى تدعى الملقب الملقبة لقب بلقب المعروف المعروفة المكنى اسمه
  اسمها باسم يسمى تسمى الشهيد الشهيدة شهيد المرحوم الفقيد الراحل القتيل الأسير
  المعتقل المعتقلة المخطوف المخطوفة المغدور الشاب الشابة الطفل الطفلة السيدة
  السيد الرجل المواطن المواطنة الناشط الناشطة الإعلامي الجريح المصاب الحاج الحجة
`);

/** Words of kin and house, after which any part of a hidden name is hidden. */
export function isKinWord(word: string): boolean {
  return KIN_WORDS.has(word) || KIN.has(word);
}

/**
 * Whether the word after this one is a name even if it is an ordinary word
 * otherwise: a title, a rank, a word of kin, «الملقب».
 *
 * @param word - folded, as it stands in the text
 */
export function opensName(word: string): boolean {
  const bare = word.replace(/^ال(?=...)/u, "");
  return (
    CALLED.has(word) ||
    isKinWord(word) ||
    TITLES_BY_KEY.has(word) ||
    TITLES_BY_KEY.has(bare)
  );
}
