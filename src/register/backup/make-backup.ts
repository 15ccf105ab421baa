import { randomBytes } from "node:crypto";
import path from "node:path";
import { PROGRAM_AUTHOR } from "../log/author-code.js";
import { appendEntry } from "../log/append-entry.js";
import { logWriter } from "../log/log-writer.js";
import { inTransaction, type Register } from "../open-register.js";
import { checkEmpty, fillAside } from "./aside-folder.js";
import { backupPostgres } from "./backup-postgres.js";
import { backupSqlite } from "./backup-sqlite.js";
import { schemaVersionOf } from "./copy-checks.js";
import { writeStream } from "./hashed-files.js";
import { MANIFEST_FILE, sealManifest, type Manifest } from "./manifest.js";

/** What is to be backed up, and where. */
export interface BackupRequest {
  /** The register as the user named it; with a password, if it has one. */
  readonly name: string;
  /** Does not exist yet, or is an empty folder. */
  readonly folder: string;
  readonly now?: () => number;
}

/**
 * Makes a backup: a consistent copy, checked by opening it, under its final
 * name only when it is whole and on the disk. The vault is no part of it.
 *
 * The log names it before it is made: a later withdrawal then names every
 * backup that may hold the record, at worst one that a kill prevented. The
 * entry tells the folder's own name, not where it lies.
 *
 * @throws StoreError `REG-BACKUP-PLACE`, `REG-BACKUP-FAILED`,
 * `REG-BACKUP-TOOL`, and those of `inTransaction`
 */
export async function makeBackup(
  register: Register,
  { name, folder, now = Date.now }: BackupRequest,
): Promise<Manifest> {
  await checkEmpty(folder);
  const id = randomBytes(16).toString("hex");
  await inTransaction(register, (on) =>
    appendEntry(on, logWriter(register, now), {
      author: PROGRAM_AUTHOR,
      kind: "backup",
      body: { backup: id, name: path.basename(path.resolve(folder)) },
    }),
  );
  return fillAside(folder, async (aside) => {
    const { file, engine, store, keys } = register;
    const parts =
      file === null
        ? await backupPostgres(register, name, aside)
        : await backupSqlite({ ...register, file }, aside);
    const manifest: Manifest = {
      format: "isnad-backup",
      version: 1,
      id,
      register: register.id,
      engine: engine.name,
      schemaVersion: await schemaVersionOf(store),
      madeAt: new Date(now()).toISOString(),
      files: parts.files,
      rows: parts.rows,
      heads: [...parts.heads],
      damagedPacks: [...parts.damagedPacks],
      dumpSalt: parts.dumpSalt,
    };
    const sealed = sealManifest(manifest, keys.backup);
    const text = `${JSON.stringify(sealed, null, 2)}\n`;
    await writeStream(path.join(aside, MANIFEST_FILE), [Buffer.from(text)]);
    return manifest;
  });
}
