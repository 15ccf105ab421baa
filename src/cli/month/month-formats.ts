import {
  monthDocument,
  writeDocx,
  writeHtml,
  writePdf,
  writeXlsx,
  type Language,
  type MonthParts,
  type PrintedDocument,
} from "../../exporters/month/index.js";
import type { ReportFormat } from "./report-target.js";

type Write = (
  document: PrintedDocument,
) => string | Uint8Array | Promise<Uint8Array>;

/** How each format is written. */
export const WRITERS: Readonly<Record<ReportFormat, Write>> = {
  html: writeHtml,
  pdf: writePdf,
  docx: writeDocx,
  xlsx: writeXlsx,
};

/** The report in one format and one language. */
export async function monthReport(
  parts: MonthParts,
  format: ReportFormat,
  language: Language,
): Promise<string | Uint8Array> {
  const origin = { ...parts.origin, language };
  const document = monthDocument({ ...parts, origin }, language);
  return WRITERS[format](document);
}
