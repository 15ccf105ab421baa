import { logWriter } from "./log-writer.js";
import { settleImports } from "../imports/settle-imports.js";
import { undoneImports } from "../imports/undone-imports.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { appendEntry } from "./append-entry.js";
import { PROGRAM_AUTHOR } from "./author-code.js";
import { itemOf, itemsDigest, writeItems, type Seen } from "./import-items.js";

/** What one run brought. */
export interface ImportedRun {
  /** Who gave the ids. */
  readonly namespace: string;
  /** Version and report key of all that was seen. */
  readonly seen: Seen;
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Records that were rejected; not told when left out. */
  readonly rejected?: number | undefined;
}

/** Whether an import that stands brought just these versions before. */
async function isLogged(store: Store, digest: string): Promise<boolean> {
  const known = await store
    .selectFrom("log_entry")
    .select("id")
    .where("kind", "=", "import")
    .where("body", "like", `%"digest":"${digest}"%`)
    .execute();
  if (known.length === 0) return false;
  const undone = await undoneImports(store);
  return known.some(({ id }) => !undone.has(id));
}

function* reportsOf(seen: Seen): Generator<string> {
  for (const line of seen) yield itemOf(line).report_key;
}

/**
 * Logs an import, with its items and a digest of them: the versions that it saw. A run that was
 * killed before this is logged by the one that repeats it; one that brought
 * nothing new and was logged before is not logged again.
 *
 * @returns whether an entry was written
 * @throws StoreError see `inTransaction`
 */
export async function logImport(
  register: Register,
  { namespace, seen, acknowledged, rejected }: ImportedRun,
  now: () => number = Date.now,
): Promise<boolean> {
  if (seen.size === 0) return false;
  const digest = itemsDigest(seen);
  const total = Object.values(acknowledged).reduce((sum, n) => sum + n, 0);
  const { unchanged = 0, withdrawn = 0 } = acknowledged;
  const isNew = total > unchanged + withdrawn;
  return inTransaction(register, async (store) => {
    if (!isNew && (await isLogged(store, digest))) return false;
    const { id } = await appendEntry(store, logWriter(register, now), {
      author: PROGRAM_AUTHOR,
      kind: "import",
      body: {
        namespace,
        versions: seen.size,
        acknowledged,
        ...(rejected !== undefined && { rejected }),
        digest,
        items: 1,
      },
    });
    await writeItems(store, id, seen);
    // What was undone and came again counts from here on.
    await settleImports(store, reportsOf(seen));
    return true;
  });
}
