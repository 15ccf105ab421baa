/** @returns 32 bits of a text (FNV-1a over UTF-16 units) */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash, text.length);
}

/** @returns 32 bits of a hash and one more number (MurmurHash3's steps) */
export function mixed(hash: number, value: number): number {
  let part = Math.imul(value | 0, 0xcc9e2d51);
  part = (part << 15) | (part >>> 17);
  let sum = hash ^ Math.imul(part, 0x1b873593);
  sum = (sum << 13) | (sum >>> 19);
  sum = (Math.imul(sum, 5) + 0xe6546b64) | 0;
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return sum ^ (sum >>> 13);
}
