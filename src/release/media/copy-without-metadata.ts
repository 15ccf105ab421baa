import { jpegCopy } from "./jpeg-copy.js";
import { pngCopy } from "./png-copy.js";
import { webpCopy } from "./webp-copy.js";

const COPIERS: Readonly<
  Record<string, (bytes: Uint8Array) => readonly Uint8Array[] | null>
> = {
  "image/jpeg": jpegCopy,
  "image/png": pngCopy,
  "image/webp": webpCopy,
};

/** Kinds of pictures of which a copy without metadata can be made. */
export const COPIED_KINDS: readonly string[] = Object.keys(COPIERS);

/** A copy that may leave, or why there is none. */
export type MediaCopy =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `kind`: nobody here can take it apart; `damaged`: it is not whole. */
  | { readonly ok: false; readonly why: "kind" | "damaged" };

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, one) => sum + one.length, 0);
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/**
 * A picture as it may leave: what draws it, byte for byte, and none of what tells
 * of place, time, device or person. What cannot be taken apart gives no copy.
 *
 * @param mediaType - as in `image/jpeg`
 */
export function copyWithoutMetadata(
  bytes: Uint8Array,
  mediaType: string,
): MediaCopy {
  const copier = COPIERS[mediaType];
  if (copier === undefined) return { ok: false, why: "kind" };
  const pieces = copier(bytes);
  return pieces === null
    ? { ok: false, why: "damaged" }
    : { ok: true, bytes: joined(pieces) };
}
