import { MemberFault } from "../member-fault.js";
import { seenStart } from "../seen.js";
import type { Captured } from "./captured.js";
import { digestCheck, type DigestCheck } from "./digest.js";
import { decoded, dechunked } from "./http-body.js";
import type { WarcRecord } from "./records.js";

/** The content of a capture, to be read once, and what reading it showed. */
export interface CaptureBytes {
  /** @throws MemberFault while it is read; `IMP-WARC-CUT` where the file ends */
  open(): AsyncGenerator<Uint8Array>;
  /** Reads what was left of the record. */
  finish(): Promise<void>;
  /** Whether the reader was told that the record is cut off. */
  isCutTold(): boolean;
  /** The stored digest, where it is another than that of the content. */
  otherDigest(): string | null;
}

/** Bytes that pass by a check; whole when the last one has passed. */
function watched(check: DigestCheck | null) {
  const state = { isWhole: false };
  async function* through(
    bytes: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      check?.update(piece);
      yield piece;
    }
    state.isWhole = true;
  }
  return {
    through,
    /** Null where not all bytes have passed. */
    isSame: () => (state.isWhole ? check?.isSame() === true : null),
  };
}

/**
 * Reads a capture as the reader of the site got it: chunks joined, compression
 * undone. The digest is compared with the bytes as they were stored and with
 * those without chunks and without compression, as programs differ in that.
 */
export function captureBytes(
  { headers, length, body }: WarcRecord,
  { url, headers: http, payload }: Captured,
): CaptureBytes {
  const stored = headers.get("warc-payload-digest");
  const raw = digestCheck(stored);
  const isChunked = /\bchunked\b/i.test(http?.get("transfer-encoding") ?? "");
  const joined = watched(isChunked ? digestCheck(stored) : null);
  const isCoded = http?.has("content-encoding") === true;
  const plain = watched(isCoded ? digestCheck(stored) : null);
  let isCutTold = false;
  async function next(): Promise<Uint8Array | null> {
    try {
      const piece = await payload.piece(Number.MAX_SAFE_INTEGER);
      if (piece !== null) raw?.update(piece);
      return piece;
    } catch (error) {
      isCutTold = true;
      throw error;
    }
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await next();
      if (piece === null) break;
      yield piece;
    }
    if (body.offset() >= length) return;
    isCutTold = true;
    const context = { count: body.offset(), limit: length };
    throw new MemberFault("IMP-WARC-CUT", seenStart(url ?? ""), context);
  }
  return {
    open() {
      const sent = isChunked ? joined.through(dechunked(pieces())) : pieces();
      const codings = http?.get("content-encoding") ?? "";
      return plain.through(decoded(sent, codings));
    },
    async finish() {
      while ((await next()) !== null);
    },
    isCutTold: () => isCutTold,
    otherDigest() {
      if (raw === null || stored === undefined) return null;
      if (raw.isSame()) return null;
      const others = [
        ...(isChunked ? [joined.isSame()] : []),
        ...(isCoded ? [plain.isSame()] : []),
      ];
      // Unknown, where the reader stopped before the end.
      return others.every((isSame) => isSame === false) ? stored : null;
    },
  };
}
