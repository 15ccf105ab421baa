import { foldKey } from "../letters.js";

const set = (text: string): ReadonlySet<string> =>
  new Set(text.trim().split(/\s+/).map(foldKey));

/** Nouns of armed units that news tells without a name, without article. */
export const UNIT_NOUNS: ReadonlySet<string> = set(`
قوة قوات دورية دوريات رتل رتلا أرتال مجموعة مجموعات مفرزة مفارز وحدة وحدات تعزيزات آليات فصيل فصائل
جماعة جماعات تشكيل تشكيلات كتيبة ميليشيا مليشيا ميليشيات مليشيات خلية حاجز حاجزا حواجز طيران طائرة طائرات
مقاتلات مروحية مروحيات مسيرة مسيرات مدفعية مدرعات دبابات عناصر جنود مقاتلون مقاتلين زوارق قافلة سيارة نقطة
`);

/** Adjectives (masculine) of a state's own forces: قوة أمنية، طيران حربي. */
export const STATE_ADJECTIVES: ReadonlySet<string> = set(
  "عسكري أمني حربي حكومي نظامي",
);

/** Adjectives (masculine) of armed groups that tell no side. */
export const UNIT_ADJECTIVES: ReadonlySet<string> = set(
  "مسلح خاص مشترك جديد كبير محلي أهلي رديف منافس منفلت متشدد متطرف إسلامي مجهز مدرع ثقيل راجل مؤلل معزز إرهابي مقاتل",
);

/**
 * Nouns that with the article repeat a force told before, by the noun they
 * answer to; `force` ones stand for the state's force named last, `men` for any.
 */
export const BACK_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    ["force", "قوة قوات وحدات جنود"],
    ["men", "عناصر مقاتلون مقاتلين"],
    ["patrol", "دورية دوريات"],
    ["post", "حاجز حواجز"],
    ["column", "رتل أرتال تعزيزات"],
    ["aircraft", "طائرة طائرات مسيرة مسيرات مروحية مروحيات مقاتلات طيران"],
    ["group", "مجموعة مجموعات"],
    ["faction", "فصيل فصائل"],
    ["battalion", "كتيبة"],
    ["cell", "خلية خلايا"],
    ["squad", "مفرزة مفارز"],
  ].flatMap(([group = "", nouns = ""]) =>
    nouns.split(" ").map((noun) => [foldKey(noun), group] as const),
  ),
);

/**
 * Heads of the names of armed groups; `alone` ones need no quotes around what
 * follows.
 */
export const ORG_HEADS: ReadonlyMap<string, "alone" | "quoted"> = new Map([
  ...[
    ...set("كتيبة لواء فصيل كتائب سرايا ميليشيا مليشيا ميليشيات مليشيات"),
  ].map((noun) => [noun, "alone"] as const),
  ...[...set("حركة جبهة تنظيم جماعة فرقة قوة جيش مجموعة فصائل حزب")].map(
    (noun) => [noun, "quoted"] as const,
  ),
]);

/** Heads of the names of tribes. */
export const TRIBE_HEADS: ReadonlySet<string> = set(
  "عشيرة قبيلة عشيرتي قبيلتي عشائر قبائل",
);
