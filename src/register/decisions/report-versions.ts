import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { VALUES_AT_ONCE } from "./decision-rows.js";
import type { VersionTexts } from "./moved-claim.js";

/** Versions of some reports. */
export interface ReportVersions {
  /** The version that counts; undefined for an unknown report. */
  readonly current: (report: string) => string | undefined;
  readonly texts: (report: string, version: string) => VersionTexts | undefined;
}

/** Reads all versions of some reports. */
export async function reportVersions(
  store: Store,
  reports: Iterable<string>,
): Promise<ReportVersions> {
  const current = new Map<string, string>();
  const texts = new Map<string, VersionTexts>();
  for (const piece of pieces([...reports], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("report_version")
      .innerJoin("report", "report.report_key", "report_version.report_key")
      .select([
        "report.report_key as report",
        "current_version as current",
        "version",
        "body as text",
        "title",
      ])
      .where("report.report_key", "in", piece)
      .execute();
    for (const { report, current: version, ...row } of rows) {
      current.set(report, version);
      const { text, title } = row;
      texts.set(`${row.version} ${report}`, { text, title });
    }
  }
  return {
    current: (report) => current.get(report),
    texts: (report, version) => texts.get(`${version} ${report}`),
  };
}
