import type { Imported } from "../../../src/importers/importer.js";
import { parseRecord } from "../../../src/importers/parse-record.js";
import { pdfOf, type TestPage } from "./pdf-writer.js";

export const STORY = [
  "أفاد شهود من بلدة السرو بأن طائرة حربية أغارت على السوق الشعبي عند الظهيرة، ما أدى إلى مقتل أربعة أشخاص وإصابة آخرين.",
  "وقالت لجنة الأهالي إن الإسعاف نقل الجرحى إلى مشفى قريب، ولا يزال اثنان منهم في حالة خطرة بعد عمليات جراحية.",
  "وأعلنت المدارس تعليق الدوام ثلاثة أيام خوفاً من تكرار القصف على الأحياء السكنية.",
];
export const story = STORY.join("\n");

export const onePage = (runs: TestPage["runs"], more: Partial<TestPage> = {}) =>
  pdfOf({ pages: [{ runs, ...more }] });

export async function read(bytes: Uint8Array): Promise<readonly Imported[]> {
  const context = { file: "بيان.pdf", fileId: "بيان" };
  return parseRecord({ step: "parse", format: "pdf", bytes, context });
}

export async function theReport(bytes: Uint8Array) {
  const [item] = await read(bytes);
  if (item?.ok !== true) throw new Error(JSON.stringify(item));
  return item;
}

export const textOf = async (bytes: Uint8Array) =>
  (await theReport(bytes)).report.text;
export const holdOf = async (bytes: Uint8Array) =>
  (await theReport(bytes)).report.detail?.hold;
