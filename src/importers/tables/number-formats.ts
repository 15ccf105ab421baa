import { xmlEvents } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

/**
 * Codes of the formats that a workbook need not spell out.
 *
 * @source ECMA-376, part 1, 18.8.30, numFmt
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates of East Asian builds, whose codes depend on the language. */
const isEasternDate = (id: number) =>
  (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const codeOf = (id: number): string =>
  BUILT_IN[id] ?? (isEasternDate(id) ? "yyyy-mm-dd" : "General");

/** Cell styles of a workbook; a million are more than any program writes. */
const MAX_STYLES = 100_000;

/** The format code of each cell style, by its number. */
export async function readNumberFormats(
  parts: ZipParts,
  name: string,
): Promise<readonly string[]> {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let isCells = false;
  const events = xmlEvents(parts.open(name, 64 * 1024 * 1024), {
    opens(element, { numFmtId, formatCode }) {
      const id = Number(numFmtId ?? 0);
      if (element === "numFmt" && formatCode !== undefined)
        own.set(id, formatCode.slice(0, 255));
      if (element === "cellXfs") isCells = true;
      if (element === "xf" && isCells && styles.length < MAX_STYLES)
        styles.push(id);
    },
    text: () => undefined,
    closes(element) {
      if (element === "cellXfs") isCells = false;
    },
  });
  for await (const _ of events);
  return styles.map((id) => own.get(id) ?? codeOf(id));
}
