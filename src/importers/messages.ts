import { messageOf, type ErrorCode } from "../model/errors.js";
import type {
  Message,
  Messages,
  MessageText,
} from "../model/messages/message.js";
import { CHAT_MESSAGES } from "./chats/chat-messages.js";
import { ARCHIVE_MESSAGES } from "./archive-messages.js";
import { DOCUMENT_MESSAGES } from "./document-messages.js";
import { FEED_MESSAGES } from "./feed-messages.js";
import { FORM_MESSAGES } from "./form-messages.js";
import type { Notice, Reject } from "./importer.js";
import { POST_MESSAGES } from "./post-messages.js";
import { PAGE_MESSAGES } from "./page-messages.js";

/** What can be wrong with bytes and records, beside the shared catalogue. */
export const CONTAINER_MESSAGES = {
  ...CHAT_MESSAGES,
  ...FEED_MESSAGES,
  ...FORM_MESSAGES,
  ...POST_MESSAGES,
  "IMP-UTF16": {
    ar: {
      saw: "{file}: الملف بترميز {encoding}: {seen}",
      expected: "المتوقع نص بترميز UTF-8",
      remedy: "حوّله: iconv -f {encoding} -t UTF-8",
    },
    en: {
      saw: "{file} is in {encoding}: {seen}",
      expected: "expected text in UTF-8",
      remedy: "convert it: iconv -f {encoding} -t UTF-8",
    },
  },
  "IMP-ENCODING": {
    ar: {
      saw: "{file}، السطر {line}: قُرئ بترميز {encoding}: {seen}",
      expected: "المعتاد UTF-8، وحروف الملف تدل على غيره",
      remedy: "إن لم يكن النص مقروءاً فحدد الترميز: --encoding NAME",
    },
    en: {
      saw: "{file}, line {line}: read as {encoding}: {seen}",
      expected: "UTF-8 is usual; the file's letters show another encoding",
      remedy: "if the text is garbled, name its encoding: --encoding NAME",
    },
  },
  "IMP-NOT-IN-ENCODING": {
    ar: {
      saw: "{file}، السطر {line}: بايتات ليست نصاً بترميز {encoding}: {seen}",
      expected: "المتوقع نص سليم بهذا الترميز",
      remedy: "حدد الترميز الصحيح: --encoding NAME، أو أصلح الملف",
    },
    en: {
      saw: "{file}, line {line}: bytes that are no text in {encoding}: {seen}",
      expected: "expected sound text in that encoding",
      remedy: "name the right encoding: --encoding NAME, or repair the file",
    },
  },
  "IMP-BINARY": {
    ar: {
      saw: "{file}: ليس نصاً ({seen})",
      expected: "المتوقع JSONL أو نص عادي بترميز UTF-8",
      remedy: "استخرج النص أو فك الضغط أولاً",
    },
    en: {
      saw: "{file} is no text ({seen})",
      expected: "expected JSONL or plain text in UTF-8",
      remedy: "extract the text, or decompress it, first",
    },
  },
  "IMP-NOT-ADOPTED": {
    ar: {
      saw: "{file}: ليس صفاً من سجل مكتب: {seen}",
      expected: "المتوقع صف كما يحفظه الأمر adopt",
      remedy: "لضم سجل مكتب: isnad adopt FILE --register R",
    },
    en: {
      saw: "{file} is no row of an office's register: {seen}",
      expected: "expected a row as adopt keeps it",
      remedy: "to take a register in: isnad adopt FILE --register R",
    },
  },
  "IMP-NOT-PARTNER": {
    ar: {
      saw: "{file}: ليس حادثة من سجل جهة أخرى: {seen}",
      expected: "المتوقع سجل كما يحفظه الأمر merge",
      remedy: "لضم ملف جهة أخرى: isnad merge FILE --register R --identity KEY",
    },
    en: {
      saw: "{file} is no incident of another office's register: {seen}",
      expected: "expected a record as merge keeps it",
      remedy:
        "to take a partner's file in: isnad merge FILE --register R --identity KEY",
    },
  },
  "IMP-RECORD-TOO-LONG": {
    ar: {
      saw: "{file}، السطر {line}: أطول من {limit} بايت: {seen}",
      expected: "المتوقع مادة واحدة لا مجموعة مواد",
      remedy: "ضع كل مادة في سطر أو ملف مستقل",
    },
    en: {
      saw: "{file}, line {line}: longer than {limit} bytes: {seen}",
      expected: "expected one report, not a collection",
      remedy: "put each report on a line, or in a file, of its own",
    },
  },
  "IMP-NESTED-TOO-DEEP": {
    ar: {
      saw: "{file}: ملف داخل ملف أعمق مما يُفتح: {seen}",
      expected: "المتوقع ثماني طبقات على الأكثر",
      remedy: "استخرج الداخلي منها وأعطه وحده",
    },
    en: {
      saw: "{file}: files inside files, deeper than are opened: {seen}",
      expected: "expected at most eight layers",
      remedy: "unpack the inner one and give it by itself",
    },
  },
  "IMP-EXPANDS-TOO-MUCH": {
    ar: {
      saw: "{file}: يتمدد عند فكّه أكثر من مئتي ضعف أو إلى أكثر من مليون ملف",
      expected: "المتوقع أرشيف مواد لا قنبلة ضغط",
      remedy: "بقي ما قُرئ قبل ذلك؛ استخرج الباقي بأداة تثق بها وأعطه مجلداً",
    },
    en: {
      saw: "{file} expands more than two hundredfold, or to over a million files",
      expected: "expected an archive of reports, not a bomb",
      remedy:
        "what was read before stays; unpack the rest with a tool you trust and give the folder",
    },
  },
  "IMP-UNREADABLE-RECORD": {
    ar: {
      saw: "{file}، السجل {line}: تعذّرت قراءته: {seen}",
      expected: "المتوقع ملف سليم من نوعه",
      remedy: "افتحه ببرنامجه واحفظه من جديد، أو أعطِ نصه",
    },
    en: {
      saw: "{file}, record {line} cannot be read: {seen}",
      expected: "expected a sound file of its format",
      remedy: "open it in its own program and save it anew, or give its text",
    },
  },
  "IMP-DETAIL-TOO-LONG": {
    ar: {
      saw: "{file}، السجل {line}: بياناته خارج النص أطول من {limit}: {seen}",
      expected: "المتوقع حقول قصيرة إلى جانب النص",
      remedy: "ضع الطويل منها في النص نفسه",
    },
    en: {
      saw: "{file}, record {line}: what it tells beside its text is longer than {limit}: {seen}",
      expected: "expected short fields beside the text",
      remedy: "put the long ones into the text itself",
    },
  },
  "IMP-ATTACHMENT-UNREADABLE": {
    ar: {
      saw: "{file}، السجل {line}: تعذّرت قراءة المرفق {seen}: {field}",
      expected: "المتوقع ملف سليم؛ حُفظت المادة دونه",
      remedy: "أصلح الملف وأعد الاستيراد فيُضاف المرفق",
    },
    en: {
      saw: "{file}, record {line}: the attachment {seen} cannot be read: {field}",
      expected: "expected a sound file; the report is kept without it",
      remedy: "repair the file and import again: the attachment is added then",
    },
  },
  "IMP-ATTACHMENT-WITHDRAWN": {
    ar: {
      saw: "{file}، السجل {line}: المرفق {seen} سبق سحبه مع مادة أخرى",
      expected: "ما سُحب لا يعود؛ حُفظت المادة دونه",
      remedy: "لا يلزم شيء",
    },
    en: {
      saw: "{file}, record {line}: the attachment {seen} was withdrawn with another report",
      expected:
        "what was withdrawn does not come back; the report is kept without it",
      remedy: "nothing needs to be done",
    },
  },
  ...ARCHIVE_MESSAGES,
  ...DOCUMENT_MESSAGES,
  "IMP-KEY-REPEATED": {
    ar: {
      saw: "{file}، السطر {line}: الحقل {field} مكرر: {seen}",
      expected: "المتوقع كل حقل مرة واحدة",
      remedy: "أبقِ القيمة الصحيحة واحذف الأخرى",
    },
    en: {
      saw: "{file}, line {line}: {field} stands twice: {seen}",
      expected: "expected each field once",
      remedy: "keep the right value and remove the other",
    },
  },
  "IMP-NOT-LINES": {
    ar: {
      saw: "{file}، السطر {line}: مستند JSON واحد على عدة أسطر: {seen}",
      expected: "المتوقع كائن JSON واحد في كل سطر",
      remedy: "حوّله: jq -c '.[]' للمصفوفة، أو jq -c . للكائنات",
    },
    en: {
      saw: "{file}, line {line}: one JSON document over many lines: {seen}",
      expected: "expected one JSON object a line",
      remedy: "convert it: jq -c '.[]' for an array, jq -c . for objects",
    },
  },
  "IMP-NEW-VERSION": {
    ar: {
      saw: "{file}، السطر {line}: المعرّف {seen} ورد قبل ذلك بمحتوى آخر",
      expected: "المتوقع معرّف واحد لكل مادة، ما لم تكن نسخة معدّلة",
      remedy: "قُرئت النسختان؛ إن كانتا مادتين فغيّر أحد المعرّفين",
    },
    en: {
      saw: "{file}, line {line}: id {seen} came before with other content",
      expected: "expected one id a report, unless this is a new version",
      remedy: "both were read; if they are two reports, change one of the ids",
    },
  },
  "IMP-REPORT-REPEATED": {
    ar: {
      saw: "{file}، السطر {line}: المادة {seen} مكررة دون أي فرق",
      expected: "المتوقع كل مادة مرة واحدة",
      remedy: "لا يلزم شيء؛ قُرئت مرتين",
    },
    en: {
      saw: "{file}, line {line}: report {seen} came before, the same",
      expected: "expected each report once",
      remedy: "nothing needs doing; it was read twice",
    },
  },
  "IMP-DELETED-LEFT-OUT": {
    ar: {
      saw: "{file}: في المستند نص محذوف بتتبّع التغييرات: {seen}",
      expected: "يُقرأ المستند كما يبدو بعد قبول التغييرات",
      remedy: "إن كان المحذوف مطلوباً فارفض التغييرات واحفظ المستند من جديد",
    },
    en: {
      saw: "{file} holds text deleted under tracked changes: {seen}",
      expected: "a document is read as it stands with its changes accepted",
      remedy: "if what was deleted is wanted, reject the changes and save anew",
    },
  },
  ...PAGE_MESSAGES,
  "IMP-CHARACTER-REPLACED": {
    ar: {
      saw: "{file}، السطر {line}: في المادة {seen} محرف لا يُحفظ (NUL أو نصف محرف)",
      expected: "المتوقع نص سليم",
      remedy: "وُضع مكانه U+FFFD دون أن يتغير موضع أي كلمة",
    },
    en: {
      saw: "{file}, line {line}: report {seen} holds a NUL or half a character",
      expected: "expected well-formed text",
      remedy: "U+FFFD was put in its place; no word changed its position",
    },
  },
} as const satisfies Messages;

/** A code of this folder's own messages. */
export type ContainerCode = keyof typeof CONTAINER_MESSAGES;

function isContainerCode(code: string): code is ContainerCode {
  return Object.hasOwn(CONTAINER_MESSAGES, code);
}

/** Message of any code that an importer gives, in both languages. */
export function importMessage(code: ContainerCode | ErrorCode): Message {
  return isContainerCode(code) ? CONTAINER_MESSAGES[code] : messageOf(code);
}

/**
 * Fills the place holders of a reject's or notice's message.
 *
 * @param dress Applied to each value, to isolate it from its surroundings.
 * @returns Seen, expected and remedy in the language.
 */
export function describeImport(
  item: Reject | Notice,
  language: "ar" | "en",
  dress: (value: string) => string = (value) => value,
): MessageText {
  const { file, member, line, seen, context = {} } = item;
  const values: Readonly<Record<string, string | number>> = {
    ...context,
    file: member ?? file,
    line,
    seen,
  };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, key: string) =>
      dress(String(values[key] ?? "?")),
    );
  const { saw, expected, remedy } = importMessage(item.code)[language];
  return { saw: fill(saw), expected: fill(expected), remedy: fill(remedy) };
}
