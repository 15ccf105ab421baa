import type { Register } from "./open-register.js";
import type { RegisterTables } from "./tables.js";

/** Tables of the register, in the order in which rows come to be. */
export const TABLES = [
  "schema_migration",
  "report",
  "report_version",
  "evidence_pack",
  "evidence",
  "capture",
  "attachment",
  "coding",
  "claim",
  "incident",
  "incident_member",
  "incident_actor",
  "device",
  "log_entry",
  "import_item",
  "decision",
  "decision_anchor",
  "sample",
  "sample_item",
  "sample_verdict",
  "double_coding",
  "linking",
] as const satisfies readonly (keyof RegisterTables)[];

/** Number of rows, by table. */
export type RegisterSize = Readonly<Record<(typeof TABLES)[number], number>>;

/** Counts the rows of every table; of reports those that count. */
export async function countedSize(register: Register): Promise<RegisterSize> {
  const { reports } = await register.store
    .selectFrom("report")
    .select((eb) => eb.fn.countAll().as("reports"))
    // Of those whose imports were undone no version counts.
    .where("current_version", "!=", "")
    .executeTakeFirstOrThrow();
  return { ...(await registerSize(register)), report: Number(reports) };
}

/** Counts the rows of every table. */
export async function registerSize(register: Register): Promise<RegisterSize> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await register.store
        .selectFrom(table as "report")
        .select((eb) => eb.fn.countAll().as("rows"))
        .executeTakeFirstOrThrow();
      return [table, Number(rows)] as const;
    }),
  );
  return Object.fromEntries(counts) as unknown as RegisterSize;
}
