import type { AdoptedRow } from "./adopted-row.js";

/** One sheet of an office's register: its columns, and its rows in order. */
export interface AdoptedTable {
  /** Null for CSV. */
  readonly sheet: string | null;
  /** What its columns are called. */
  readonly keys: readonly string[];
  readonly rows: readonly Pick<AdoptedRow, "cells" | "typed" | "row">[];
}
