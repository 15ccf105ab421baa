import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from "node:zlib";
import { MAX_RATIO, RATIO_FROM_BYTES } from "./limits.js";

/** Thrown when an answer expands beyond what pages do, or is no such coding. */
export class NotExpanded extends Error {}

/** Codings that are asked for, as the header has them. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";

function expanderOf(coding: string, body: Uint8Array) {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      // By the standard with a zlib header, by custom often without.
      return ((body[0] ?? 0) & 0x0f) === 8
        ? createInflate()
        : createInflateRaw();
    case "br":
      return createBrotliDecompress();
    default:
      throw new NotExpanded(coding);
  }
}

async function expandedBy(
  coding: string,
  body: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array> {
  const expander = expanderOf(coding, body);
  const limit = Math.min(
    maxBytes,
    Math.max(RATIO_FROM_BYTES, body.length * MAX_RATIO),
  );
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    expander.end(body);
    for await (const piece of expander as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > limit) throw new NotExpanded(`> ${limit}`);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof NotExpanded) throw error;
    throw new NotExpanded(error instanceof Error ? error.message : coding);
  } finally {
    expander.destroy();
  }
  return Buffer.concat(pieces, length);
}

/**
 * Undoes the codings of an answer, the last one first, within limits.
 *
 * @param codings - the header `content-encoding`; at most two of them are undone
 * @throws NotExpanded
 */
export async function decompressed(
  body: Uint8Array,
  codings: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const named = codings
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (named.length > 2) throw new NotExpanded(codings.slice(0, 40));
  let bytes = body;
  // An empty body, as of 304, has nothing to expand.
  for (const coding of body.length === 0 ? [] : named.toReversed())
    bytes = await expandedBy(coding, bytes, maxBytes);
  return bytes;
}
