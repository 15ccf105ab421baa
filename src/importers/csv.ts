import { likelyField } from "./columns/column-names.js";
import { decodeUtf8, headEncoding } from "./encoding.js";
import type { PlainImporter } from "./importer.js";

/** Lines among which the header of a table is looked for. */
const HEADER_LINES = 10;

const SEPARATORS = ["\t", ",", ";", "|"] as const;

/** The first bytes as text: the last letter may be cut. */
function headText(head: Uint8Array): string {
  const wide = headEncoding(head);
  if (wide !== "utf-8") return new TextDecoder(wide).decode(head);
  const isWhole = [0, 1, 2, 3].some(
    (cut) => decodeUtf8(head.subarray(0, head.length - cut)) !== null,
  );
  return new TextDecoder(isWhole ? "utf-8" : "windows-1256").decode(head);
}

/** A line that names columns and nothing else, the one of the text among them. */
function isHeader(line: string, separator: string): boolean {
  const names = line
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))
    .filter((cell) => cell !== "");
  const fields = new Set(
    names.flatMap((name) => likelyField(name)?.field ?? []),
  );
  return (
    fields.has("text") && fields.size > 1 && fields.size * 3 > names.length
  );
}

/**
 * Tables as text, whose rows are reports: separated by commas, tabs,
 * semicolons or bars. How columns are known is told in `columns/`.
 */
export const csvImporter: PlainImporter = {
  format: "csv",
  endings: ["csv", "tsv", "tab"],
  recognises(head) {
    const lines = headText(head).split(/\r\n|\n|\r/, HEADER_LINES);
    return lines.some((line) =>
      SEPARATORS.some((separator) => isHeader(line, separator)),
    );
  },
  async *read(bytes, context) {
    const { readRows } = await import("./columns/read-rows.js");
    yield* readRows("csv", bytes, context);
  },
};
