import path from "node:path";
import { sql } from "kysely";
import { emptyFile, syncFile } from "../durable-file.js";
import { copySqlite, integrityOf, rowCounts } from "../engines/copy-sqlite.js";
import type { Store } from "../engines/engine.js";
import { packsOf } from "../evidence/sealer.js";
import { PackMissing } from "../evidence/pack-store.js";
import { companionOf, KEY_FILE } from "../location.js";
import { logHeads } from "../log/heads.js";
import { StoreError } from "../messages.js";
import type { Register } from "../open-register.js";
import { copyFault, type StoreState } from "./copy-checks.js";
import {
  copyHashed,
  digestFile,
  writeStream,
  type FileDigest,
} from "./hashed-files.js";
import { BACKUP_FILES } from "./manifest.js";

/** What was put into the folder of a backup. */
export interface CopiedParts extends StoreState {
  readonly files: Readonly<Record<string, FileDigest>>;
  readonly damagedPacks: readonly string[];
  readonly dumpSalt: string | null;
}

const stateOf = async (store: Store): Promise<StoreState> => ({
  rows: await rowCounts(store),
  heads: await logHeads(store),
});

/** Opens the copy under the register's key and reads all of it. */
async function checkedCopy(
  register: Register,
  file: string,
  before: StoreState,
) {
  const { engine, path: shown } = register;
  const copy = await engine.openCopy?.(file);
  if (copy === undefined) throw new TypeError("an engine without copies");
  try {
    const integrity = await integrityOf(copy.store);
    const state = await stateOf(copy.store);
    const after = await stateOf(register.store);
    const seen =
      integrity === "ok" ? copyFault(state, before, after) : integrity;
    if (seen !== undefined)
      throw new StoreError("REG-BACKUP-FAILED", { path: shown, seen });
    const packs = await copy.store
      .selectFrom("evidence_pack")
      .selectAll()
      .orderBy("id")
      .execute();
    // All of it in its one file, so that its hash tells all.
    await sql`pragma journal_mode = delete`.execute(copy.store);
    return { state, packs };
  } finally {
    await copy.close();
  }
}

/**
 * Copies the database, the key file and the packs of a register. The copy
 * stays under the register's key; the vault is no part of it.
 *
 * A pack that is damaged in the register is copied as it is and named: the rest
 * is worth keeping.
 *
 * @param folder - empty
 * @throws StoreError `REG-BACKUP-FAILED`
 */
export async function backupSqlite(
  register: Register & { readonly file: string },
  folder: string,
): Promise<CopiedParts> {
  const { store, file } = register;
  const database = path.join(folder, BACKUP_FILES.database);
  const before = await stateOf(store);
  await emptyFile(database);
  await copySqlite(store, database);
  const { state, packs } = await checkedCopy(register, database, before);
  await syncFile(database);
  const files: Record<string, FileDigest> = {
    [BACKUP_FILES.database]: await digestFile(database),
    [BACKUP_FILES.key]: await copyHashed(
      companionOf(file, KEY_FILE),
      path.join(folder, BACKUP_FILES.key),
    ),
  };
  const damagedPacks: string[] = [];
  const source = packsOf(register);
  for (const { id, stored_bytes, stored_sha256 } of packs) {
    const name = `evidence/${id.slice(0, 2)}/${id}`;
    try {
      const pieces = source.read(id, 0, stored_bytes + 1);
      const digest = await writeStream(path.join(folder, name), pieces);
      files[name] = digest;
      if (digest.sha256 !== stored_sha256) damagedPacks.push(id);
    } catch (error) {
      if (!(error instanceof PackMissing)) throw error;
      files[name] = await digestFile(path.join(folder, name));
      damagedPacks.push(id);
    }
  }
  return { ...state, files, damagedPacks, dumpSalt: null };
}
