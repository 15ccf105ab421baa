import { unwrap, wrap } from "../keys/wrap.js";
import type { RowOf } from "../tables.js";

/** The cells of a row that its wrapped key is bound to. */
export type WrappedFor = Omit<
  RowOf<"evidence">,
  "wrapped_key" | "withdrawn_at"
>;

/** Any change of the row makes the key unusable, so that it is seen. */
function labelOf(row: WrappedFor): string {
  const { sha256, bytes, media_type, pack_id, starts, stored_bytes } = row;
  const parts = [sha256, bytes, media_type, pack_id, starts, stored_bytes];
  return JSON.stringify(["isnad evidence key 1", ...parts]);
}

/**
 * Encrypts the key of a record by the register's evidence key.
 *
 * @returns base64
 */
export function wrapKey(
  evidenceKey: Uint8Array,
  key: Uint8Array,
  row: WrappedFor,
): string {
  return wrap(evidenceKey, key, labelOf(row));
}

/** @returns null when the row, the wrapped key or the evidence key differs */
export function unwrapKey(
  evidenceKey: Uint8Array,
  wrapped: string,
  row: WrappedFor,
): Uint8Array | null {
  // Decoding passes over bits that base64 leaves unused.
  const isExact = Buffer.from(wrapped, "base64").toString("base64") === wrapped;
  return isExact ? unwrap(evidenceKey, wrapped, labelOf(row)) : null;
}
