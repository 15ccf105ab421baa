/** Signs that a passphrase of fewer words must have. */
const SIGNS = 12;
/** Of these so many must differ: a sign that is repeated hides nothing. */
const DIFFERENT = 6;
/** Different words that are enough, whatever their length. */
const WORDS = 5;

/**
 * Whether a new passphrase may guard a register. It is guessed offline, by
 * whoever has the folder, at half a second a guess and core.
 *
 * @source five words of a list of 7,776 are 64 bits: EFF, Dice-Generated
 * Passphrases; NIST SP 800-63B-4, 3.1.1.2 for length over composition
 */
export function isStrongPassphrase(passphrase: string): boolean {
  const words = passphrase.normalize("NFC").split(/\s+/u).filter(Boolean);
  if (new Set(words).size >= WORDS) return true;
  const signs = [...words.join(" ")];
  return signs.length >= SIGNS && new Set(signs).size >= DIFFERENT;
}
