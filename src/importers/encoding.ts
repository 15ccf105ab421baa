import { isUtf8 } from "node:buffer";
import { type Fault } from "./importer.js";
import { seenStart } from "./seen.js";

/** What the first bytes of an input say about its encoding. */
export type HeadEncoding = "utf-8" | "utf-16le" | "utf-16be";

const ARABIC_PAGE = 0x06;

/** Bytes at even (0) or odd (1) index that are a UTF-16 high byte of ASCII or Arabic. */
function highBytes(head: Uint8Array, parity: 0 | 1): number {
  let count = 0;
  for (let i = parity; i < head.length; i += 2) {
    if (head[i] === 0 || head[i] === ARABIC_PAGE) count += 1;
  }
  return count;
}

/**
 * Tells UTF-16 from UTF-8, by byte order mark or, without one, by the zero and
 * 06 bytes that ASCII and Arabic letters have on one side only.
 */
export function headEncoding(head: Uint8Array): HeadEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(head.length / 2);
  if (pairs < 1) return "utf-8";
  const even = highBytes(head, 0) / pairs;
  const odd = highBytes(head, 1) / pairs;
  if (odd > 0.6 && even < 0.05) return "utf-16le";
  if (even > 0.6 && odd < 0.05) return "utf-16be";
  return "utf-8";
}

/** Removes the UTF-8 byte order mark, if the bytes start with it. */
export function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

/** Decodes UTF-8; null when the bytes are not valid UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "utf8",
  );
}

/** Arabic of UTF-8, as no encoding of one byte a letter pairs its signs. */
const UTF8_RUN = /(?:[\u00d8-\u00db][\u0080-\u00bf]){3}/;

/** Whether letters of Arabic in UTF-8 stand among the bytes. */
export function holdsUtf8(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const plain = Buffer.from(buffer, byteOffset, length).toString("latin1");
  return UTF8_RUN.test(plain);
}

/** Decodes UTF-16 of either byte order, for showing what was seen. */
export function decodeUtf16(
  bytes: Uint8Array,
  encoding: "utf-16le" | "utf-16be",
): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, 256));
}

/** The bytes read as Windows-1256, or null when that gives no Arabic. */
function readWindows1256(sample: Uint8Array): string | null {
  const decoded = new TextDecoder("windows-1256").decode(sample);
  let beyondAscii = 0;
  let arabic = 0;
  for (const character of decoded) {
    if (character <= "\u007f") continue;
    beyondAscii += 1;
    if (character >= "\u060c" && character <= "\u06d2") arabic += 1;
  }
  // Arabic in UTF-8 read this way is half Latin signs; true Windows-1256 is
  // nearly all Arabic letters.
  return beyondAscii >= 4 && arabic / beyondAscii >= 0.9 ? decoded : null;
}

const REPLACEMENT = [0xef, 0xbf, 0xbd];

/** Index of the first byte that is not UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let at = text.indexOf("\ufffd");
  while (at >= 0) {
    const offset = Buffer.byteLength(text.slice(0, at));
    if (REPLACEMENT.some((byte, i) => bytes[offset + i] !== byte)) {
      return offset;
    }
    at = text.indexOf("\ufffd", at + 1);
  }
  return 0;
}

/** Says where bytes stop being UTF-8, and shows them as Windows-1256 if so. */
export function notUtf8Fault(bytes: Uint8Array): Fault {
  const sample = bytes.subarray(0, 2048);
  const legacy = readWindows1256(sample);
  const seen = seenStart(legacy ?? new TextDecoder().decode(sample));
  const offset = firstInvalidByte(bytes);
  return { code: "IMP-NOT-UTF8", seen, context: { offset } };
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["ZIP, DOCX or XLSX", [0x50, 0x4b, 0x03, 0x04]],
  ["gzip", [0x1f, 0x8b]],
  ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["old Word, Excel or Outlook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** Kind of a file that is no text, by its signature; null when unknown. */
export function binarySignature(head: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, i) => head[i] === byte),
  );
  return found?.[0] ?? null;
}

/** Whether more than a hundredth of the bytes is zero. */
export function hasManyZeros(head: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros += 1;
  return zeros * 100 > head.length;
}
