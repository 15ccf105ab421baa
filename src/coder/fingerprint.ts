import type { TextView } from "../languages/ar/view.js";

const BITS = 64;
const SHINGLE = 3;

/**
 * A 64-bit similarity hash of a text's words, as 16 hex digits: near copies
 * differ in few bits.
 *
 * @source Charikar 2002, "Similarity estimation techniques from rounding"
 */
export function fingerprintOf(view: TextView): string {
  const votes = new Int32Array(BITS);
  const words = view.keys.filter((_, i) => view.tokens.kind[i] === 0);
  for (let i = 0; i + SHINGLE <= Math.max(words.length, SHINGLE); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(" ");
    let low = 0x811c9dc5;
    let high = 0x1b873593;
    for (let k = 0; k < shingle.length; k++) {
      const unit = shingle.charCodeAt(k);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
    }
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  let out = "";
  for (let nibble = 0; nibble < BITS / 4; nibble++) {
    let value = 0;
    for (let bit = 0; bit < 4; bit++)
      if ((votes[nibble * 4 + bit] ?? 0) > 0) value |= 1 << bit;
    out += value.toString(16);
  }
  return out;
}
