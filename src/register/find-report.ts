import { IsnadError } from "../model/errors.js";
import type { Store } from "./open-register.js";

/** A report in the version that counts. */
export interface FoundReport {
  readonly report: string;
  readonly reportVersion: string;
}

/**
 * The report of a key, or of the id that its source gave it.
 *
 * @throws IsnadError `REG-REPORT-UNKNOWN`, also for an id that several have
 */
export async function findReport(
  store: Store,
  name: string,
): Promise<FoundReport> {
  const rows = await store
    .selectFrom("report")
    .select(["report_key as report", "current_version as reportVersion"])
    .where((eb) => eb.or([eb("report_key", "=", name), eb("id", "=", name)]))
    .limit(3)
    .execute();
  const [only, another] = rows;
  const own = rows.find(({ report }) => report === name);
  if (own !== undefined) return own;
  if (only !== undefined && another === undefined) return only;
  throw new IsnadError("REG-REPORT-UNKNOWN", { seen: name });
}
