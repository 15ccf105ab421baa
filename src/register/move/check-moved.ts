import { EvidenceFault } from "../evidence/evidence-fault.js";
import type { EvidenceRow } from "../evidence/evidence-rows.js";
import { readRow } from "../evidence/read-evidence.js";
import { sealerOf } from "../evidence/sealer.js";
import { StoreError } from "../messages.js";
import type { Register } from "../open-register.js";
import { registerSize } from "../register-size.js";
import type { MoveEnds } from "./copy-packs.js";
import type { MovedTable } from "./moved-tables.js";
import { allRows, digestOf, type TableDigest } from "./table-rows.js";

/** What was read of each table. */
export type Moved = ReadonlyMap<MovedTable, TableDigest>;

/**
 * Makes sure that nothing is in a register but its schema.
 *
 * @throws StoreError `REG-NOT-EMPTY`
 */
export async function checkEmpty(register: Register): Promise<void> {
  const size = await registerSize(register);
  const filled = Object.entries(size).find(
    ([table, rows]) => table !== "schema_migration" && rows > 0,
  );
  if (filled === undefined) return;
  const seen = filled.join(": ");
  throw new StoreError("REG-NOT-EMPTY", { path: register.path, seen });
}

/**
 * Reads again what was written and compares it with what was read.
 *
 * @throws StoreError `REG-MOVE-DIFFERS`
 */
export async function checkTables(
  to: Register,
  moved: Moved,
  onTable: () => void,
): Promise<void> {
  for (const [table, read] of moved) {
    const found = await digestOf(to, table);
    if (found.rows !== read.rows || found.sha256 !== read.sha256) {
      const seen = `${table}: ${found.rows} / ${read.rows}`;
      throw new StoreError("REG-MOVE-DIFFERS", { path: to.path, seen });
    }
    onTable();
  }
}

/**
 * Decrypts every captured record in the target by the target's key and hashes
 * it. Withdrawn records have no key.
 *
 * @returns how many were read
 * @throws StoreError `REG-MOVE-UNSOUND`
 */
export async function checkRecords(
  { from, to }: MoveEnds,
  onRecord: () => void,
): Promise<number> {
  const sealer = sealerOf(to);
  let records = 0;
  for await (const row of allRows(to, "evidence")) {
    const record = row as unknown as EvidenceRow;
    if (record.wrapped_key === null) continue;
    try {
      for await (const piece of readRow(record, sealer)) void piece;
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      const seen = `${error.trouble} ${record.sha256}`;
      const { path } = from;
      throw new StoreError("REG-MOVE-UNSOUND", { path, seen }, error);
    }
    records += 1;
    onRecord();
  }
  return records;
}
