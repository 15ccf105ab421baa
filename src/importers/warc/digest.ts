import { createHash } from "node:crypto";

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: "sha1",
  "sha-1": "sha1",
  sha256: "sha256",
  "sha-256": "sha256",
  sha512: "sha512",
  "sha-512": "sha512",
  md5: "md5",
};

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes of a base-32 text, in hexadecimal; null for signs of another kind. */
function hexOfBase32(text: string): string | null {
  let bits = "";
  for (const sign of text.toUpperCase().replace(/=+$/, "")) {
    const value = BASE32.indexOf(sign);
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, "0");
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return bytes
    .map((byte) => parseInt(byte, 2).toString(16).padStart(2, "0"))
    .join("");
}

/** Compares bytes as they pass with a digest that was stored with them. */
export interface DigestCheck {
  update(bytes: Uint8Array): void;
  /** To be asked once, after the last byte. */
  isSame(): boolean;
}

/**
 * @param stored - as in `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ` or
 *   `sha256:` and hexadecimal digits
 * @returns null for a digest that cannot be compared
 */
export function digestCheck(stored: string | undefined): DigestCheck | null {
  const [, name = "", value = ""] =
    /^([\w-]+):([\w=]+)$/.exec(stored?.trim() ?? "") ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) return null;
  const hash = createHash(algorithm);
  const length = createHash(algorithm).digest().length;
  const isHex = value.length === length * 2 && /^[0-9a-f]+$/i.test(value);
  const expected = isHex ? value.toLowerCase() : hexOfBase32(value);
  if (expected?.length !== length * 2) return null;
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    isSame: () => hash.digest("hex") === expected,
  };
}
