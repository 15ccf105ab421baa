import { keptOrientation, orientationOf } from "./exif-orientation.js";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** JFIF, and Adobe's segment without which colours turn. */
const KEPT_APPS: ReadonlySet<number> = new Set([0xe0, 0xee]);
const COMMENT = 0xfe;

const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef;
/** Markers that stand alone: restarts, and TEM. */
const isBare = (marker: number) =>
  (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/** Where compressed data end: at the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff) {
      const next = bytes[at + 1] ?? 0;
      if (next !== 0 && next !== 0xff && !isBare(next)) return at;
    }
  return -1;
}

/**
 * A JPEG with what draws it and nothing else: no EXIF, XMP, IPTC, profile,
 * thumbnail, remark, nor anything after its end. How it is to be turned is kept.
 *
 * @returns its pieces; null for what is no whole JPEG
 * @source ITU-T T.81, annex B
 */
export function jpegCopy(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Uint8Array[] = [];
  let turn: number | null = null;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      const head = Uint8Array.of(0xff, SOI);
      const turned = turn === null ? [] : [keptOrientation(turn)];
      return [head, ...turned, ...kept, Uint8Array.of(0xff, EOI)];
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const isDropped =
      marker === COMMENT || (isApp(marker) && !KEPT_APPS.has(marker));
    if (marker === APP1) turn ??= orientationOf(bytes.subarray(at + 4, end));
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (next < 0) return null;
    if (!isDropped) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}
