import type { Imported, Reject } from "../../src/importers/importer.js";

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Cuts bytes into pieces of at most `size`. */
export function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const cut: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    cut.push(bytes.subarray(at, at + size));
  }
  return cut;
}

/** All items of an async iterable. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** `id` of each report and `line CODE` of each reject, in order. */
export function brief(items: readonly Imported[]): string[] {
  return items.map((item) =>
    item.ok
      ? item.report.id
      : `${item.reject.line} ${item.reject.code.replace("IMP-", "")}`,
  );
}

/** The only reject among the items. */
export function theReject(items: readonly Imported[]): Reject {
  const rejects = items.flatMap((item) => (item.ok ? [] : [item.reject]));
  const [reject] = rejects;
  if (rejects.length !== 1 || reject === undefined) {
    throw new Error(`expected one reject, saw ${rejects.length}`);
  }
  return reject;
}

/** Arabic in Windows-1256: letters of «قصف مدفعي على البلدة». */
export const WINDOWS_1256 = Uint8Array.from([
  0xde, 0xd5, 0xdd, 0x20, 0xe3, 0xcf, 0xdd, 0xda, 0xed, 0x20, 0xda, 0xe1, 0xec,
  0x20, 0xc7, 0xe1, 0xc8, 0xe1, 0xcf, 0xc9,
]);

/** Text in UTF-16, little-endian, with or without byte order mark. */
export function utf16(text: string, withMark: boolean): Uint8Array {
  const mark = withMark ? "\ufeff" : "";
  return new Uint8Array(Buffer.from(mark + text, "utf16le"));
}

/** Encodings in which samples are written; ` marked` with a byte order mark. */
export const ENCODINGS = [
  "windows-1256",
  "iso-8859-6",
  "utf-16le",
  "utf-16be",
  "utf-16le marked",
] as const;

/** Letter → byte, from what the platform decodes. */
function byteTable(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
}

/**
 * Bytes of a text in an encoding.
 *
 * @throws Error where the encoding has no such letter
 */
export function encoded(
  text: string,
  name: (typeof ENCODINGS)[number],
): Uint8Array {
  const [encoding = "", marked] = name.split(" ");
  if (encoding.startsWith("utf-16")) {
    const bytes = utf16(text, marked !== undefined);
    return encoding === "utf-16be" ? Buffer.from(bytes).swap16() : bytes;
  }
  const table = byteTable(encoding);
  return Uint8Array.from([...text], (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`no ${letter} in ${encoding}`);
    return byte;
  });
}
