import { workbookBytes } from "../../src/exporters/table-files.js";

const HEAD = [
  ...["الرقم", "الاسم", "اسم الأب", "الكنية", "تاريخ الوفاة"],
  ...["البلدة", "المحافظة", "السلاح", "راوي الخبر"],
];

/** Invented rows: one stands twice, one name is written in two ways. */
const ROWS = [
  ["1", "سالم", "هاني", "العوض", "9/3/2021", "نوى", "درعا", "رصاص", "جار"],
  ["2", "سالم", "هانى", "العوض", "9/3/2021", "نوى", "درعا", "", "قريب"],
  ["3", "رائد", "فارس", "الصالحي", "12/3/2021", "جاسم", "درعا", "رصاص", ""],
  ["4", "أحمد", "خالد", "الدالي", "2/4/2021", "إنخل", "درعا", "لغم", ""],
  ["5", "احمد", "خالد", "الدالي", "9/8/2021", "طفس", "درعا", "", ""],
  ["6", "وسيم", "فارس", "الحوراني", "قبل العيد", "طفس", "درعا", "", ""],
];

const TOTALS = [
  ["الشهر", "عدد القتلى"],
  ["2021-03", "2"],
  ["2021-04", "1"],
  ["2021-08", "1"],
];

/** A workbook as an invented office keeps it: its dead, and totals by month. */
export async function officeTable(name: string) {
  const dates = new Set<string>();
  const bytes = await workbookBytes([
    { name: "الشهداء", rows: [HEAD, ...ROWS], dates },
    { name: "المجموع", rows: TOTALS, dates },
  ]);
  const mimeType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer: Buffer.from(bytes) };
}
