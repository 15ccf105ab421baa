import type { PlainImporter } from "./importer.js";

/** As many compressed bytes as are held of a workbook that is not on the disk. */
const MAX_BYTES = 64 * 1024 * 1024;

const FILE_MARK = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** Whether the first files of a ZIP container are those of a workbook. */
function isWorkbook(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes);
  if (head.indexOf(FILE_MARK) !== 0) return false;
  for (let at = 0; at >= 0; at = head.indexOf(FILE_MARK, at + 1))
    if (head.toString("latin1", at + 30, at + 33) === "xl/") return true;
  return false;
}

/**
 * Workbooks (XLSX) whose rows are reports, sheet by sheet; no formula is run.
 * How columns are known is told in `columns/`.
 */
export const xlsxImporter: PlainImporter = {
  format: "xlsx",
  endings: ["xlsx", "xlsm", "xltx"],
  maxBytes: MAX_BYTES,
  recognises: isWorkbook,
  async *read(bytes, context) {
    const { readRows } = await import("./columns/read-rows.js");
    yield* readRows("xlsx", bytes, context);
  },
};
