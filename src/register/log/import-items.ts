import { createHash } from "node:crypto";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";

/** Holds what came before imports had items; nobody can undo it. */
export const BEFORE = "before";

const ROWS_AT_ONCE = 200;

/** What an import saw, as `version report-key`. */
export type Seen = ReadonlySet<string>;

/** The same versions in any order have one digest; the log entry has it. */
export function itemsDigest(seen: Iterable<string>): string {
  const digest = createHash("sha256");
  for (const line of [...seen].sort()) digest.update(`${line}\n`);
  return digest.digest("hex");
}

/** Reads a line of {@link Seen}. */
export function itemOf(line: string) {
  const at = line.indexOf(" ");
  return { version: line.slice(0, at), report_key: line.slice(at + 1) };
}

/** Notes what an import saw; what is noted already stays. */
export async function writeItems(
  store: Store,
  import_id: string,
  seen: Iterable<string>,
): Promise<void> {
  const rows = [...seen].map((line) => ({ import_id, ...itemOf(line) }));
  for (const piece of pieces(rows, ROWS_AT_ONCE)) {
    await store
      .insertInto("import_item")
      .values(piece)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
