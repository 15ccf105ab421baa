import { TABLES } from "../register-size.js";

/**
 * Tables that are not copied: the target has its own list of schema steps, and
 * incidents are computed from claims and decisions.
 */
const MADE_ANEW = [
  "schema_migration",
  "incident",
  "incident_member",
  "incident_actor",
  "linking",
] as const;

/** A table whose rows are copied. */
export type MovedTable = Exclude<
  (typeof TABLES)[number],
  (typeof MADE_ANEW)[number]
>;

/** Primary keys, by which rows are read in one order on every engine. */
export const KEY_COLUMNS: Readonly<Record<MovedTable, readonly string[]>> = {
  report: ["report_key"],
  report_version: ["report_key", "version"],
  evidence_pack: ["id"],
  evidence: ["sha256"],
  capture: ["report_key", "version"],
  attachment: ["report_key", "version", "sha256"],
  coding: ["report_key", "version"],
  claim: ["report_key", "version", "claim_key", "kind"],
  device: ["id"],
  log_entry: ["id"],
  import_item: ["import_id", "report_key", "version"],
  decision: ["id"],
  decision_anchor: ["decision_id", "given"],
  sample: ["name"],
  sample_item: ["sample_name", "place"],
  sample_verdict: ["sample_name", "item", "number"],
  double_coding: ["sample_name", "report_key", "coder"],
};

/** Cells that are made anew under the keys of the target. */
export const KEYED_COLUMNS: ReadonlySet<string> = new Set([
  "wrapped_key",
  "seal",
  "private_key",
]);

const isMoved = (table: (typeof TABLES)[number]): table is MovedTable =>
  table in KEY_COLUMNS;

/** Tables that are copied, those first that others refer to. */
export const MOVED_TABLES: readonly MovedTable[] = TABLES.filter(isMoved);
