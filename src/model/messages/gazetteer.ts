import type { Messages } from "./message.js";

/** Why a row of a list of places did not come into a pack. */
export const GAZETTEER_MESSAGES = {
  "IMP-PLACE-COLUMNS": {
    ar: {
      saw: "{file}، السطر {line}: عدد الأعمدة {columns}: {seen}",
      expected: "المتوقع عدد أعمدة قدره {wanted}",
      remedy: "صحّح السطر، أو تحقق من الصيغة في --from؛ بقية الأسطر قُرئت",
    },
    en: {
      saw: "{file}, line {line}: {columns} columns: {seen}",
      expected: "expected {wanted} columns",
      remedy: "correct the line, or check --from; the other lines were read",
    },
  },
  "IMP-PLACE-HEADER": {
    ar: {
      saw: "{file}، السطر {line}: ترويسة لا تسمّي أعمدة معروفة: {seen}",
      expected:
        "المتوقع أعمدة مثل ADM1_AR و ADM1_PCODE أو admin1Name_ar و admin1Pcode",
      remedy: "اختر جدول رموز الأماكن، أو أعد أسماء أعمدته كما نُشرت",
    },
    en: {
      saw: "{file}, line {line}: a header without known columns: {seen}",
      expected:
        "expected columns such as ADM1_AR and ADM1_PCODE, or admin1Name_ar and admin1Pcode",
      remedy:
        "choose the table of P-codes, or give its columns their published names",
    },
  },
  "IMP-PLACE-NOT-TEXT": {
    ar: {
      saw: "{file}: ليس نصاً ({seen})",
      expected: "المتوقع جدول نصي بترميز UTF-8: TSV أو CSV",
      remedy: "فك الضغط أولاً، أو احفظ الورقة من برنامج الجداول بصيغة CSV UTF-8",
    },
    en: {
      saw: "{file} is no text ({seen})",
      expected: "expected a table as text in UTF-8: TSV or CSV",
      remedy: "unzip it first, or save the sheet as CSV UTF-8",
    },
  },
  "IMP-PLACE-ID": {
    ar: {
      saw: "{file}، السطر {line}: المعرّف {seen}",
      expected: "المتوقع معرّف مثل {wanted}",
      remedy: "صحّح المعرّف؛ من دونه لا يُعرف المكان في السجل",
    },
    en: {
      saw: "{file}, line {line}: the id {seen}",
      expected: "expected an id such as {wanted}",
      remedy: "correct the id; a register knows the place by it",
    },
  },
  "IMP-PLACE-REPEATED": {
    ar: {
      saw: "{file}، السطر {line}: المعرّف {id} ورد في السطر {first} باسم آخر أو صف آخر: {seen}",
      expected: "المتوقع مكان واحد لكل معرّف",
      remedy: "أبقِ الصحيح منهما؛ قُرئ الأول وحده",
    },
    en: {
      saw: "{file}, line {line}: id {id} already stands in line {first} for another row or name: {seen}",
      expected: "expected one place an id",
      remedy: "keep the right one; only the first was read",
    },
  },
  "IMP-PLACE-NUMBER": {
    ar: {
      saw: "{file}، السطر {line}: قيمة {field} هي {seen}",
      expected: "المتوقع عدد من {low} إلى {high}",
      remedy: "صحّح العدد بنقطة عشرية وأرقام 0-9",
    },
    en: {
      saw: "{file}, line {line}: {field} is {seen}",
      expected: "expected a number from {low} to {high}",
      remedy: "correct the number, with a decimal point and digits 0-9",
    },
  },
  "IMP-PLACE-NO-ARABIC": {
    ar: {
      saw: "{file}، السطر {line}: {seen} بلا اسم عربي",
      expected: "المتوقع اسم بحروف عربية",
      remedy: "أضف الأسماء بخيار --names، أو اكتب المكان بيدك في حزمتك",
    },
    en: {
      saw: "{file}, line {line}: {seen} has no Arabic name",
      expected: "expected a name in Arabic letters",
      remedy: "give names with --names, or write the place into a pack by hand",
    },
  },
  "IMP-PLACE-FEATURE": {
    ar: {
      saw: "{file}، السطر {line}: نوع لا تذكره الأخبار مكاناً: {seen}",
      expected: "المتوقع نوع من قائمة الأنواع في صفحة الشرح",
      remedy: "لا يلزم شيء؛ أضفه بيدك إن احتجت إليه",
    },
    en: {
      saw: "{file}, line {line}: a kind that is no place of news: {seen}",
      expected: "expected a kind of the list in the how-to page",
      remedy:
        "nothing needs doing; write it into a pack by hand if you need it",
    },
  },
  "IMP-PLACE-COUNTRY": {
    ar: {
      saw: "{file}، السطر {line}: مكان من بلد آخر: {seen}",
      expected: "المتوقع البلد المسمّى في --country: {wanted}",
      remedy: "استورد كل بلد وحده",
    },
    en: {
      saw: "{file}, line {line}: a place of another country: {seen}",
      expected: "expected the country of --country: {wanted}",
      remedy: "import each country by itself",
    },
  },
  "IMP-PLACE-KNOWN": {
    ar: {
      saw: "{file}، السطر {line}: {seen} معروف في حزم البرنامج بالمعرّف {id}",
      expected: "المتوقع مكان ليس في حزم البرنامج",
      remedy: "لا يلزم شيء؛ وليحل صفك محل صف البرنامج أضف --replace",
    },
    en: {
      saw: "{file}, line {line}: the program's packs have {seen} as {id}",
      expected: "expected a place that they lack",
      remedy: "nothing needs doing; to take your row instead add --replace",
    },
  },
  "IMP-PLACE-NONE": {
    ar: {
      saw: "لا مكان في {file} يصلح لحزمة: الصفوف المتروكة {left}، والمرفوضة {rejected}",
      expected:
        "المتوقع مكان واحد على الأقل من البلد {country} بالصيغة {format}",
      remedy: "تحقق من الملف ومن --from و --country؛ لم يُكتب شيء",
    },
    en: {
      saw: "no place of {file} can stand in a pack: {left} rows left out, {rejected} rejected",
      expected:
        "expected at least one place of {country} in the format {format}",
      remedy: "check the file, --from and --country; nothing was written",
    },
  },
} as const satisfies Messages;
