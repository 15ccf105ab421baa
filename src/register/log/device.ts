import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { IsnadError } from "../../model/errors.js";
import { unwrap, wrap } from "../keys/wrap.js";
import type { Store } from "../open-register.js";
import { headOf, type LogEntry } from "./log-entry.js";

/** The device that writes: its id and what it signs with. */
export interface OwnDevice {
  readonly id: string;
  readonly privateKey: KeyObject;
}

/**
 * @param publicKey - SPKI, base64
 * @returns first 32 hexadecimal digits of its SHA-256
 */
export function deviceId(publicKey: string): string {
  const bytes = Buffer.from(publicKey, "base64");
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

const keyLabel = (id: string) => `isnad/1/device:${id}`;

/** The private key of a device; null when another key wrapped it. */
function privateKeyOf(
  key: Uint8Array,
  id: string,
  wrapped: string,
): KeyObject | null {
  const secret = unwrap(key, wrapped, keyLabel(id));
  if (secret === null) return null;
  const der = Buffer.from(secret);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

async function makeDevice(
  store: Store,
  key: Uint8Array,
  nowMillis: number,
): Promise<OwnDevice> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ format: "der", type: "spki" });
  const public_key = spki.toString("base64");
  const id = deviceId(public_key);
  const secret = privateKey.export({ format: "der", type: "pkcs8" });
  const private_key = wrap(key, secret, keyLabel(id));
  const added_at = new Date(nowMillis).toISOString();
  await store
    .insertInto("device")
    .values({ id, public_key, owner: null, private_key, added_at })
    .execute();
  return { id, privateKey };
}

/** Keys that were unwrapped, by what they were wrapped in: 2 ms a decision. */
const unwrapped = new WeakMap<
  Uint8Array,
  { readonly wrapped: string; readonly privateKey: KeyObject }
>();

function knownPrivateKey(
  key: Uint8Array,
  id: string,
  wrapped: string,
): KeyObject | null {
  const known = unwrapped.get(key);
  if (known?.wrapped === wrapped) return known.privateKey;
  const privateKey = privateKeyOf(key, id, wrapped);
  if (privateKey !== null) unwrapped.set(key, { wrapped, privateKey });
  return privateKey;
}

/**
 * The device of this register, made on first use; to be called inside a
 * transaction.
 *
 * @param key - 32 bytes that wrap its private key
 * @throws IsnadError `REG-DEVICE-KEY` when the key is another register's
 */
export async function ownDevice(
  store: Store,
  key: Uint8Array,
  nowMillis: number,
): Promise<OwnDevice> {
  const row = await store
    .selectFrom("device")
    .select(["id", "private_key"])
    .where("private_key", "is not", null)
    .executeTakeFirst();
  if (row?.private_key == null) return makeDevice(store, key, nowMillis);
  const privateKey = knownPrivateKey(key, row.id, row.private_key);
  if (privateKey === null)
    throw new IsnadError("REG-DEVICE-KEY", { device: row.id });
  return { id: row.id, privateKey };
}

/** Signs the head of an entry; base64. */
export function signatureOf(
  device: OwnDevice,
  head: Parameters<typeof headOf>[0],
): string {
  return sign(null, Buffer.from(headOf(head)), device.privateKey).toString(
    "base64",
  );
}

/**
 * Checks signatures of one device; its key is read once.
 *
 * @param publicKey - SPKI, base64
 */
export function signatureCheck(
  publicKey: string,
): (entry: LogEntry) => boolean {
  const key = createPublicKey({
    key: Buffer.from(publicKey, "base64"),
    format: "der",
    type: "spki",
  });
  return (entry) => {
    const bytes = Buffer.from(entry.signature, "base64");
    // The last digit of base64 has bits that no byte holds.
    if (bytes.toString("base64") !== entry.signature) return false;
    return verify(null, Buffer.from(headOf(entry)), key, bytes);
  };
}

/**
 * Wraps the device's private key by another key, for a register whose keys are
 * made anew. To be called inside a transaction.
 *
 * @throws IsnadError `REG-DEVICE-KEY` when `from` did not wrap it
 */
export async function rewrapDevice(
  store: Store,
  from: Uint8Array,
  to: Uint8Array,
): Promise<void> {
  const rows = await store
    .selectFrom("device")
    .select(["id", "private_key"])
    .where("private_key", "is not", null)
    .execute();
  for (const { id, private_key: wrapped } of rows) {
    const secret = unwrap(from, wrapped ?? "", keyLabel(id));
    if (secret === null) throw new IsnadError("REG-DEVICE-KEY", { device: id });
    const private_key = wrap(to, secret, keyLabel(id));
    await store
      .updateTable("device")
      .set({ private_key })
      .where("id", "=", id)
      .execute();
  }
}
