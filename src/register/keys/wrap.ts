import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
/** @source NIST SP 800-38D, 8.2: random nonces of 96 bits */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a short secret, such as another key, under a key.
 *
 * @param key - 32 bytes
 * @param label - says whose secret it is, as in `evidence:SHA256`; it opens
 * under the same label alone, so that rows cannot be exchanged
 * @returns base64 of nonce, ciphertext and tag
 */
export function wrap(
  key: Uint8Array,
  secret: Uint8Array,
  label: string,
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(label, "utf8"));
  const body = [cipher.update(secret), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([nonce, ...body]).toString("base64");
}

/**
 * @param wrapped - what {@link wrap} returned
 * @returns the secret, or null when key or label are others or it was changed
 */
export function unwrap(
  key: Uint8Array,
  wrapped: string,
  label: string,
): Uint8Array | null {
  const bytes = Buffer.from(wrapped, "base64");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv(CIPHER, key, nonce, options);
  decipher.setAAD(Buffer.from(label, "utf8"));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const secret = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return new Uint8Array(Buffer.concat([secret, decipher.final()]));
  } catch {
    return null;
  }
}
