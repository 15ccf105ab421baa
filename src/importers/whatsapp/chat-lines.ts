import { byteLines } from "../byte-lines.js";
import { decodeUtf8, withoutByteOrderMark } from "../encoding.js";
import type { ByteStream } from "../importer.js";
import { headerOf, type Header } from "./header.js";

/** A message as its lines stand in the file. */
export interface ChatLines {
  /** Line on which it starts, from 1. */
  readonly line: number;
  readonly header: Header;
  /** Lines after the first. */
  readonly more: string[];
  /** Bytes that are no UTF-8, or too many. */
  fault: "too-long" | { readonly notUtf8: Uint8Array } | null;
  bytes: number;
}

/** What a file holds. */
export interface ChatFile {
  readonly messages: readonly ChatLines[];
  /** A line before the first message, from 1. */
  readonly stray: { readonly line: number; readonly seen: string } | null;
  /** The file is longer than is held; what is here comes before that. */
  readonly isCut: boolean;
}

/** Bytes of a chat: WhatsApp itself exports 40,000 messages at most. */
const MAX_CHAT_BYTES = 64 * 1024 * 1024;

/**
 * Splits a chat into messages: each begins with a date in the manner of the
 * first one, whatever stands inside its text.
 *
 * @param limit - bytes above which a message is `too-long`
 */
export async function chatLines(
  bytes: ByteStream,
  limit: number,
): Promise<ChatFile> {
  const messages: ChatLines[] = [];
  let stray: ChatFile["stray"] = null;
  let current: ChatLines | undefined;
  let total = 0;
  for await (const { line, bytes: found, tooLong } of byteLines(bytes, limit)) {
    total += found.length;
    if (total > MAX_CHAT_BYTES) return { messages, stray, isCut: true };
    const own = line === 1 ? withoutByteOrderMark(found) : found;
    const text = decodeUtf8(own);
    const shown = text ?? new TextDecoder().decode(own);
    const header = headerOf(shown);
    const first = messages[0]?.header ?? header;
    if (header !== null && header.isBracketed === first?.isBracketed) {
      current = { line, header, more: [], fault: null, bytes: 0 };
      messages.push(current);
    } else if (current !== undefined) {
      if (current.fault === null) current.more.push(shown);
    } else if (stray === null && shown.trim() !== "") {
      stray = { line, seen: shown };
    }
    if (current === undefined) continue;
    current.bytes += own.length + 1;
    // A character that the limit cut in two is no fault of its own.
    if (tooLong || current.bytes > limit) current.fault = "too-long";
    else if (text === null) current.fault ??= { notUtf8: own };
  }
  return { messages, stray, isCut: false };
}
