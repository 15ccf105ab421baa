import type { NumberCodes } from "../../importers/chats/codes.js";
import {
  openVault,
  vaultAt,
  vaultBeside,
} from "../../register/vault/open-vault.js";
import { addToVault } from "../../register/vault/vault-rows.js";
import type { CommandIo } from "../command.js";
import {
  passphraseSource,
  tryPassphrases,
  VAULT_LOCK,
} from "../passphrase/passphrase-source.js";

/** Where the vault lies: beside the register, or at a place of its own. */
export interface VaultPlace {
  readonly register: string;
  readonly file?: string | undefined;
}

/** Codes that a vault keeps, while an import runs. */
export interface VaultCodes extends NumberCodes {
  close(): Promise<void>;
}

/**
 * Opens the vault, or makes one, and gives codes to phone numbers: a number
 * that it knows keeps its code. Nothing but codes comes out of it.
 *
 * @throws StoreError those of `openVault` and `vaultBeside`
 */
export async function vaultCodes(
  { register, file }: VaultPlace,
  io: CommandIo,
): Promise<VaultCodes> {
  const path = file === undefined ? vaultBeside(register) : vaultAt(file);
  const passphrase = passphraseSource(io, VAULT_LOCK);
  const vault = await tryPassphrases(io, passphrase, () =>
    openVault(path, { create: true, passphrase }),
  );
  return {
    async codeOf(number) {
      const [code] = await addToVault(vault, {
        persons: [],
        numbers: [number],
        change: false,
      });
      if (code === undefined) throw new Error("the vault gave no code");
      return code;
    },
    close: vault.close,
  };
}
