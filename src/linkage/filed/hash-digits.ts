const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++)
  VALUES[DIGITS.charCodeAt(value)] = value;

/** Digits of 32 bits, six bits each, the highest first. */
const WIDTH = 6;

/** @param hashes - integers of 32 bits without a sign */
export function hashDigits(hashes: readonly number[]): string {
  let text = "";
  for (const hash of hashes)
    for (let shift = 6 * (WIDTH - 1); shift >= 0; shift -= 6)
      text += DIGITS[(hash >>> shift) & 63]!;
  return text;
}

/** Reads what {@link hashDigits} wrote. */
export function digitHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  for (let at = 0; at < text.length; at += WIDTH) {
    let hash = 0;
    for (let digit = 0; digit < WIDTH; digit++)
      hash = (hash << 6) | VALUES[text.charCodeAt(at + digit)]!;
    hashes.push(hash >>> 0);
  }
  return hashes;
}
