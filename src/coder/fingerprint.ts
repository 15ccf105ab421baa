import type { TextView } from "../languages/ar/view.js";

const SHINGLE = 3;

/**
 * A 64-bit similarity hash of a text's words, as 16 hex digits: near copies
 * differ in few bits.
 *
 * @source Charikar 2002, "Similarity estimation techniques from rounding"
 */
export function fingerprintOf(view: TextView): string {
  const words = view.keys.filter((_, i) => view.tokens.kind[i] === 0);
  const count = Math.max(words.length - SHINGLE + 1, 1);
  const low = counterOfBits();
  const high = counterOfBits();
  for (let i = 0; i < count; i++) {
    let a = 0x811c9dc5;
    let b = 0x1b873593;
    const end = Math.min(i + SHINGLE, words.length);
    for (let w = i; w < end; w++) {
      const word = words[w] ?? "";
      // A space parts the words of a shingle.
      for (let k = w === i ? 0 : -1; k < word.length; k++) {
        const unit = k < 0 ? 32 : word.charCodeAt(k);
        a = Math.imul(a ^ unit, 0x01000193);
        b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
      }
    }
    low.add(a);
    high.add(b);
  }
  return hexOf(low.aboveHalf(count)) + hexOf(high.aboveHalf(count));
}

/** Planes of a counter: it counts up to 2^PLANES − 1. */
const PLANES = 31;

/** Counts at each of 32 places how many numbers have their bit set. */
interface BitCounter {
  add(bits: number): void;
  /** The places set in more than half of `count` numbers, as bits. */
  aboveHalf(count: number): number;
}

/** Plane `p` holds bit `p` of all 32 counts: an addition works on all at once. */
function counterOfBits(): BitCounter {
  const planes = new Int32Array(PLANES);
  return {
    add: (bits) => {
      let carry = bits;
      for (let plane = 0; carry !== 0 && plane < PLANES; plane++) {
        const held = planes[plane] ?? 0;
        planes[plane] = held ^ carry;
        carry &= held;
      }
    },
    aboveHalf: (count) => {
      let out = 0;
      for (let bit = 0; bit < 32; bit++) {
        let told = 0;
        for (let plane = PLANES - 1; plane >= 0; plane--)
          told = told * 2 + (((planes[plane] ?? 0) >>> bit) & 1);
        if (told * 2 > count) out |= 1 << bit;
      }
      return out;
    },
  };
}

/** Eight hex digits, the lowest four bits first. */
function hexOf(bits: number): string {
  let out = "";
  for (let nibble = 0; nibble < 8; nibble++)
    out += ((bits >>> (nibble * 4)) & 15).toString(16);
  return out;
}
