/** Tag of IFD 0 that says how a picture is to be turned: 1 to 8. */
const ORIENTATION = 0x0112;
const EXIF = "Exif\0\0";
const ENTRY = 12;

/**
 * How a picture is to be turned, of the EXIF of a JPEG.
 *
 * @param segment - content of an APP1 segment
 * @returns null where it is not told, or upright
 * @source CIPA DC-008 (Exif), 4.6.4; TIFF 6.0
 */
export function orientationOf(segment: Uint8Array): number | null {
  const name = String.fromCharCode(...segment.subarray(0, EXIF.length));
  if (name !== EXIF) return null;
  const tiff = segment.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return null;
  const isLittle = tiff[0] === 0x49;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return null;
  const count = view.getUint16(first, isLittle);
  for (let at = 0; at < count; at++) {
    const entry = first + 2 + at * ENTRY;
    if (entry + ENTRY > tiff.length) return null;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const turn = view.getUint16(entry + 8, isLittle);
    return turn >= 2 && turn <= 8 ? turn : null;
  }
  return null;
}

/** An APP1 segment that says how a picture is to be turned, and nothing else. */
export function keptOrientation(turn: number): Uint8Array {
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  ];
  const name = Array.from(EXIF, (letter) => letter.charCodeAt(0));
  const length = 2 + name.length + tiff.length;
  return Uint8Array.from([
    ...[0xff, 0xe1, length >> 8, length & 0xff],
    ...name,
    ...tiff,
  ]);
}
