import type { PlainImporter } from "./importer.js";

/** As many compressed bytes as are held of a workbook that is not on the disk. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Names of the files in a ZIP container, as far as its first bytes go. */
const FILE_NAME = /PK\u0003\u0004[^]{22}[^]{4}([\w[\]./-]+)/g;

function isWorkbook(head: Uint8Array): boolean {
  const start = Buffer.from(head).toString("latin1");
  if (!start.startsWith("PK\u0003\u0004")) return false;
  const names = [...start.matchAll(FILE_NAME)].map(([, name = ""]) => name);
  return names.some((name) => name.startsWith("xl/"));
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
