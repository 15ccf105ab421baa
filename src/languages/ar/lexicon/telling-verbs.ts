import { foldKey } from "../letters.js";
import { verbForms } from "../paradigm.js";

type Pair = readonly [perfect: string, imperfect: string];

const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter(Boolean).map(foldKey));

const forms = (rows: readonly Pair[], bare: boolean) =>
  rows.flatMap(([perfect, imperfect]) =>
    verbForms(perfect, imperfect, { bare }),
  );

/** With an object `ه`, `ها`, `نا`, …: أكده، نقلتها، أخبرنا. */
const withObject = (rows: readonly Pair[]) => [
  ...forms(rows, false)
    .filter((f) => f.object)
    .map((f) => f.form),
  ...forms(rows, true)
    .filter((f) => !f.plural)
    .map((f) => `${f.form}نا`),
];

/** Verbs of saying and nothing else: whoever follows them is a source. */
const SPEECH: readonly Pair[] = [
  ["قال", "يقول"],
  ["أفاد", "يفيد"],
  ["ذكر", "يذكر"],
  ["أوضح", "يوضح"],
  ["أكد", "يؤكد"],
  ["أضاف", "يضيف"],
  ["أشار", "يشير"],
  ["صرح", "يصرح"],
  ["روى", "يروي"],
  ["أخبر", "يخبر"],
  ["أبلغ", "يبلغ"],
  ["نوه", "ينوه"],
  ["لفت", "يلفت"],
  ["زعم", "يزعم"],
  ["شدد", "يشدد"],
  ["تحدث", "يتحدث"],
  ["أجاب", "يجيب"],
  ["حكى", "يحكي"],
  ["نبه", "ينبه"],
  ["أردف", "يردف"],
  ["كتب", "يكتب"],
];

/** Verbs that hand on a text or a report. */
const HANDING: readonly Pair[] = [
  ["نقل", "ينقل"],
  ["أورد", "يورد"],
  ["نشر", "ينشر"],
  ["أعلن", "يعلن"],
  ["كشف", "يكشف"],
  ["شرح", "يشرح"],
  ["بث", "يبث"],
  ["أصدر", "يصدر"],
  ["وثق", "يوثق"],
  ["رصد", "يرصد"],
  ["أحصى", "يحصي"],
  ["سجل", "يسجل"],
  ["تناقل", "يتناقل"],
  ["نسب", "ينسب"],
];

/** Every form of the verbs of saying, without object. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  forms(SPEECH, true).map((f) => f.form),
);

/** `في بيان تلاه X`: X speaks for whoever issued it. */
const READ_OUT = set("تلاه تلاها تلته تلتها ألقاه ألقاها ألقته ألقتها");

/** Forms with an object that point back: `وفق ما أكده X`, `التي نقلتها X`. */
export const REPORTED_BY: ReadonlySet<string> = new Set([
  ...withObject([
    ...SPEECH,
    ...HANDING,
    ["حدث", "يحدث"],
    ["نفى", "ينفي"],
    ["رجح", "يرجح"],
    ["جمع", "يجمع"],
  ]),
  ...READ_OUT,
  ...set("تداوله تداولها تداولته تداولتها"),
]);

/** Forms after `ما` and `كما` that need no object: `كما تشرح مصادر`. */
export const REPORTING: ReadonlySet<string> = new Set(
  forms([...SPEECH, ...HANDING], true).map((f) => f.form),
);

/** What a witness does inside what was said: `إن شاهداً أبلغه بأن`. */
export const WITNESS_VERBS: ReadonlySet<string> = new Set([
  ...forms(
    [
      ["أبلغ", "يبلغ"],
      ["أخبر", "يخبر"],
      ["أفاد", "يفيد"],
      ["روى", "يروي"],
      ["حدث", "يحدث"],
      ["أكد", "يؤكد"],
      ["شهد", "يشهد"],
      ["قال", "يقول"],
      ["ذكر", "يذكر"],
      ["أطلع", "يطلع"],
      ["أوضح", "يوضح"],
      ["حكى", "يحكي"],
    ],
    false,
  ).map((f) => f.form),
]);

/** What an eyewitness did: `إن حارساً رأى السيارة`, `أن طبيباً أحصى ثلاث جثث`. */
export const SEEING_VERBS: ReadonlySet<string> = new Set(
  forms(
    [
      ["رأى", "يرى"],
      ["شاهد", "يشاهد"],
      ["عاين", "يعاين"],
      ["أحصى", "يحصي"],
      ["شهد", "يشهد"],
      ["سمع", "يسمع"],
      ["تعرف", "يتعرف"],
      ["لاحظ", "يلاحظ"],
    ],
    false,
  ).map((f) => f.form),
);

/** The same verbs with their object: they need no further sign. */
export const WITNESS_TO_HIM: ReadonlySet<string> = new Set(
  withObject([
    ["أبلغ", "يبلغ"],
    ["أخبر", "يخبر"],
    ["أفاد", "يفيد"],
    ["حدث", "يحدث"],
    ["أطلع", "يطلع"],
  ]),
);

/** Words before `إلى` and whom one's words rest on. */
export const RESTING_ON: ReadonlySet<string> = new Set([
  ...forms([["استند", "يستند"]], true).map((f) => f.form),
  ...forms(
    [
      ["أسند", "يسند"],
      ["نسب", "ينسب"],
      ["عزا", "يعزو"],
    ],
    false,
  ).map((f) => f.form),
  ...set(
    "مستندا مستندة مستندين استنادا استمع استمعت نسبة اعتمد اعتمدت معتمدا معتمدة اعتمادا بالاستناد",
  ),
]);

/** Verbs of meeting a witness: `التقت أحد الناجين`. */
export const MET: ReadonlySet<string> = set("التقى التقت قابل قابلت");

/** Nouns of a witness's words right after who hands them on. */
export const WITNESS_WORDS: ReadonlySet<string> = set(
  "رواية روايات شهادة شهادات إفادة إفادات أقوال",
);

/** Nouns for kinds of outlets: after a nameless source, whom it spoke to. */
export const OUTLET_KINDS: ReadonlySet<string> = set(
  "وكالة موقع شبكة قناة صحيفة مراسل مراسلة الوكالة الموقع الشبكة القناة الصحيفة",
);

/** Nameless sources. */
export const NAMELESS: ReadonlySet<string> = set(
  "مصدر مصادر مصدران شهود شاهد شاهدان ناشط ناشطون ناشطين نشطاء سكان أهالي مسؤول مسؤولون",
);

/** Nouns for somebody's words; whose words they are follows in the genitive. */
export const WORDS_OF: ReadonlySet<string> = set(
  "بيان بيانا تصريح تصريحا تصريحات رواية روايات إفادة إفادات شهادة شهادات أقوال بلاغ حصيلة إحصاء إحصائية معطيات أرقام بيانات قول قوله كلام حديث تعبير رسالة تقرير منشور تغريدة معلومات أرشيف لسان إعلان إحصاءات إحصائيات تقديرات توثيق توثيقات",
);

/** Verbs between such a noun and who got or made it: `رواية حصلت عليها X`. */
export const GOT: ReadonlySet<string> = set(
  "حصل حصلت تلقى تلقت جمع جمعها جمعتها سمعها أصدره أصدرها أصدرته أصدرتها نقله نقلها نقلته نقلتها نشره نشرها نشرته نشرتها أوردها أورده أوردته أوردتها بثه بثته بثتها أدلى أدلت",
);

/** Verbs of relative clauses after a nameless noun: `رجل نجا`, `ممرض كان`. */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set([
  ...forms(
    [
      ["كان", "يكون"],
      ["عاين", "يعاين"],
      ["رأى", "يرى"],
      ["شاهد", "يشاهد"],
      ["فقد", "يفقد"],
      ["خرج", "يخرج"],
      ["اتصل", "يتصل"],
      ["رفض", "يرفض"],
      ["طلب", "يطلب"],
      ["فضل", "يفضل"],
      ["اشترط", "يشترط"],
      ["استند", "يستند"],
      ["تمكن", "يتمكن"],
      ["تولى", "يتولى"],
      ["عاد", "يعود"],
      ["عمل", "يعمل"],
      ["سكن", "يسكن"],
      ["أقام", "يقيم"],
      ["تواصل", "يتواصل"],
      ["سمع", "يسمع"],
      ["عرف", "يعرف"],
      ["وصل", "يصل"],
      ["استمع", "يستمع"],
      ["التقى", "يلتقي"],
      ["أحصى", "يحصي"],
      ["تسلم", "يتسلم"],
      ["بلغ", "يبلغ"],
      ["اكتفى", "يكتفي"],
      ["نعى", "ينعى"],
      ["نسب", "ينسب"],
      ["أسند", "يسند"],
    ],
    true,
  ).map((f) => f.form),
]);

/** Words on whose authority something rests, before `إلى`, `على` or `ل`. */
export const GOT_FROM: ReadonlySet<string> = set(
  "سمع سمعت سمعه سمعها تلقى تلقت تلقاه تلقاها حصل حصلت استقى استقت استقاها علم علمت جمع جمعت جمعها وصله وصلها وردت ورد وردته وردتها",
);

/** `أخبره به`, `أبلغها`: the witness told whoever was cited last. */
export const TOLD_HIM: ReadonlySet<string> = new Set([
  ...withObject([
    ["أبلغ", "يبلغ"],
    ["أخبر", "يخبر"],
    ["أفاد", "يفيد"],
    ["حدث", "يحدث"],
    ["أطلع", "يطلع"],
  ]).filter((form) => !form.endsWith("نا")),
  ...READ_OUT,
]);

/** What is said, not who says it: these nouns end a source's name. */
export const SAID_THINGS: ReadonlySet<string> = set(
  "حصيلة تفاصيل نتائج الخبر النبأ الحصيلة الحادثة الواقعة العملية الهجوم التفجير المسؤولية هذه هذا ذلك تلك رواية تصريح صحة نبأ معلومات مسؤولية ما هو مع وفاة عدد أي كل ضلوع تورط تورطها تورطه وقوف مشاركة ارتفاع انخفاض تقريره تقريرها موافقته موافقتها اعترافه اعترافها قلقه قلقها أسفه أسفها إدانته إدانتها",
);

/** Nouns of bodies; a person's name after them is not their name. */
export const BODIES: ReadonlySet<string> = set(
  "شبكة شبكات وكالة وكالات قناة صحيفة صحف موقع مواقع إذاعة تلفزيون مرصد مركز مكتب منظمة منظمات تجمع لجنة لجان هيئة جهاز وزارة قيادة صفحة صفحات حساب منصة مديرية إدارة غرفة جيش قوات حركة حزب تنظيم جماعة مجلس حكومة سلطات سلطة شرطة فرق مؤسسة رابطة نقابة اتحاد جمعية إعلام وسائل مشفى مستشفى تنسيقية كتائب فصيل فصائل بلدية حملة خلية مصادر سكان أهالي ناشطون نشطاء ناشطين شهود عدد محور بعثة نادي دفاع سرايا لواء فرقة كتيبة راديو جريدة مجموعة قوى قوة جبهة ائتلاف مفوضية نيابة محكمة هلال صليب فيلق خلايا عشائر عشيرة قبيلة",
);

/** Kin and followers whose genitive says whose they are. */
export const KIN_OF: ReadonlySet<string> = set(
  "زوجة زوج والد والدة شقيق شقيقة شقيقا أشقاء ابن ابنة عم خال قريب أقارب أقرباء ذوو ذوي عائلة أسرة جار جيران صديق محامي مرافق نجل أخ أخت أم أب أرملة أحد إحدى",
);
