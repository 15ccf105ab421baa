import { readFile } from "node:fs/promises";
import path from "node:path";
import { integrityOf, rowCounts } from "../engines/copy-sqlite.js";
import { readRing } from "../keys/key-ring.js";
import {
  askedOnce,
  NOBODY,
  type PassphraseSource,
} from "../keys/passphrase-source.js";
import { subkeysOf, type RegisterKeys } from "../keys/subkeys.js";
import { unlock } from "../keys/unlock.js";
import {
  EVIDENCE_FOLDER,
  KEY_FILE,
  REGISTER_FILE,
  shownPlace,
} from "../location.js";
import { appendEntry } from "../log/append-entry.js";
import { PROGRAM_AUTHOR } from "../log/author-code.js";
import { logHeads } from "../log/heads.js";
import { logWriter } from "../log/log-writer.js";
import { StoreError } from "../messages.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { IsnadError } from "../../model/errors.js";
import { MIGRATIONS } from "../migrations.generated.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../open-register.js";
import { storeFault } from "../store-fault.js";
import { fillAside } from "./aside-folder.js";
import { postgresCounts } from "./backup-postgres.js";
import { tablesThatDiffer } from "./copy-checks.js";
import { copyHashed, digestFile } from "./hashed-files.js";
import {
  BACKUP_FILES,
  isSealed,
  readManifest,
  type Manifest,
  type SealedManifest,
} from "./manifest.js";
import { restorePostgres } from "./restore-postgres.js";
import { restorePlace } from "./restore-place.js";

/** What is to be restored, and where. */
export interface RestoreRequest {
  /** Of the backup. */
  readonly folder: string;
  /** Where the register is to stand; nothing stands there yet. */
  readonly name: string;
  /** Of the time of the backup. */
  readonly passphrase?: PassphraseSource;
  readonly now?: () => number;
}

const damaged = (folder: string, seen: string) =>
  new StoreError("REG-BACKUP-DAMAGED", { path: folder, seen });

/** Opens the key of a backup and checks all of it, before anything is written. */
async function checkBackup(
  folder: string,
  manifest: SealedManifest,
  source: PassphraseSource,
): Promise<RegisterKeys> {
  const text = await readFile(
    path.join(folder, BACKUP_FILES.key),
    "utf8",
  ).catch(() => "");
  const ring = readRing(text);
  if (ring === null) throw damaged(folder, BACKUP_FILES.key);
  let keys: RegisterKeys | undefined;
  for await (const { dataKey, registerId } of unlock(ring, folder, source)) {
    const tried = subkeysOf(dataKey, registerId);
    if (isSealed(manifest, tried.backup)) keys = tried;
  }
  if (keys === undefined) throw damaged(folder, "manifest.json");
  for (const [name, expected] of Object.entries(manifest.files)) {
    const seen = await digestFile(path.join(folder, name)).catch(() => null);
    if (seen?.sha256 !== expected.sha256) throw damaged(folder, name);
  }
  return keys;
}

/** Whether the restored register is the one of the manifest. */
async function checkRestored(
  { store, engine }: Register,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const isSqlite = engine.name === "sqlite";
  const integrity = isSqlite ? await integrityOf(store) : "ok";
  if (integrity !== "ok") throw damaged(folder, integrity);
  const heads = await logHeads(store);
  if (canonicalJson(heads) !== canonicalJson(manifest.heads))
    throw damaged(folder, "log");
  // A newer program has brought it to its own schema meanwhile.
  if (manifest.schemaVersion !== MIGRATIONS.length) return;
  const rows = isSqlite ? await rowCounts(store) : await postgresCounts(store);
  const differing = tablesThatDiffer(rows, manifest.rows);
  if (differing !== "") throw damaged(folder, differing);
}

/**
 * Goes on as a new device: the register that was backed up may still be
 * written, and two that sign as one device would fork its chain.
 */
async function becomeNewDevice(
  register: Register,
  { id, madeAt }: Manifest,
  now: () => number,
): Promise<void> {
  await inTransaction(register, async (on) => {
    await on.updateTable("device").set({ private_key: null }).execute();
    await appendEntry(on, logWriter(register, now), {
      author: PROGRAM_AUTHOR,
      kind: "restore",
      body: { backup: id, madeAt },
    });
  });
}

/** Puts the files of a backup where a register has them. */
async function placeFiles(
  folder: string,
  target: string,
  { files }: Manifest,
): Promise<void> {
  const names: Readonly<Record<string, string>> = {
    [BACKUP_FILES.database]: REGISTER_FILE,
    [BACKUP_FILES.key]: KEY_FILE,
  };
  for (const [name, { sha256 }] of Object.entries(files)) {
    const own = names[name] ?? name.replace(/^evidence/, EVIDENCE_FOLDER);
    const to = path.join(target, own);
    const copied = await copyHashed(path.join(folder, name), to);
    if (copied.sha256 !== sha256) throw damaged(folder, name);
  }
}

/**
 * Restores a backup into an empty place, as a new device. Everything is checked
 * before anything is written; a kill leaves no register, or a whole one.
 *
 * Withdrawals that were made after the backup are not in it.
 *
 * @returns what was restored
 * @throws StoreError `REG-BACKUP-NONE`, `REG-BACKUP-DAMAGED`,
 * `REG-BACKUP-PLACE`, `REG-BACKUP-ENGINE`, `REG-BACKUP-TOOL`, and those of
 * `openRegister`
 * @throws IsnadError `REG-NEWER-SCHEMA`
 */
export async function restoreBackup({
  folder,
  name,
  passphrase = NOBODY,
  now = Date.now,
}: RestoreRequest): Promise<Manifest> {
  const shown = shownPlace(name);
  const source = askedOnce(passphrase);
  const opening = {
    create: false,
    passphrase: askedOnce({
      existing: () => source.existing(folder),
      fresh: () => Promise.resolve(null),
    }),
  };
  try {
    const manifest = await readManifest(folder);
    const known = MIGRATIONS.length;
    const seen = manifest.schemaVersion;
    if (seen > known)
      throw new IsnadError("REG-NEWER-SCHEMA", { path: folder, seen, known });
    const place = restorePlace(name, manifest);
    const keys = await checkBackup(folder, manifest, source);
    const finish = async (at: string) => {
      const register = await openRegister(at, opening);
      try {
        await checkRestored(register, folder, manifest);
        await becomeNewDevice(register, manifest, now);
      } finally {
        await register.close();
      }
    };
    if ("url" in place) {
      await restorePostgres(folder, { name, manifest, keys });
      await finish(name);
    } else {
      await fillAside(place.folder, async (aside) => {
        await placeFiles(folder, aside, manifest);
        await finish(aside);
      });
    }
    return manifest;
  } catch (error) {
    throw storeFault(error, shown);
  }
}
