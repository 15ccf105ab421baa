import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openRegister, type Register } from "../../register/open-register.js";

/** Bytes of a passphrase that nobody types. */
const PASSPHRASE_BYTES = 32;

/**
 * Opens a new register in a folder of its own, works on it and takes the folder
 * away. Its passphrase is drawn and stands in memory alone: after a crash or a
 * power cut what is left on the disk can be read by nobody.
 *
 * @param work - given the register, its passphrase, and the name by which
 *   threads open it too
 * @throws StoreError when the temporary folder cannot hold a register
 */
export async function withOneOff<Worked>(
  work: (
    opened: { readonly register: Register; readonly passphrase: string },
    folder: string,
  ) => Promise<Worked>,
): Promise<Worked> {
  const folder = await mkdtemp(path.join(tmpdir(), "isnad-one-off-"));
  const passphrase = randomBytes(PASSPHRASE_BYTES).toString("base64url");
  const given = () => Promise.resolve(passphrase);
  try {
    const register = await openRegister(folder, {
      create: true,
      passphrase: { existing: given, fresh: given },
    });
    return await work({ register, passphrase }, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
