import {
  decodeUtf8,
  headEncoding,
  notUtf8Fault,
  withoutByteOrderMark,
} from "./encoding.js";
import type { Fault, Imported } from "./importer.js";
import { seenStart } from "./seen.js";

/** Text as its bytes give it, without a byte order mark, or why there is none. */
export type DecodedBytes =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly fault: Fault };

/** Name by which the platform decodes an encoding; null when it knows none. */
export function encodingNamed(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Decodes bytes that are said to be in an encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedBytes {
  if (encoding === "utf-8") {
    const text = decodeUtf8(withoutByteOrderMark(bytes));
    if (text === null) return { ok: false, fault: notUtf8Fault(bytes) };
    return { ok: true, text, encoding };
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { ok: true, text, encoding };
  } catch {
    const sample = bytes.subarray(0, 256);
    const seen = seenStart(new TextDecoder(encoding).decode(sample));
    const context = { encoding: encoding.toUpperCase() };
    return { ok: false, fault: { code: "IMP-NOT-IN-ENCODING", seen, context } };
  }
}

/**
 * The encoding of bytes that are not UTF-8 throughout, where they show that
 * they are Arabic of an older one.
 */
export async function olderEncoding(bytes: Uint8Array): Promise<string | null> {
  // The lexicon is heavy; hardly a file needs it.
  const { surelyArabic } = await import("./arabic-bytes.js");
  return surelyArabic(bytes);
}

/**
 * Decodes a whole text: as the user says, else by its byte order mark, as UTF-8
 * where it is sound, else in the encoding whose words are Arabic.
 *
 * @param given - name of an encoding; one that nobody knows counts as none
 */
export async function decodeBytes(
  bytes: Uint8Array,
  given?: string,
): Promise<DecodedBytes> {
  const said = encodingNamed(given);
  if (said !== null) return decodeAs(bytes, said);
  const wide = headEncoding(bytes.subarray(0, 4096));
  if (wide !== "utf-8") return decodeAs(bytes, wide);
  const plain = decodeAs(bytes, "utf-8");
  if (plain.ok) return plain;
  const older = await olderEncoding(bytes);
  return older === null ? plain : decodeAs(bytes, older);
}

/** What is kept of the encoding: nothing of UTF-8, which is the rule. */
export const keptEncoding = (encoding: string) =>
  encoding === "utf-8" ? {} : { detail: { encoding } };

/** Remarks that a report was found to be in another encoding than UTF-8. */
export function withEncodingNotice(
  imported: Imported,
  encoding: string,
): Imported {
  if (!imported.ok || encoding === "utf-8") return imported;
  const { position, report, notices } = imported;
  const notice = {
    ...position,
    code: "IMP-ENCODING",
    seen: seenStart(report.text.trim()),
    context: { encoding: encoding.toUpperCase() },
  } as const;
  return { ...imported, notices: [...notices, notice] };
}
