import { foldKey } from "../letters.js";

/** How many a form of a counted noun stands for without a numeral. */
export type GrammaticalNumber = "singular" | "dual" | "plural";

/** Role codes a noun alone supports (codebook roles). */
export type NounRole =
  | "civilian"
  | "state_forces"
  | "rebel"
  | "jihadist"
  | "militia"
  | "official"
  | "journalist"
  | "medic"
  | "criminal"
  | null;

/** One form of a noun for people. */
export interface PersonNoun {
  readonly lemma: string;
  readonly number: GrammaticalNumber;
  readonly role: NounRole;
  readonly group: "child" | "woman" | null;
  readonly unit: "person" | "family";
  /** Fighter nouns take their role from the force they belong to. */
  readonly fighter: boolean;
  /** A word that may stand before a name as its title (الشاب أحمد). */
  readonly title: boolean;
  /** A noun that says what happened to them (قتيل، جريح). */
  readonly outcome:
    | "killed"
    | "wounded"
    | "arrested"
    | "abducted"
    | "displaced"
    | "missing"
    | null;
}

interface Row {
  readonly words: readonly string[];
  readonly plurals?: readonly string[];
  readonly sound?: boolean;
  readonly role?: NounRole;
  readonly group?: "child" | "woman";
  readonly fighter?: boolean;
  readonly family?: boolean;
  readonly outcome?: PersonNoun["outcome"];
  readonly title?: boolean;
}

const civil = (words: string, plurals = "", sound = true): Row => ({
  words: words.split(" "),
  plurals: plurals.split(" ").filter(Boolean),
  sound,
  role: "civilian",
});
const plain = (words: string, plurals = "", sound = false): Row => ({
  words: words.split(" "),
  plurals: plurals.split(" ").filter(Boolean),
  sound,
});

/**
 * Nouns for people in conflict news, with the role each shows by itself.
 *
 * @source GUIDE.md, casualties: civilian is shown by occupation, age, sex or
 * a plain word (مدني); fighters take their force's role; otherwise unknown.
 */
const ROWS: readonly Row[] = [
  plain("شخص", "أشخاص"),
  plain("شاب", "شبان شباب"),
  plain("رجل", "رجال"),
  plain("فرد", "أفراد"),
  plain("إنسان", "أناس"),
  plain("ضحية", "ضحايا"),
  plain("مستهدف", "", true),
  plain("مجهول", "", true),
  plain("شقيق", "أشقاء"),
  plain("أخ", "إخوة أخوة"),
  plain("ابن", "أبناء"),
  plain("قريب", "أقارب"),
  plain("نجل", "أنجال"),
  plain("والد"),
  plain("أب"),
  plain("عم"),
  plain("زوج", "أزواج"),
  plain("رفيق", "رفاق"),
  plain("راكب", "ركاب"),
  plain("أسير", "أسرى"),
  plain("معتقل", "", true),
  plain("مطلوب", "", true),
  plain("مشتبه", "", true),
  plain("مختطف", "", true),
  plain("مخطوف", "", true),
  plain("رهينة", "رهائن"),
  plain("محتجز", "", true),
  plain("سجين", "سجناء"),
  plain("موقوف", "", true),
  plain("متورط", "", true),
  plain("متهم", "", true),
  plain("لبناني", "", true),
  plain("عراقي", "", true),
  plain("فلسطيني", "", true),
  plain("سوري", "", true),
  plain("يمني", "", true),
  plain("سوداني", "", true),
  plain("ليبي", "", true),
  plain("أجنبي", "أجانب"),
  plain("مصري", "", true),
  plain("باكستاني", "", true),
  plain("سعودي", "", true),
  plain("تركي", "أتراك"),
  plain("كردي", "أكراد"),
  plain("ناشط", "نشطاء", true),
  plain("وجيه", "وجهاء"),
  plain("شيخ", "شيوخ مشايخ"),
  plain("ملثم", "", true),
  { ...civil("مدني"), title: true },
  civil("مواطن"),
  civil("قروي"),
  civil("ساكن", "سكان"),
  civil("مزارع"),
  civil("فلاح"),
  civil("عامل", "عمال"),
  civil("سائق"),
  civil("راع راعي", "رعاة رعيان", false),
  civil("تاجر", "تجار"),
  civil("بائع", "باعة"),
  civil("معلم"),
  civil("مدرس"),
  civil("موظف"),
  civil("مهندس"),
  civil("محامي محام"),
  civil("طالب", "طلاب طلبة"),
  civil("تلميذ", "تلاميذ"),
  civil("نازح"),
  civil("لاجئ"),
  civil("متظاهر"),
  civil("محتج"),
  civil("مصل مصلي"),
  civil("صياد"),
  civil("بحار", "بحارة"),
  civil("متسوق"),
  civil("مار", "مارة", false),
  civil("عابر"),
  civil("مهاجر"),
  civil("حاج", "حجاج"),
  civil("إمام", "أئمة"),
  civil("عجوز", "عجائز"),
  civil("مسن"),
  civil("كبير السن"),
  civil("شرطي مرور"),
  civil("مغترب"),
  civil("مستوطن"),
  civil("عتال"),
  civil("حلاق"),
  civil("نجار"),
  civil("لاعب"),
  {
    words: ["طفل"],
    plurals: ["أطفال"],
    role: "civilian",
    group: "child",
    title: true,
  },
  {
    words: ["طفلة"],
    plurals: ["طفلات"],
    role: "civilian",
    group: "child",
    title: true,
  },
  {
    words: ["رضيع", "رضيعة"],
    plurals: ["رضع"],
    role: "civilian",
    group: "child",
  },
  {
    words: ["قاصر"],
    plurals: ["قصر", "قاصرين", "قاصرون"],
    role: "civilian",
    group: "child",
  },
  {
    words: ["صبي", "فتى"],
    plurals: ["صبية", "فتيان", "فتية"],
    role: "civilian",
    group: "child",
  },
  { words: ["يافع"], sound: true, role: "civilian", group: "child" },
  {
    words: ["امرأة"],
    plurals: ["نساء"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: ["سيدة"],
    plurals: ["سيدات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  { words: ["مواطنة"], plurals: ["مواطنات"], role: "civilian", group: "woman" },
  { words: ["مدنية"], plurals: ["مدنيات"], role: "civilian", group: "woman" },
  {
    words: ["فتاة", "شابة"],
    plurals: ["فتيات", "شابات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: [
      "معلمة",
      "مدرسة",
      "طالبة",
      "موظفة",
      "عاملة",
      "حاجة",
      "مزارعة",
      "أرملة",
    ],
    plurals: ["معلمات", "طالبات", "عاملات", "موظفات", "مدرسات"],
    role: "civilian",
    group: "woman",
    title: true,
  },
  {
    words: ["والدة", "أم", "زوجة", "شقيقة", "ابنة", "أخت", "جدة"],
    plurals: ["أمهات", "زوجات", "شقيقات", "بنات", "أخوات"],
    role: "civilian",
    group: "woman",
  },
  { words: ["عنصر"], plurals: ["عناصر"], fighter: true, title: true },
  { words: ["مقاتل"], sound: true, fighter: true, title: true },
  { words: ["مسلح"], sound: true, fighter: true },
  { words: ["مهاجم"], sound: true, fighter: true },
  {
    words: ["قيادي", "قائد"],
    plurals: ["قادة", "قياديين", "قياديون", "قيادات"],
    fighter: true,
    title: true,
  },
  { words: ["أمير"], plurals: ["أمراء"], fighter: true, title: true },
  { words: ["زعيم", "متزعم"], plurals: ["زعماء"], fighter: true, title: true },
  {
    words: ["مرافق"],
    plurals: ["مرافقين", "مرافقو", "مرافقي"],
    fighter: true,
    title: true,
  },
  { words: ["حارس"], plurals: ["حراس"], fighter: true, title: true },
  {
    words: ["متعاون", "عميل"],
    plurals: ["عملاء"],
    sound: true,
    fighter: true,
    title: true,
  },
  {
    words: ["منتسب", "مجند", "متطوع"],
    sound: true,
    fighter: true,
    title: true,
  },
  {
    words: ["جندي"],
    plurals: ["جنود"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["عسكري"],
    sound: true,
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["ضابط"],
    plurals: ["ضباط"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: ["شرطي"],
    plurals: ["شرطيين", "شرطيون"],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  {
    words: [
      "رقيب",
      "عريف",
      "ملازم",
      "نقيب",
      "رائد",
      "مقدم",
      "عقيد",
      "عميد",
      "مساعد",
      "شاويش",
    ],
    role: "state_forces",
    fighter: true,
    title: true,
  },
  { words: ["إرهابي"], sound: true, fighter: true },
  { words: ["متمرد"], sound: true, fighter: true, role: "rebel" },
  {
    words: ["جهادي", "داعشي"],
    plurals: ["دواعش"],
    sound: true,
    role: "jihadist",
    fighter: true,
  },
  { words: ["حوثي"], sound: true, role: "rebel", fighter: true },
  {
    words: ["صحفي", "صحافي", "إعلامي", "مصور", "مراسل"],
    sound: true,
    role: "journalist",
    title: true,
  },
  {
    words: ["صحفية", "صحافية", "إعلامية"],
    role: "journalist",
    group: "woman",
    title: true,
  },
  { words: ["طبيب"], plurals: ["أطباء"], role: "medic", title: true },
  {
    words: ["ممرض", "مسعف", "صيدلي", "صيدلاني"],
    plurals: ["صيادلة"],
    sound: true,
    role: "medic",
    title: true,
  },
  {
    words: ["ممرضة", "طبيبة", "مسعفة"],
    plurals: ["ممرضات", "طبيبات"],
    role: "medic",
    group: "woman",
    title: true,
  },
  {
    words: [
      "مسؤول",
      "محافظ",
      "وزير",
      "نائب",
      "مختار",
      "قاض",
      "قاضي",
      "رئيس بلدية",
      "مدير",
    ],
    plurals: ["وزراء", "قضاة", "مخاتير"],
    sound: true,
    role: "official",
    title: true,
  },
  {
    words: ["مهرب", "لص", "سارق"],
    plurals: ["لصوص", "مهربين", "مهربون"],
    role: "criminal",
  },
  {
    words: ["عائلة", "أسرة"],
    plurals: ["عائلات", "أسر", "عوائل"],
    role: "civilian",
    family: true,
  },
  { words: ["قتيل"], plurals: ["قتلى"], outcome: "killed" },
  { words: ["شهيد"], plurals: ["شهداء"], outcome: "killed", title: true },
  { words: ["شهيدة", "قتيلة"], outcome: "killed" },
  { words: ["جريح"], plurals: ["جرحى"], outcome: "wounded" },
  { words: ["مصاب"], sound: true, outcome: "wounded" },
  { words: ["جريحة", "مصابة"], outcome: "wounded" },
  { words: ["مفقود"], sound: true, outcome: "missing" },
];

/** Every form of every noun for people, by folded word. */
export const PERSON_NOUNS: ReadonlyMap<string, PersonNoun> = build(ROWS);

function build(rows: readonly Row[]): ReadonlyMap<string, PersonNoun> {
  const out = new Map<string, PersonNoun>();
  for (const row of rows) {
    const base = {
      lemma: row.words[0] ?? "",
      role: row.role ?? null,
      group: row.group ?? null,
      unit: row.family ? ("family" as const) : ("person" as const),
      fighter: row.fighter ?? false,
      title: row.title ?? false,
      outcome: row.outcome ?? null,
    };
    const add = (form: string, number: GrammaticalNumber) => {
      const key = foldKey(form);
      if (!out.has(key)) out.set(key, { ...base, number });
    };
    for (const word of row.words) {
      const stem = word.endsWith("ة") ? `${word.slice(0, -1)}ت` : word;
      add(word, "singular");
      if (!/[اىةء]$/.test(word)) add(`${word}ا`, "singular");
      for (const dual of ["ان", "ين"]) {
        const key = `${stem}${dual}`;
        if (!(row.sound && dual === "ين")) add(key, "dual");
      }
      if (!row.sound) add(`${stem}ي`, "dual");
      if (row.sound) {
        add(`${word}ون`, "plural");
        add(`${word}ين`, "plural");
        add(`${word}و`, "plural");
      }
    }
    for (const plural of row.plurals ?? []) add(plural, "plural");
    for (const pronoun of ["ه", "ها", "هم", "هما"]) {
      for (const word of row.words) {
        const stem = word.endsWith("ة") ? `${word.slice(0, -1)}ت` : word;
        add(`${stem}${pronoun}`, "singular");
        if (row.sound) add(`${word}ي${pronoun}`, "plural");
        else add(`${stem}ي${pronoun}`, "dual");
        add(`${stem}ا${pronoun}`, "dual");
      }
      for (const plural of row.plurals ?? [])
        add(`${plural}${pronoun}`, "plural");
    }
  }
  return out;
}
