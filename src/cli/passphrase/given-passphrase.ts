import { readFileSync } from "node:fs";
import { StoreError } from "../../register/messages.js";
import type { CommandIo } from "../command.js";

/** Variables that give a passphrase; each has a twin ending in `_FILE`. */
export type PassphraseVariable =
  "ISNAD_PASSPHRASE" | "ISNAD_NEW_PASSPHRASE" | "ISNAD_VAULT_PASSPHRASE";

function ofFile(path: string): string {
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    throw new StoreError("REG-PASSPHRASE-FILE", { path, seen }, error);
  }
  const line = text.replace(/\r?\n$/, "");
  if (line === "" || /[\r\n]/.test(line)) {
    const lines = line === "" ? 0 : line.split("\n").length;
    throw new StoreError("REG-PASSPHRASE-FILE", {
      path,
      seen: `${lines} lines`,
    });
  }
  return line;
}

/**
 * Takes the passphrase that the environment gives, a named file first, and
 * takes it out of the environment: threads and programs that are started later
 * do not inherit it.
 *
 * @returns null when none was given; a variable that is there and empty gives
 * an empty one, which no register takes
 * @throws StoreError `REG-PASSPHRASE-FILE`
 */
export function givenPassphrase(
  io: CommandIo,
  variable: PassphraseVariable,
): string | null {
  const env = io.env as Record<string, string | undefined>;
  const [file, direct] = [env[`${variable}_FILE`], env[variable]];
  delete env[variable];
  if (file !== undefined) return ofFile(file);
  return direct ?? null;
}
