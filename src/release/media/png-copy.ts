const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that draw the picture, its colours and its frames. */
const DRAWING: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"],
  ...["bKGD", "acTL", "fcTL", "fdAT"],
]);
/** Length, name and checksum of a chunk. */
const FRAME = 12;

/**
 * A PNG with what draws it and nothing else: no texts, EXIF, times, profile,
 * nor anything after its end.
 *
 * @returns its pieces; null for what is no whole PNG
 * @source W3C, Portable Network Graphics, 5
 */
export function pngCopy(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const kept = [bytes.subarray(0, SIGNATURE.length)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWING.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return kept;
    at = end;
  }
  return null;
}
