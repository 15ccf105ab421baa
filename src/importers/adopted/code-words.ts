import {
  EVENT_TYPES,
  GROUPS,
  OUTCOMES,
  ROLES,
  WEAPONS,
} from "../../codebook/index.js";
import { foldKey } from "../../languages/ar/letters.js";
import type {
  EventTypeCode,
  GroupCode,
  OutcomeCode,
  RoleCode,
  WeaponCode,
} from "../../model/vocabulary.js";

type Words<Code extends string> = Readonly<Partial<Record<Code, string>>>;

/** Further words of offices, beside the codebook's labels. */
const TYPE_WORDS: Words<EventTypeCode> = {
  assassination: "اغتيال|عملية اغتيال|محاولة اغتيال|assassination attempt",
  armed_attack: "هجوم مسلح|استهداف مسلح|هجوم|إطلاق نار|قتل بالرصاص|shooting",
  armed_clash: "اشتباك|اشتباكات|معركة|معارك|clashes|battle|clash",
  explosion:
    "انفجار|تفجير|عبوة ناسفة|لغم|انفجار لغم|انفجار عبوة|bombing|ied|mine",
  suicide_attack: "تفجير انتحاري|عملية انتحارية|هجوم انتحاري|suicide bombing",
  shelling: "قصف|قصف مدفعي|قصف بري|قصف صاروخي|قذائف|artillery shelling",
  airstrike: "قصف جوي|غارة|غارة جوية|طيران|برميل متفجر|air strike|air raid",
  homicide: "جريمة قتل|قتل جنائي|جريمة|ثأر|murder",
  execution: "إعدام|إعدام ميداني|إعدام خارج القانون|field execution",
  body_found: "جثة|العثور على جثة|جثة مجهولة|العثور على جثمان|body",
  death_in_custody:
    "وفاة تحت التعذيب|تحت التعذيب|قتل تحت التعذيب|تعذيب|وفاة في المعتقل|death under torture|torture",
  arrest: "اعتقال|اعتقال تعسفي|توقيف|حملة اعتقال|احتجاز|detention",
  abduction: "خطف|اختطاف|حادثة خطف|فقدان|kidnapping|kidnap",
  release: "إفراج|إطلاق سراح|الإفراج عن معتقل|released",
  raid: "مداهمة|دهم|اقتحام|حملة دهم",
  siege: "حصار",
  displacement: "نزوح|تهجير|تهجير قسري",
  property_damage: "أضرار مادية|تدمير|حرق ممتلكات|property destruction",
  protest: "مظاهرة|احتجاج|تظاهرة|وقفة احتجاجية|demonstration",
};

const OUTCOME_WORDS: Words<OutcomeCode> = {
  killed:
    "قتيل|شهيد|قتل|مقتول|متوفى|متوفي|وفاة|استشهد|شهيدة|قتيلة|dead|death|martyr",
  wounded: "جريح|مصاب|إصابة|جرح|جريحة|مصابة|injured",
  arrested: "معتقل|معتقلة|موقوف|محتجز|قيد الاعتقال|detained|detainee",
  abducted: "مخطوف|مختطف|مخطوفة|kidnapped",
  released: "مفرج عنه|أفرج عنه|خرج|أطلق سراحه|free",
  missing: "مفقود|مفقودة|مختف|مختفي|مختفٍ قسرياً|مجهول المصير|disappeared",
  displaced: "نازح|مهجر",
  survived: "ناج|ناجي|نجا|ناجٍ|survivor",
};

const WEAPON_WORDS: Words<WeaponCode> = {
  gunfire:
    "رصاص|إطلاق نار|طلق ناري|سلاح خفيف|أعيرة نارية|بندقية|مسدس|gun|firearm|small arms",
  ied: "عبوة|عبوة لاصقة|متفجرات",
  vehicle_bomb: "مفخخة|سيارة مفخخة|دراجة مفخخة|car bomb",
  landmine: "ألغام|لغم أرضي|mine",
  uxo: "مخلفات الحرب|جسم متفجر|unexploded",
  grenade: "قنبلة",
  artillery: "قذيفة|قذائف|قصف مدفعي|قذيفة مدفعية|shell|shelling",
  mortar: "قذيفة هاون|mortar shell",
  rocket: "صاروخ|صواريخ|راجمة صواريخ|missile",
  tank: "قذيفة دبابة",
  aircraft:
    "طيران حربي|طيران مروحي|غارة|برميل متفجر|قصف جوي|airstrike|barrel bomb",
  drone: "مسيّرة|طائرة بدون طيار|uav",
  sniper: "قناص|قناصة|رصاص قناص",
  blade: "سكين|طعن|أداة حادة|knife",
  beating: "تعذيب|أداة صلبة|torture",
};

const ROLE_WORDS: Words<RoleCode> = {
  civilian: "مدنية|مدنيون|civilians",
  state_forces: "قوات النظام|جيش|عسكري في الجيش|شرطة|عنصر أمن|جندي|army|police",
  rebel: "جيش حر|الجيش الحر|مقاتل|معارضة|ثوار|مقاتل في المعارضة",
  former_combatant:
    "مقاتل سابق|قيادي سابق|عنصر تسوية|تسوية|مقاتل سابق في فصائل المعارضة",
  jihadist: "داعش|تنظيم الدولة",
  militia: "ميليشيا|لجان شعبية|دفاع وطني",
  official: "مسؤول|عضو مجلس محلي|مختار|موظف حكومي",
  journalist: "إعلامي|صحفي|ناشط إعلامي|media worker",
  medic: "طبيب|مسعف|ممرض|كادر طبي|doctor|paramedic",
  unknown: "مجهول|غير معروف|غير محدد",
};

const GROUP_WORDS: Words<GroupCode> = {
  child: "طفل|طفلة|أطفال|رضيع|رضيعة|قاصر|قاصرة|جنين|children|minor|infant",
  woman: "امرأة|نساء|سيدة|women|female",
};

/** A code as an office writes it, as words are held against it. */
export const codeKey = (code: string): string =>
  foldKey(code)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (/^ال..+/.test(word) ? word.slice(2) : word))
    .join(" ");

interface Labelled {
  readonly code: string;
  readonly label: { readonly ar: string; readonly en: string };
}

function wordBook<Code extends string>(
  entries: readonly Labelled[],
  words: Words<Code>,
): ReadonlyMap<string, Code> {
  const book = new Map<string, Code>();
  const add = (word: string, code: Code) => {
    const key = codeKey(word);
    if (key !== "" && !book.has(key)) book.set(key, code);
  };
  for (const { code, label } of entries) {
    add(code.replaceAll("_", " "), code as Code);
    add(label.ar, code as Code);
    add(label.en, code as Code);
  }
  for (const [code, listed] of Object.entries<string | undefined>(words))
    for (const word of listed?.split("|") ?? []) add(word, code as Code);
  return book;
}

/** What codes of offices mean, by {@link codeKey}: whole codes, no parts. */
export const CODE_WORDS = {
  types: wordBook(Object.values(EVENT_TYPES), TYPE_WORDS),
  outcomes: wordBook(Object.values(OUTCOMES), OUTCOME_WORDS),
  weapons: wordBook(Object.values(WEAPONS), WEAPON_WORDS),
  groups: wordBook(Object.values(GROUPS), GROUP_WORDS),
  roles: wordBook(Object.values(ROLES), ROLE_WORDS),
} as const;
