import type { ByteReader } from "../byte-reader.js";

/** Header fields by their name in small letters; of repeated ones the first. */
export type Headers = ReadonlyMap<string, string>;

/** 256 KiB: ten times what servers accept of a header. */
const MAX_HEADER_BYTES = 256 * 1024;

const text = new TextDecoder();

function field(line: string): readonly [string, string] | null {
  const colon = line.indexOf(":");
  if (colon <= 0) return null;
  return [
    line.slice(0, colon).trim().toLowerCase(),
    line.slice(colon + 1).trim(),
  ];
}

/**
 * Reads header lines to the blank one that ends them. Lines that go on with the
 * one before, and lines that are no field, are passed over.
 *
 * @returns null where the header does not end within 256 KiB, or at all
 */
export async function readHeaders(reader: ByteReader): Promise<Headers | null> {
  const headers = new Map<string, string>();
  const from = reader.offset();
  for (;;) {
    const left = MAX_HEADER_BYTES - (reader.offset() - from);
    const bytes = left > 0 ? await reader.line(left) : null;
    if (bytes === null) return null;
    const line = text.decode(bytes);
    if (line.trim() === "") return line.endsWith("\n") ? headers : null;
    const [name, value] = field(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (/^\s/.test(line) || headers.has(name)) continue;
    headers.set(name, value);
  }
}
