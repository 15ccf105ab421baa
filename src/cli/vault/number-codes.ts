import { existsSync } from "node:fs";
import type { NumberCodes } from "../../importers/chats/codes.js";
import {
  openVault,
  vaultAt,
  vaultBeside,
} from "../../register/vault/open-vault.js";
import { phoneCode } from "../../register/vault/vault-entry.js";
import { addToVault, vaultNumbers } from "../../register/vault/vault-rows.js";
import { StoreError } from "../../register/messages.js";
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
 * Codes as the vault would give them, while nothing is written: numbers that it
 * knows have theirs, others the next ones. Without a vault all are new.
 *
 * @throws StoreError those of `openVault` for a vault that is there
 */
export async function foreseenCodes(
  { register, file }: VaultPlace,
  io: CommandIo,
): Promise<NumberCodes> {
  const known = await knownCodes({ register, file }, io);
  const serials = [...known.values()].map((code) => Number(code.slice(2)));
  let last = Math.max(0, ...serials);
  return {
    codeOf(number) {
      const code = known.get(number) ?? phoneCode((last += 1));
      known.set(number, code);
      return Promise.resolve(code);
    },
  };
}

async function knownCodes(
  { register, file }: VaultPlace,
  io: CommandIo,
): Promise<Map<string, string>> {
  const path = vaultPath(register, file);
  if (path === null) return new Map();
  const passphrase = passphraseSource(io, VAULT_LOCK);
  const vault = await tryPassphrases(io, passphrase, () =>
    openVault(path, { create: false, passphrase }),
  );
  try {
    const numbers = await vaultNumbers(vault);
    return new Map(numbers.map(({ code, number }) => [number ?? "", code]));
  } finally {
    await vault.close();
  }
}

/** The vault's file; null where neither it nor the register is there yet. */
function vaultPath(register: string, file: string | undefined): string | null {
  try {
    const path = file === undefined ? vaultBeside(register) : vaultAt(file);
    return existsSync(path) ? path : null;
  } catch (error) {
    const isMissing =
      error instanceof StoreError && error.code === "REG-MISSING";
    if (isMissing) return null;
    throw error;
  }
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
