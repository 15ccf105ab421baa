import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { SOURCE_NOUNS } from "../../languages/ar/lexicon/source-words.js";

/** Papers and matters, which say nothing themselves: `وفق القرار`. */
const THINGS: ReadonlySet<string> = new Set(
  "قرار ماده قانون اتفاق اتفاقيه خطه برنامج تقديرات تحاليل اسماء لائحه نظام معايير مبدا قاعده جدول معلومه انباء شايعات تحقيق تحقيقات معطيات احصاءات احصاييات ارقام صور مشاهد حاله عدد هجوم مجزره حادثه تكهنات مزاعم قضيه نشره مذكره وثيقه كشوف سلسله".split(
    " ",
  ),
);

/** A matter, or a noun with a pronoun (`عن توصله`): no speaker. */
export function isThing(key: string): boolean {
  if (THINGS.has(key.replace(/^(?:ال|لل|ل)/, ""))) return true;
  const owned = /^(.{3,})(?:ها|هم|هما)$/.exec(key)?.[1];
  if (!owned || SOURCE_NOUNS.has(owned) || PERSON_NOUNS.has(owned))
    return false;
  return (
    !/(?:ون|ين|و|ي)$/.test(owned) &&
    !PERSON_NOUNS.has(owned.replace(/ت$/, "ه")) &&
    !SOURCE_NOUNS.has(owned.replace(/ت$/, "ه"))
  );
}
