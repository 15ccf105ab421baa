import { createHash, randomBytes } from "node:crypto";
import type { RandomSource } from "../../statistics/agreement/index.js";

/** Numbers in one SHA-256. */
const AT_ONCE = 8;

/**
 * Numbers from 0 to under 1 out of a seed: SHA-256 of the seed and a counter,
 * four bytes a number. The same on every machine and in every version.
 */
export function seededRandom(seed: string): RandomSource {
  let block = Buffer.alloc(0);
  let next = 0;
  return () => {
    if (next % AT_ONCE === 0) {
      block = createHash("sha256")
        .update(JSON.stringify(["random", seed, next / AT_ONCE]))
        .digest();
    }
    const number = block.readUInt32BE((next % AT_ONCE) * 4);
    next += 1;
    return number / 2 ** 32;
  };
}

/** A seed that nobody chose. */
export function newSeed(): string {
  return randomBytes(8).toString("hex");
}
