import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { IsnadError } from "../../model/errors.js";
import type { Store } from "../open-register.js";
import { headOf, type LogEntry } from "./log-entry.js";

/** The device that writes: its id and what it signs with. */
export interface OwnDevice {
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** Wrapped keys: 12 bytes of nonce, 16 of tag, then the key. */
const [NONCE, TAG] = [12, 16] as const;

/**
 * @param publicKey - SPKI, base64
 * @returns first 32 hexadecimal digits of its SHA-256
 */
export function deviceId(publicKey: string): string {
  const bytes = Buffer.from(publicKey, "base64");
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

function wrap(key: Uint8Array, id: string, secret: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(
    Buffer.from(id),
  );
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

function unwrap(key: Uint8Array, id: string, wrapped: string): Buffer {
  const bytes = Buffer.from(wrapped, "base64");
  const cipher = createDecipheriv(
    "aes-256-gcm",
    key,
    bytes.subarray(0, NONCE),
  ).setAAD(Buffer.from(id));
  cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    const open = cipher.update(bytes.subarray(NONCE + TAG));
    return Buffer.concat([open, cipher.final()]);
  } catch (error) {
    throw new IsnadError("REG-DEVICE-KEY", { device: id }, error);
  }
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
  const private_key = wrap(key, id, secret);
  const added_at = new Date(nowMillis).toISOString();
  await store
    .insertInto("device")
    .values({ id, public_key, owner: null, private_key, added_at })
    .execute();
  return { id, privateKey };
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
  const secret = unwrap(key, row.id, row.private_key);
  const privateKey = createPrivateKey({
    key: secret,
    format: "der",
    type: "pkcs8",
  });
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
