import { StoreError } from "../messages.js";
import {
  guardOf,
  slotLabel,
  type KeyEntry,
  type KeyRing,
  type OpenedKey,
} from "./key-ring.js";
import { openSlot } from "./key-slot.js";
import type { PassphraseSource } from "./passphrase-source.js";

/** The data key of one entry, or null when the passphrase opens no slot of it. */
async function openEntry(
  registerId: string,
  entry: KeyEntry,
  passphrase: string | null,
): Promise<OpenedKey | null> {
  const label = slotLabel(registerId, entry.id);
  for (const slot of entry.slots) {
    if (slot.kind === "passphrase" && passphrase === null) continue;
    const dataKey = await openSlot(slot, label, passphrase ?? "");
    if (dataKey !== null) return { registerId, dataKey, entry };
  }
  return null;
}

/**
 * The data keys that may be the database's, the likeliest first. Usually there
 * is one; the passphrase is asked for only when no open key will do.
 *
 * @param shown - the register, as it may be named to the user
 * @throws StoreError `REG-PASSPHRASE-NEEDED`, `REG-WRONG-PASSPHRASE`
 */
export async function* unlock(
  { register, keys }: KeyRing,
  shown: string,
  source: PassphraseSource,
): AsyncGenerator<OpenedKey> {
  const isOpen = (entry: KeyEntry) => guardOf(entry) === "open";
  for (const entry of keys.filter(isOpen)) {
    const key = await openEntry(register, entry, null);
    if (key !== null) yield key;
  }
  const guarded = keys.filter((entry) => !isOpen(entry));
  if (guarded.length === 0) return;
  const passphrase = await source.existing(shown);
  if (passphrase === null) {
    throw new StoreError("REG-PASSPHRASE-NEEDED", { path: shown });
  }
  let opened = 0;
  for (const entry of guarded) {
    const key = await openEntry(register, entry, passphrase);
    if (key === null) continue;
    opened += 1;
    yield key;
  }
  if (opened === 0) {
    throw new StoreError("REG-WRONG-PASSPHRASE", { path: shown });
  }
}
