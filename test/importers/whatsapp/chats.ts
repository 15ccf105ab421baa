import { createHash } from "node:crypto";
import type {
  ImportContext,
  Imported,
  Notice,
} from "../../../src/importers/importer.js";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all, pieces, utf8 } from "../bytes.js";

export async function read(
  bytes: Uint8Array | string,
  context: Pick<ImportContext, "codes" | "siblings"> = {},
) {
  const notices: Notice[] = [];
  const whole = typeof bytes === "string" ? utf8(bytes) : bytes;
  const input = {
    ...standardInput(() => pieces(whole, 65_536)),
    file: "_chat.txt",
    ...(context.siblings && { siblings: context.siblings }),
  };
  const onNotice = (notice: Notice) => void notices.push(notice);
  const { codes } = context;
  const items = await all(
    readReports([input], { from: "whatsapp", codes, onNotice }),
  );
  return { items, notices };
}

export const reports = (items: readonly Imported[]) =>
  items.flatMap((item) => (item.ok ? [item.report] : []));
export const brief = (items: readonly Imported[]) =>
  reports(items).map(({ published, text }) => [published, text]);
export const shownOf = (items: readonly Imported[]) =>
  JSON.stringify(
    items.map((item) =>
      item.ok
        ? [item.report, Buffer.from(item.record?.bytes ?? []).toString()]
        : item,
    ),
  );

export const IPHONE = `[25/05/2019, 14:03:22] غرفة الرصد: \u200eالرسائل والمكالمات مشفَّرة تمامًا بين الطرفين.
[25/05/2019, 14:04:00] سامر الوهمي: قصف مدفعي على البلدة
والحصيلة ٣ جرحى.
\u200e[26/05/2019, 9:05:10] رنا الوهمية: \u200e<المُرفق: 00000012-PHOTO-2019-05-26-09-05-10.jpg>
آثار القصف على المدرسة
[26/05/2019, 9:06:10] سامر الوهمي: \u200eتم استبعاد الصورة
[26/05/2019, 9:07:10] رنا الوهمية: \u200eتم حذف هذه الرسالة.
`;

export const ANDROID = `\u200f12\u200f/5\u200f/2019، 2:01 م - الرسائل والمكالمات مشفرة تمامًا بين الطرفين.
\u200f12\u200f/5\u200f/2019، 2:03 م - سامر الوهمي: سمع دوي انفجار
\u200f13\u200f/5\u200f/2019، 12:10 ص - \u202a+963 912 345 678\u202c: <تم استبعاد الوسائط>
\u200f13\u200f/5\u200f/2019، 12:11 ص - \u202a+963 912 345 678\u202c: IMG-20190513-WA0001.jpg (الملف مرفق)
صورة من المكان
`;

export const SAMPLE = `[25/05/2019, 14:04:00] سامر الوهمي: قصف مدفعي على البلدة
والحصيلة ٣ جرحى.
[26/05/2019, 9:05:10] رنا الوهمية: عاد الهدوء
`;

/** Minute and text, as `whatsapp/` ids are made of them. */
export const idOf = (seed: string) =>
  `whatsapp/${createHash("sha256").update(seed).digest("hex").slice(0, 24)}`;

export const FIRST = "قصف مدفعي على البلدة\nوالحصيلة ٣ جرحى.";
export const SECOND = "عاد الهدوء";
