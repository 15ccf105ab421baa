import {
  decodeUtf8,
  binarySignature,
  hasManyZeros,
  headEncoding,
  withoutByteOrderMark,
} from "../encoding.js";

/** Encodings in which spreadsheets save tables. */
export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256";

/** A table as text, or the kind of file that it is instead. */
export type DecodedTable =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: TableEncoding;
      /** Bytes that no encoding explains stand as U+FFFD. */
      readonly isDamaged: boolean;
    }
  | { readonly ok: false; readonly kind: string };

/** Letters, by which a reading as Windows-1256 is judged. */
function isArabicText(text: string): boolean {
  let beyond = 0;
  let arabic = 0;
  for (const character of text) {
    if (character <= "\u007f") continue;
    beyond += 1;
    if (character >= "\u060c" && character <= "\u06d2") arabic += 1;
  }
  return beyond > 0 && arabic / beyond >= 0.8;
}

/**
 * Decodes a table: UTF-8, UTF-16 as Excel's "Unicode text", or Windows-1256 as
 * its CSV on an Arabic Windows. Nothing is thrown away for a bad byte.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const head = bytes.subarray(0, 4096);
  const kind = binarySignature(head);
  if (kind !== null) return { ok: false, kind };
  const wide = headEncoding(head);
  if (wide !== "utf-8") {
    const text = new TextDecoder(wide).decode(bytes);
    const isDamaged = text.includes("\ufffd");
    return { ok: true, text, encoding: wide, isDamaged };
  }
  if (hasManyZeros(head)) return { ok: false, kind: "binary" };
  const text = decodeUtf8(withoutByteOrderMark(bytes));
  if (text !== null)
    return { ok: true, text, encoding: "utf-8", isDamaged: false };
  const legacy = new TextDecoder("windows-1256").decode(bytes);
  if (isArabicText(legacy)) {
    return {
      ok: true,
      text: legacy,
      encoding: "windows-1256",
      isDamaged: false,
    };
  }
  const repaired = new TextDecoder().decode(bytes);
  return { ok: true, text: repaired, encoding: "utf-8", isDamaged: true };
}
