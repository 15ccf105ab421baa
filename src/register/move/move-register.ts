import { createHash } from "node:crypto";
import { orphanPacks, removeOrphans } from "../evidence/orphan-packs.js";
import { KEYED_PARTS } from "../keys/keyed-parts.js";
import { checkNoJobs } from "../jobs/waiting-jobs.js";
import type { PassphraseSource } from "../keys/passphrase-source.js";
import { appendEntry } from "../log/append-entry.js";
import { PROGRAM_AUTHOR } from "../log/author-code.js";
import { logWriter } from "../log/log-writer.js";
import { linkRegister, type Linker } from "../link-register.js";
import { StoreError } from "../messages.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../open-register.js";
import { ensureSearchIndex } from "../search/rebuild-index.js";
import { storeFault } from "../store-fault.js";
import {
  checkEmpty,
  checkRecords,
  checkTables,
  type Moved,
} from "./check-moved.js";
import { copyPacks, type MoveEnds } from "./copy-packs.js";
import { MOVED_TABLES, type MovedTable } from "./moved-tables.js";
import { copyTable, type TableDigest } from "./table-rows.js";

/** How a register is moved. */
export interface MoveOptions {
  readonly linker: Linker;
  /** Milliseconds since 1970 UTC. */
  readonly now?: () => number;
  /** Told of each row, pack and record; what it throws ends the move. */
  readonly onStep?: () => void;
}

/** What was moved. */
export interface MoveSummary {
  /** Rows that were copied, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Captured records that were decrypted and hashed at the target. */
  readonly records: number;
  /** SHA-256 over the digests of the copied tables. */
  readonly sha256: string;
}

/**
 * Opens the place that a register is to be moved to. It is made with the id of
 * the register and keys of its own. What a move that was killed left there is
 * the same register, empty: it is used again.
 *
 * @throws StoreError `REG-NOT-EMPTY` for another register, or one with rows,
 * and those of `openRegister`
 */
export async function openTarget(
  name: string,
  from: Pick<Register, "id">,
  passphrase: PassphraseSource,
): Promise<Register> {
  const { id: registerId } = from;
  const to = await openRegister(name, { create: true, passphrase, registerId });
  try {
    await checkEmpty(to);
    if (to.id !== registerId) {
      const seen = `register ${to.id}`;
      throw new StoreError("REG-NOT-EMPTY", { path: to.path, seen });
    }
    return to;
  } catch (error) {
    await to.close();
    throw error;
  }
}

function wholeDigest(moved: Moved): string {
  const digest = createHash("sha256");
  for (const [table, { rows, sha256 }] of moved) {
    digest.update(`${table} ${rows} ${sha256}\n`);
  }
  return digest.digest("hex");
}

async function copyAll(
  ends: MoveEnds,
  { onStep = () => undefined, now }: MoveOptions,
): Promise<MoveSummary> {
  const { from, to } = ends;
  await checkEmpty(to);
  await checkNoJobs(from.store, from.path);
  await copyPacks(ends, onStep);
  const moved = new Map<MovedTable, TableDigest>();
  for (const table of MOVED_TABLES) {
    moved.set(table, await copyTable(ends, table, onStep));
  }
  for (const renew of KEYED_PARTS) await renew(to.store, from.keys, to.keys);
  await checkTables(to, moved, onStep);
  const records = await checkRecords(ends, onStep);
  const sha256 = wholeDigest(moved);
  const counts = [...moved].map(([table, { rows }]) => [table, rows] as const);
  const rows = Object.fromEntries(counts);
  await appendEntry(to.store, logWriter(to, now), {
    author: PROGRAM_AUTHOR,
    kind: "move",
    body: { from: from.engine.name, to: to.engine.name, rows, sha256 },
  });
  return { rows, records, sha256 };
}

/**
 * Copies a register into an empty place of another engine or the same one, and
 * checks every row and every captured record there before any of it counts:
 * all is written in one transaction. A kill leaves the source as it was and the
 * target empty. Nobody can write to the source meanwhile.
 *
 * Incidents and search index are computed at the target, after the commit: a
 * kill there leaves what every reader makes up for.
 *
 * @param to - see {@link openTarget}
 * @throws StoreError `REG-NOT-EMPTY`, `REG-JOBS-WAIT`, `REG-MOVE-UNSOUND`, `REG-MOVE-DIFFERS`,
 * `REG-LOCKED`, `REG-DISK-FULL`, `REG-UNWRITABLE`, `REG-UNREACHABLE`
 */
export async function moveRegister(
  { from, to }: MoveEnds,
  options: MoveOptions,
): Promise<MoveSummary> {
  const now = new Date((options.now ?? Date.now)()).toISOString();
  try {
    await removeOrphans(to, await orphanPacks(to, now));
    const summary = await inTransaction(from, (reading) =>
      inTransaction(to, (writing) =>
        copyAll(
          { from: { ...from, store: reading }, to: { ...to, store: writing } },
          options,
        ),
      ),
    );
    await linkRegister(to, options.linker);
    await ensureSearchIndex(to);
    return summary;
  } catch (error) {
    throw storeFault(error, to.path);
  }
}
