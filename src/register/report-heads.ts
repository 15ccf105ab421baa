import type { Register } from "./open-register.js";

/** Outlet and day of one report's current version. */
export interface ReportHeadRow {
  readonly outlet: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
}

/** Outlet and day of all reports, by report key. */
export async function reportHeads(
  register: Register,
): Promise<readonly ReportHeadRow[]> {
  return register.store
    .selectFrom("report")
    .innerJoin("report_version", (join) =>
      join
        .onRef("report_version.report_key", "=", "report.report_key")
        .onRef("report_version.version", "=", "report.current_version"),
    )
    .select(["outlet", "published"])
    .orderBy("report.report_key")
    .execute();
}
