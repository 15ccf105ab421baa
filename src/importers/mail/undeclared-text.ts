import { isUtf8 } from "node:buffer";

/** A mail to parse, and how its bytes were decoded where it does not say. */
export interface UndeclaredText {
  readonly text: Uint8Array;
  readonly encoding: string | null;
}

/**
 * Old programs sent Arabic as it came, without a word about its encoding: such
 * a mail is read as Windows-1256, or as the user says, and written in UTF-8.
 */
export function undeclaredText(
  bytes: Uint8Array,
  said: string | undefined,
): UndeclaredText {
  if (isUtf8(bytes)) return { text: bytes, encoding: null };
  const { buffer, byteOffset, length } = bytes;
  const plain = Buffer.from(buffer, byteOffset, length).toString("latin1");
  const isTold =
    /charset\s*=/i.test(plain) ||
    /\nContent-Transfer-Encoding:\s*binary/i.test(plain);
  if (isTold) return { text: bytes, encoding: null };
  const encoding = said ?? "windows-1256";
  const decoded = new TextDecoder(encoding).decode(bytes);
  return { text: Buffer.from(decoded), encoding };
}
