import { nameKind } from "../../languages/ar/name-lists.js";
import { withoutArticle } from "../fields/folding.js";

/**
 * Bits of the given names that many bear, folded: log2 of one over the share
 * of men (or women) with that name.
 *
 * @source own knowledge of Levantine name lists, in steps of half a bit; the
 * order counts, the exact share does not (a step moves a pair by half a bit)
 */
const COMMON_GIVEN: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, "محمد"],
      [4, "احمد علي"],
      [4.5, "محمود خالد حسين حسن عبدالله ابراهيم مصطفي عمر يوسف"],
      [
        5.5,
        "عبدالرحمن خليل اسماعيل ياسر سليمان موسي عيسي صالح سعيد جمال حمزه عبدالكريم عثمان فاطمه مريم زياد بلال وليد سامر ماهر",
      ],
      [
        6,
        "طارق مازن فراس رامي ايمن باسل عماد هيثم نضال انس عبدالعزيز عبدالقادر قاسم ناصر جاسم فيصل عدنان نادر سمير عامر وائل غسان حسام معاذ زكريا يحيي ايهاب عائشه خديجه زينب امنه",
      ],
    ] as const
  ).flatMap(([bits, words]) =>
    words.split(" ").map((word) => [keyOf(word), bits] as const),
  ),
);

/** A given name that is on the list, but not among the common. */
const LISTED_GIVEN = 7;
/** A given name used as a family name is borne by unrelated families. */
const GIVEN_AS_FAMILY = 5.5;
const LISTED_FAMILY = 7.5;
/** A word on no list: rare, or misspelled. */
const UNLISTED = 9;
/** Teknonyms repeat the common given names. */
const KUNYA = 5;

/** The folded word without article, its halves joined as `readName` does. */
function keyOf(word: string): string {
  return withoutArticle(word).replace(/^(عبد|ابو)ال(?=..)/, "$1");
}

/** @returns bits that a given name (own, father's, grandfather's) carries */
export function givenBits(word: string): number {
  if (word.startsWith("ابو")) return KUNYA;
  const common = COMMON_GIVEN.get(keyOf(word));
  if (common !== undefined) return common;
  const joined = word.startsWith("عبد") ? `عبدال${word.slice(3)}` : word;
  return (nameKind(word) ?? nameKind(joined)) ? LISTED_GIVEN : UNLISTED;
}

/** @returns bits that a family name carries */
export function familyBits(word: string): number {
  if (word.startsWith("ابو")) return KUNYA + 2;
  const kind = nameKind(word);
  if (COMMON_GIVEN.has(keyOf(word)) || kind?.kind === "given")
    return GIVEN_AS_FAMILY;
  return kind === null ? UNLISTED : LISTED_FAMILY;
}
