import { sql } from "kysely";
import type { Store } from "../engines/engine.js";
import type { LogHead } from "../log/heads.js";

/** Number of rows, by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** What stands in a store, in figures. */
export interface StoreState {
  readonly rows: RowCounts;
  readonly heads: readonly LogHead[];
}

/** Tables that only grow: of these a copy never has fewer rows than before. */
const GROWING = ["report", "report_version", "capture", "log_entry"];

const isBetween = (low = 0, seen = 0, high = 0) => low <= seen && seen <= high;

/**
 * Compares a copy with its original.
 *
 * @param before - of the original, before it was copied
 * @param after - of the original afterwards; another program may have written
 * @returns undefined when it matches, else what differs
 */
export function copyFault(
  copy: StoreState,
  before: StoreState,
  after: StoreState,
): string | undefined {
  const text = ({ rows, heads }: StoreState) => JSON.stringify([rows, heads]);
  const copied = text(copy);
  if (copied === text(before) || copied === text(after)) return undefined;
  if (text(before) === text(after)) {
    return tablesThatDiffer(copy.rows, before.rows) || "log";
  }
  const names = Object.keys(before.rows);
  const missing = names.filter((name) => !(name in copy.rows));
  const short = GROWING.filter(
    (name) => !isBetween(before.rows[name], copy.rows[name], after.rows[name]),
  );
  const behind = before.heads.filter(
    ({ device, number }) =>
      !copy.heads.some(
        (head) => head.device === device && head.number >= number,
      ),
  );
  const faults = [...missing, ...short, ...behind.map(({ device }) => device)];
  return faults.length === 0 ? undefined : faults.join(", ");
}

/** Names of tables whose counts differ, joined; empty when none does. */
export function tablesThatDiffer(seen: RowCounts, expected: RowCounts): string {
  const names = new Set([...Object.keys(seen), ...Object.keys(expected)]);
  return [...names]
    .filter((name) => seen[name] !== expected[name])
    .map((name) => `${name} ${seen[name] ?? "-"}/${expected[name] ?? "-"}`)
    .join(", ");
}

/** Number of the last step of the schema. */
export async function schemaVersionOf(store: Store): Promise<number> {
  const { rows } = await sql<{ readonly version: number }>`
    select max(version) as version from schema_migration`.execute(store);
  return rows[0]?.version ?? 0;
}
