/** Chunks that draw the picture and its frames. */
const DRAWING: ReadonlySet<string> = new Set(
  "VP8 ,VP8L,VP8X,ALPH,ANIM,ANMF".split(","),
);
/** Bits of VP8X that promise a profile, EXIF and XMP. */
const PROMISES = 0x20 | 0x08 | 0x04;

const nameAt = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** The chunk of features without the promise of what was left out. */
function unpromised(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~PROMISES;
  return copy;
}

/**
 * A WebP with what draws it and nothing else: no EXIF, XMP, profile, nor
 * anything after its end.
 *
 * @returns its pieces; null for what is no whole WebP
 * @source RFC 9649, 2.3 to 2.7
 */
export function webpCopy(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (nameAt(bytes, 0) !== "RIFF" || nameAt(bytes, 8) !== "WEBP") return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return null;
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= whole;) {
    const length = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + 8 + length + (length % 2);
    if (end > whole) return null;
    const name = nameAt(bytes, at);
    const chunk = bytes.subarray(at, end);
    if (DRAWING.has(name))
      kept.push(name === "VP8X" ? unpromised(chunk) : chunk);
    at = end;
  }
  if (kept.length === 0) return null;
  const head = Uint8Array.from(bytes.subarray(0, 12));
  const size = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  new DataView(head.buffer).setUint32(4, size, true);
  return [head, ...kept];
}
