import type { Importer } from "./importer.js";
import { recordImporter } from "./record-importer.js";

const MAX_BYTES = 64 * 1024 * 1024;

/** The mark begins a line of the first kilobyte: some servers put theirs before. */
function isPdf(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1024)).toString("latin1");
  return /(?:^|[\r\n\0]|\u00ef\u00bb\u00bf)[\t ]*%PDF-\d/.test(start);
}

/**
 * PDF with text: one document is one report. Text is taken by where its letters
 * stand; pages whose letters or order are unsure put the report on hold.
 */
export const pdfImporter: Importer = recordImporter({
  format: "pdf",
  endings: ["pdf"],
  maxBytes: MAX_BYTES,
  recognises: isPdf,
  async parse(bytes, context) {
    const { readPdf } = await import("./pdf/read-pdf.js");
    return readPdf(bytes, context);
  },
});
