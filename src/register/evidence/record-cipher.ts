import { createCipheriv, createDecipheriv } from "node:crypto";

/** Plain bytes in a segment: what is held in memory of a film, 1 MiB. */
export const SEGMENT_BYTES = 1024 * 1024;

/** Bytes that authentication adds to each segment. */
export const TAG_BYTES = 16;

/** A sealed record begins with one byte that says how it is packed. */
export const HEADER_BYTES = 1;

/** How the bytes of a record were packed before they were sealed. */
export const PACKING = { asIs: 1, deflated: 2 } as const;

/** A byte of {@link PACKING}. */
export type Packing = (typeof PACKING)[keyof typeof PACKING];

/** Which segment of a record it is. */
export interface SegmentPlace {
  readonly packing: Packing;
  /** From 0. */
  readonly index: number;
  readonly isLast: boolean;
}

const CIPHER = "aes-256-gcm";
const PURPOSE = Buffer.from("isnad evidence segment 1\0");

/**
 * The nonce of a segment: seven zero bytes, the index, and whether it is the
 * last. A record's key seals nothing else, so no nonce comes twice; a segment
 * that was moved, repeated or left out, and an end that was cut off, do not
 * open.
 *
 * @source Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption
 * and its Nonce-Reuse Misuse-Resistance, CRYPTO 2015, section 7 (STREAM)
 */
function nonceOf({ index, isLast }: SegmentPlace): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const contextOf = ({ packing }: SegmentPlace) =>
  Buffer.concat([PURPOSE, Uint8Array.of(packing)]);

/** @returns the sealed segment, {@link TAG_BYTES} longer than the plain one */
export function sealSegment(
  key: Uint8Array,
  place: SegmentPlace,
  plain: Uint8Array,
): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(place));
  cipher.setAAD(contextOf(place));
  const sealed = cipher.update(plain);
  return Buffer.concat([sealed, cipher.final(), cipher.getAuthTag()]);
}

/** @returns the plain segment; undefined when a bit of it or its place differs */
export function openSegment(
  key: Uint8Array,
  place: SegmentPlace,
  sealed: Uint8Array,
): Buffer | undefined {
  const end = sealed.length - TAG_BYTES;
  if (end < 0) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, key, nonceOf(place), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(contextOf(place));
    decipher.setAuthTag(sealed.subarray(end));
    const plain = decipher.update(sealed.subarray(0, end));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}
