import {
  binarySignature,
  decodeUtf16,
  hasManyZeros,
  headEncoding,
} from "./encoding.js";
import type { Fault } from "./importer.js";
import { seenStart } from "./seen.js";

/** A fault of a whole file, by the code of the list or format it is read as. */
export interface HeadFault<Code extends Fault["code"]> extends Fault {
  readonly code: Code | "IMP-UTF16";
}

/**
 * Why a file that begins so cannot be read as UTF-8 text at all, or null.
 *
 * @param head first bytes of the file; 4 KiB tell enough
 * @param notText code to give where the file is no text of any encoding
 */
export function headFault<Code extends Fault["code"]>(
  head: Uint8Array,
  notText: Code,
): HeadFault<Code> | null {
  const encoding = headEncoding(head);
  if (encoding !== "utf-8") {
    const seen = seenStart(decodeUtf16(head, encoding));
    const context = { encoding: encoding.toUpperCase() };
    return { code: "IMP-UTF16", seen, context };
  }
  return binaryFault(head, notText);
}

/** Why a file that begins so is no text of any encoding, or null. */
export function binaryFault<Code extends Fault["code"]>(
  head: Uint8Array,
  notText: Code,
): (Fault & { readonly code: Code }) | null {
  const isNarrow = headEncoding(head) === "utf-8";
  const zeros = isNarrow && hasManyZeros(head) ? "binary" : null;
  const kind = binarySignature(head) ?? zeros;
  return kind === null ? null : { code: notText, seen: kind };
}
