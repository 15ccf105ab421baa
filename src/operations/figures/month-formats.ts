import type { ReportFormat } from "./report-formats.js";
import {
  monthDocument,
  writeDocx,
  writeHtml,
  writeInfographic,
  writePdf,
  writeXlsx,
  type Language,
  type MonthParts,
  type PrintedDocument,
} from "../../exporters/month/index.js";

type Write = (
  document: PrintedDocument,
) => string | Uint8Array | Promise<Uint8Array>;

/** How each format of a whole document is written. */
export const WRITERS: Readonly<Record<Exclude<ReportFormat, "png">, Write>> = {
  html: writeHtml,
  pdf: writePdf,
  docx: writeDocx,
  xlsx: writeXlsx,
};

/** The report in one format and one language; as PNG its picture. */
export async function monthReport(
  parts: MonthParts,
  format: ReportFormat,
  language: Language,
): Promise<string | Uint8Array> {
  const origin = { ...parts.origin, language };
  const own = { ...parts, origin };
  if (format === "png") return writeInfographic(own, language);
  const document = monthDocument(own, language);
  return WRITERS[format](document);
}
