import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type CipherGCM,
} from "node:crypto";

/** Length of the key of a record and of the register's evidence key. */
export const KEY_BYTES = 32;

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What the wrapped key is bound to: the row that it stands in. */
export interface WrappedFor {
  /** Of the bytes as they were captured, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string | null;
  readonly pack_id: string;
  readonly starts: number;
  readonly stored_bytes: number;
}

/** Any change of the row makes the key unusable, so that it is seen. */
function contextOf(row: WrappedFor): Buffer {
  const { sha256, bytes, media_type, pack_id, starts, stored_bytes } = row;
  const parts = [sha256, bytes, media_type, pack_id, starts, stored_bytes];
  return Buffer.from(JSON.stringify(["isnad evidence key 1", ...parts]));
}

/**
 * Encrypts the key of a record by the register's evidence key.
 *
 * Nonces are random: AES-GCM allows 2^32 of them under one key.
 *
 * @source NIST SP 800-38D, section 8.3
 * @returns base64 of nonce, encrypted key and tag
 */
export function wrapKey(
  evidenceKey: Uint8Array,
  key: Uint8Array,
  row: WrappedFor,
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher: CipherGCM = createCipheriv(CIPHER, evidenceKey, nonce);
  cipher.setAAD(contextOf(row));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, wrapped, cipher.getAuthTag()]).toString(
    "base64",
  );
}

/** @returns undefined when the row, the wrapped key or the evidence key differs */
export function unwrapKey(
  evidenceKey: Uint8Array,
  wrapped: string,
  row: WrappedFor,
): Buffer | undefined {
  const whole = Buffer.from(wrapped, "base64");
  const isWhole = whole.length === NONCE_BYTES + KEY_BYTES + TAG_BYTES;
  // Decoding passes over bits that base64 leaves unused.
  if (!isWhole || whole.toString("base64") !== wrapped) return undefined;
  const nonce = whole.subarray(0, NONCE_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, evidenceKey, nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(contextOf(row));
    decipher.setAuthTag(whole.subarray(-TAG_BYTES));
    const sealed = whole.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return undefined;
  }
}
