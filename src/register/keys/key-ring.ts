import { randomBytes } from "node:crypto";
import { z } from "zod";
import { keySlotSchema, makeSlot, type KeySlot } from "./key-slot.js";
import { KEY_BYTES } from "./subkeys.js";

const hexId = z.string().regex(/^[0-9a-f]{32}$/);

const keyEntrySchema = z.object({
  id: hexId,
  /** Plain: a register of an earlier version, or one of a test. */
  database: z.enum(["encrypted", "plain"]),
  slots: z.array(keySlotSchema).min(1),
});

const keyRingSchema = z.object({
  format: z.literal("isnad-register-key"),
  version: z.literal(1),
  /** Random; which register the keys are for. */
  register: hexId,
  /**
   * One data key. Two while the register is encrypted anew, the old one first:
   * the database is under that one as long as the file of the next stands
   * beside it.
   */
  keys: z.array(keyEntrySchema).min(1).max(2),
});

/** One data key of a register and the ways to it. */
export type KeyEntry = Readonly<z.infer<typeof keyEntrySchema>>;
/** What stands in `register.key`. */
export type KeyRing = Readonly<z.infer<typeof keyRingSchema>>;

/** A data key in the clear, with the entry it came from. */
export interface OpenedKey {
  readonly registerId: string;
  readonly dataKey: Uint8Array;
  readonly entry: KeyEntry;
}

const newId = () => randomBytes(16).toString("hex");

/** Binds a wrapped key to its register and entry. */
export const slotLabel = (registerId: string, entryId: string) =>
  `isnad/1/slot:${registerId}:${entryId}`;

/** Makes a new data key with one way to it. */
export async function newKey(
  passphrase: string | null,
  database: KeyEntry["database"],
  registerId: string = newId(),
): Promise<OpenedKey> {
  const dataKey = new Uint8Array(randomBytes(KEY_BYTES));
  const id = newId();
  const label = slotLabel(registerId, id);
  const slot: KeySlot = await makeSlot(dataKey, label, passphrase);
  return { registerId, dataKey, entry: { id, database, slots: [slot] } };
}

/** What is written for keys of one register. */
export function ringOf(registerId: string, keys: readonly KeyEntry[]): KeyRing {
  const format = "isnad-register-key";
  return { format, version: 1, register: registerId, keys: [...keys] };
}

/** The bytes of a key file. */
export function ringText(ring: KeyRing): string {
  return `${JSON.stringify(ring, null, 2)}\n`;
}

/** @returns null for what is no key file */
export function readRing(text: string): KeyRing | null {
  try {
    return keyRingSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The new database of a key while it is made and checked. */
export const nextFile = (file: string, { id }: KeyEntry) =>
  `${file}.next-${id}`;

/** What guards a data key: a passphrase, or nothing. */
export function guardOf({ slots }: KeyEntry): "passphrase" | "open" {
  return slots.some(({ kind }) => kind === "open") ? "open" : "passphrase";
}
