const SIGNATURE = Buffer.from("PK\x03\x04");
const HEADER_BYTES = 30;

/**
 * Names of the files of a ZIP that its first bytes show, in their order; none
 * when it is no ZIP. Light: the formats look at it to know their own.
 */
export function headNames(head: Uint8Array): readonly string[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const names: string[] = [];
  if (!bytes.subarray(0, 4).equals(SIGNATURE)) return names;
  for (
    let at = 0;
    at >= 0 && at + HEADER_BYTES <= bytes.length;
    at = bytes.indexOf(SIGNATURE, at + 4)
  ) {
    const from = at + HEADER_BYTES;
    const length = bytes.readUInt16LE(at + 26);
    names.push(bytes.toString("utf8", from, from + length));
  }
  return names;
}
