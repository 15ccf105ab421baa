import type { Bilingual } from "../../model/counting-rule.js";

/** The fields of a testimony's form, in its order, and what goes into each. */
export const FORM_FIELDS = {
  form: { ar: "القيمة testimony كما هي", en: "the value testimony, as it is" },
  id: {
    ar: "معرّف الشهادة عندكم، في سطر؛ يُترك فارغاً إن لم يكن",
    en: "your own id of the testimony, on one line; empty where there is none",
  },
  takenBy: {
    ar: "رمز من أخذ الشهادة، مثل A1؛ لا اسمه",
    en: "the code of who took it, such as A1; never a name",
  },
  takenOn: {
    ar: "يوم أخذها، مثل 2024-05-31",
    en: "the day it was taken, such as 2024-05-31",
  },
  channel: {
    ar: "كيف أُخذت: phone هاتف، in_person حضوراً، message رسالة، form استمارة",
    en: "how it was taken: phone, in_person, message or form",
  },
  relationToVictim: {
    ar: "صلة الشاهد بالضحية، في سطر، دون اسم؛ يُترك فارغاً إن لم تُعرف",
    en: "what the witness is to the victim, on one line, without a name; empty where unknown",
  },
  consent: {
    ar: "الموافقة: given كاملة، given_unnamed دون ذكر الاسم، refused رفض، withdrawn سُحبت",
    en: "given, given_unnamed, refused or withdrawn; the last two are not taken in",
  },
  pseudonym: {
    ar: "رمز الشاهد فيه رقم، مثل W-0007، حتى 40 حرفاً دون فراغ؛ لا اسمه ولا كنيته",
    en: "a code for the witness with a digit in it, such as W-0007, up to 40 letters without a space; never a name",
  },
  place: {
    ar: "أين وقع ذلك، بكلمات الشاهد، في سطر",
    en: "where it happened, in the witness's words, on one line",
  },
  date: {
    ar: "متى وقع ذلك، بكلمات الشاهد، في سطر",
    en: "when it happened, in the witness's words, on one line",
  },
  seen: {
    ar: "ما رآه الشاهد بنفسه، نصاً",
    en: "what the witness saw himself, as text",
  },
  heard: {
    ar: 'قائمة بما سمعه من غيره، لكل قول: {"from","depth","text"}',
    en: 'a list of what the witness heard from others: {"from","depth","text"} each',
  },
  "heard.from": {
    ar: "صفة من قال، في سطر، مثل: جار الضحية؛ لا اسمه",
    en: "the role of who said it, on one line, such as a neighbour; never a name",
  },
  "heard.depth": {
    ar: "عدد صحيح من 1 إلى 9: 1 من سمع منه الشاهد، 2 من سمع منه ذاك",
    en: "a whole number from 1 to 9: 1 told the witness, 2 told that one",
  },
  "heard.text": { ar: "ما قاله، نصاً", en: "what was said, as text" },
  account: {
    ar: "الرواية كلها، نصاً؛ لا بد من كلام هنا أو في seen أو heard أو answers",
    en: "the whole account, as text; there must be words here or in seen, heard or answers",
  },
  answers: {
    ar: 'أجوبة الأسئلة: {"السؤال": "الجواب"}، والسؤال في سطر حتى 300 حرف',
    en: 'answers to questions: {"question": "answer"}, a question on one line of up to 300 letters',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A field of a testimony's form; those of `heard` after a dot. */
export type FormField = keyof typeof FORM_FIELDS;
