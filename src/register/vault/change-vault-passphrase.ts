import type { Store } from "../engines/engine.js";
import { replaceFile } from "../durable-file.js";
import { ringOf, ringText, slotLabel } from "../keys/key-ring.js";
import { makeSlot } from "../keys/key-slot.js";
import { renewSqlite } from "../keys/renew-sqlite.js";
import { companionOf, KEY_FILE } from "../location.js";
import { BUSY_MILLIS } from "../store-fault.js";
import { openVault, vaultFault, type VaultOptions } from "./open-vault.js";

/** How the passphrase of a vault is changed; it cannot be removed. */
export interface VaultPassphraseChange {
  readonly passphrase: VaultOptions["passphrase"];
  readonly next: () => Promise<string>;
  /** Whether the vault is encrypted anew: somebody may know the old one. */
  readonly newKey: boolean;
  readonly busyMillis?: number;
}

/**
 * Gives a vault another passphrase. A kill at any moment leaves it as it was or
 * as it is to be.
 *
 * @throws StoreError those of `openVault`; `REG-LOCKED` when it is to be
 * encrypted anew and another program has it open; nothing was changed then
 */
export async function changeVaultPassphrase(
  file: string,
  change: VaultPassphraseChange,
): Promise<void> {
  const { passphrase, next, newKey, busyMillis = BUSY_MILLIS } = change;
  const vault = await openVault(file, {
    create: false,
    passphrase,
    busyMillis,
  });
  try {
    const { key: from, store } = vault;
    const words = await next();
    if (newKey) {
      const renewal = { shown: file, from, parts: [], passphrase: words };
      const on = store as unknown as Store;
      await renewSqlite(file, on, { ...renewal, busyMillis });
      return;
    }
    const label = slotLabel(from.registerId, from.entry.id);
    const slots = [await makeSlot(from.dataKey, label, words)];
    const ring = ringOf(from.registerId, [{ ...from.entry, slots }]);
    const keyFile = companionOf(file, KEY_FILE);
    await replaceFile(keyFile, Buffer.from(ringText(ring)));
  } catch (error) {
    throw vaultFault(error, file);
  } finally {
    await vault.close();
  }
}
