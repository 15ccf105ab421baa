import { randomBytes, scrypt } from "node:crypto";
import { z } from "zod";
import { KEY_BYTES } from "./subkeys.js";
import { unwrap, wrap } from "./wrap.js";

/**
 * Cost of one guess: 128 MiB and about half a second of a laptop.
 *
 * @source OWASP Password Storage Cheat Sheet, scrypt; RFC 7914, section 2
 */
const COST = { n: 2 ** 17, r: 8, p: 1 };

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The data key under a passphrase; a planted file cannot ask for more memory. */
const passphraseSlotSchema = z.object({
  kind: z.literal("passphrase"),
  kdf: z.literal("scrypt"),
  n: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: base64,
  wrapped: base64,
});

/** The data key in the clear: whoever has the file has the register. */
const openSlotSchema = z.object({ kind: z.literal("open"), key: base64 });

/** One way to the data key. */
export const keySlotSchema = z.discriminatedUnion("kind", [
  passphraseSlotSchema,
  openSlotSchema,
]);

/** One way to the data key. */
export type KeySlot = Readonly<z.infer<typeof keySlotSchema>>;
type PassphraseSlot = Readonly<z.infer<typeof passphraseSlotSchema>>;

function derive(
  passphrase: string,
  { n, r, p, salt }: Omit<PassphraseSlot, "wrapped" | "kind" | "kdf">,
): Promise<Buffer> {
  const maxmem = 128 * n * r + 128 * r * p + 2 ** 20;
  const words = passphrase.normalize("NFC");
  return new Promise((resolve, reject) => {
    const from = Buffer.from(salt, "base64");
    const options = { N: n, r, p, maxmem };
    scrypt(words, from, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Wraps a data key under a passphrase, or leaves it open for null. */
export async function makeSlot(
  dataKey: Uint8Array,
  label: string,
  passphrase: string | null,
): Promise<KeySlot> {
  if (passphrase === null) {
    return { kind: "open", key: Buffer.from(dataKey).toString("base64") };
  }
  const salt = randomBytes(KEY_BYTES).toString("base64");
  const key = await derive(passphrase, { ...COST, salt });
  const wrapped = wrap(key, dataKey, label);
  return { kind: "passphrase", kdf: "scrypt", ...COST, salt, wrapped };
}

/**
 * The data key behind a slot.
 *
 * @param passphrase - not read by an open slot
 * @returns null when the passphrase is another one
 */
export async function openSlot(
  slot: KeySlot,
  label: string,
  passphrase: string,
): Promise<Uint8Array | null> {
  if (slot.kind === "open") {
    return new Uint8Array(Buffer.from(slot.key, "base64"));
  }
  return unwrap(await derive(passphrase, slot), slot.wrapped, label);
}
