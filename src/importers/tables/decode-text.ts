import { isAscii } from "node:buffer";
import type { ArabicEncoding } from "../arabic-bytes.js";
import { decodeUtf8, headEncoding } from "../encoding.js";
import type { ByteStream } from "../importer.js";

/** Encodings in which spreadsheets save tables. */
export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | ArabicEncoding;

/** A piece of a text, and what is known of its encoding so far. */
export interface DecodedPiece {
  readonly text: string;
  /** As in `windows-1256`; `utf-8` as long as all letters are ASCII. */
  readonly encoding: string;
  /** Bytes that the encoding does not explain stand as U+FFFD. */
  readonly isDamaged: boolean;
}

/** Bytes that are looked at before an encoding is settled. */
const WINDOW = 64 * 1024;

/** Bytes without a last character of UTF-8 that is not whole. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return bytes.subarray(0, -back);
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

/**
 * The encoding of a table that begins so: UTF-8, UTF-16 as Excel's "Unicode
 * text", or Windows-1256 as its CSV on an Arabic Windows, or what came before
 * it. Bytes that nothing explains are damaged UTF-8.
 *
 * @param bytes - ones beyond ASCII among them
 */
async function settled(bytes: Uint8Array): Promise<TableEncoding> {
  if (decodeUtf8(wholeLetters(bytes)) !== null) return "utf-8";
  // The lexicon is heavy; most tables are UTF-8.
  const { likelyArabic } = await import("../arabic-bytes.js");
  return likelyArabic(bytes, { share: 0.8, letters: 1 }) ?? "utf-8";
}

/**
 * Decodes a text in pieces. Nothing is thrown away for a bad byte, and no more
 * is held than is looked at.
 *
 * @param given - an encoding that the user named; detected without
 */
export async function* decodeText(
  bytes: ByteStream,
  given?: string,
): AsyncGenerator<DecodedPiece> {
  let decoder = given === undefined ? null : new TextDecoder(given);
  let held: Uint8Array[] = [];
  let length = 0;
  let isStart = true;
  const decode = async (
    piece: Uint8Array,
    isLast: boolean,
  ): Promise<DecodedPiece> => {
    if (decoder === null) {
      const head = headEncoding(piece.subarray(0, 4096));
      const isWide = isStart && head !== "utf-8";
      isStart = false;
      if (!isWide && !isLast && isAscii(piece)) {
        const text = Buffer.from(piece).toString("latin1");
        return { text, encoding: "utf-8", isDamaged: false };
      }
      decoder = new TextDecoder(isWide ? head : await settled(piece));
    }
    const text = decoder.decode(piece, { stream: !isLast });
    const isDamaged = text.includes("\ufffd");
    return { text, encoding: decoder.encoding, isDamaged };
  };
  for await (const piece of bytes) {
    if (decoder !== null) {
      yield await decode(piece, false);
      continue;
    }
    held.push(piece);
    length += piece.length;
    if (length < WINDOW) continue;
    const whole = Buffer.concat(held, length);
    [held, length] = [[], 0];
    yield await decode(whole, false);
  }
  yield await decode(Buffer.concat(held, length), true);
}
