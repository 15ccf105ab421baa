import type { Bilingual } from "../../model/index.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Headings and labels of sheets and forms on paper. */
export const SHEET_WORDS = {
  title: both("استمارة حادثة", "Incident sheet"),
  titleMany: both("استمارات حوادث", "Incident sheets"),
  field: both("البند", "Field"),
  value: both("المعروض", "Shown"),
  tellers: both("من رواه ومتى", "Who told it, and when"),
  told: both("رُوي", "told"),
  note: both("حاشية", "Note"),
  victims: both("الضحايا", "Victims"),
  name: both("الاسم", "Name"),
  outcome: both("المصير", "Outcome"),
  role: both("الصفة", "Role"),
  age: both("العمر", "Age"),
  unnamed: both("غير مسمّى", "not named"),
  sources: both("سلاسل الإسناد", "Chains of attribution"),
  office: both("للمكتب", "For the office"),
  coder: both("رمز المرمّز", "Code of the coder"),
  reviewer: both("رمز المدقِّق", "Code of the reviewer"),
  day: both("التاريخ", "Date"),
  signature: both("التوقيع", "Signature"),
  remarks: both("ملاحظات", "Remarks"),
  incidentForm: both("استمارة حادثة فارغة", "Blank incident form"),
  victimForm: both("استمارة ضحية فارغة", "Blank victim form"),
  what: both("ما الذي حدث", "What happened"),
  where: both("أين ومتى", "Where and when"),
  who: both("من فعل بمن", "Who did what to whom"),
  harm: both("المتضررون", "Who was harmed"),
  victimForms: both("استمارات ضحايا", "Victim forms"),
  born: both("مولود", "born"),
  from: both("من", "from"),
  lives: both("يسكن", "lives in"),
  died: both("توفي", "died"),
  codes: both("الرموز: ضع دائرة حول ما ينطبق", "Codes: circle what fits"),
  person: both("الشخص", "The person"),
  befell: both("ما وقع للشخص", "What befell the person"),
  teller: both("الراوي", "Who tells it"),
  consent: both("الموافقة", "Consent"),
  pseudonym: both("رمز الراوي، لا اسمه", "Code of who tells it, no name"),
  vault: both(
    "اسم الراوي لا يُكتب هنا: مكانه الخزنة وحدها.",
    "The name of who tells it is not written here: its place is the vault alone.",
  ),
} as const;

/** Sex as forms say it. */
export const SEX_WORDS: Readonly<Record<"female" | "male", Bilingual>> = {
  female: both("أنثى", "female"),
  male: both("ذكر", "male"),
};

/** Fields that are written by hand, by the part of the form. */
export const INCIDENT_FIELDS: Readonly<
  Record<"what" | "where" | "who" | "harm", readonly Bilingual[]>
> = {
  what: [
    both("رقم الحادثة في المكتب", "Number in the office"),
    both("ما حدث، في جملة", "What happened, in a sentence"),
    both("السلاح أو الوسيلة", "Weapon or means"),
    both("ما أُصيب من أماكن", "Objects struck"),
  ],
  where: [
    both("البلدة أو الحي", "Town or quarter"),
    both("المنطقة والمحافظة", "District and governorate"),
    both("أقرب علامة، أو الإحداثيات", "Nearest landmark, or coordinates"),
    both("اليوم والساعة، وبأي يقين", "Day and hour, and how certain"),
  ],
  who: [
    both("الفاعل كما قيل", "Perpetrator, as told"),
    both("من قال ذلك، وعلى أي أساس", "Who says so, and on what ground"),
    both("المستهدف", "Target"),
  ],
  harm: [
    both("قتلى: العدد والأسماء", "Killed: number and names"),
    both("جرحى: العدد والأسماء", "Wounded: number and names"),
    both("معتقلون أو مخطوفون", "Arrested or abducted"),
    both("أطفال ونساء منهم", "Of them children and women"),
  ],
};

/** The same for one person. */
export const VICTIM_FIELDS: Readonly<
  Record<"person" | "befell" | "teller", readonly Bilingual[]>
> = {
  person: [
    both("الاسم والأب والكنية", "Name, father, family"),
    both("اسم الأم", "Mother's name"),
    both("الجنس، والعمر أو سنة الميلاد", "Sex, age or year of birth"),
    both("من أين، وأين يسكن", "From where, and where at home"),
    both("العمل", "Occupation"),
    both("الصفة حين وقوع الحادثة", "Role at the time"),
  ],
  befell: [
    both(
      "الحادثة: رقمها أو مكانها ويومها",
      "Incident: number, or place and day",
    ),
    both("ما الذي أصابه، وبماذا", "What befell the person, and by what"),
    both("الجهة، ومن يقول ذلك", "By whom, and who says so"),
    both(
      "مكان الاحتجاز وما تلاه، بالتواريخ",
      "Place of detention and what followed, with days",
    ),
    both("الوثائق والصور المرفقة", "Documents and pictures attached"),
  ],
  teller: [
    both("صلته بالضحية", "Relation to the victim"),
    both("رأى بنفسه، أم سمع ممن رأى", "Saw it, or heard it from who saw"),
    both(
      "كيف أُخذت الرواية: هاتف، حضوراً، رسالة",
      "How taken: phone, in person, message",
    ),
  ],
};

/** What may be done with what somebody tells; one is circled. */
export const CONSENT_WORDS: readonly Bilingual[] = [
  both("تُستعمل ويُذكر الاسم", "may be used, with the name"),
  both("تُستعمل دون ذكر الاسم", "may be used without the name"),
  both("للحفظ وحده، لا للنشر", "to be kept alone, not published"),
  both("لا", "no"),
];
