import { capturedVersions } from "./current-versions.js";
import { heldVersions } from "./holds.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";

/** A report that waits for a person before it is coded. */
export interface HeldReport {
  readonly id: string;
  readonly reportKey: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** In what it came; null for standard input. */
  readonly file: string | null;
  readonly line: number | null;
  /** Why: a code of the importer, and what it saw. */
  readonly code: string;
  readonly seen: string;
}

const AT_ONCE = 300;

/** Reports whose version that counts is on hold, by key. */
export async function heldReports(
  store: Store,
): Promise<readonly HeldReport[]> {
  const found: HeldReport[] = [];
  for (const piece of pieces(await heldVersions(store), AT_ONCE)) {
    const rows = await capturedVersions(store)
      .select(["report.report_key as reportKey", "report.id as id"])
      .select(["capture.version as version", "outlet", "title", "published"])
      .select(["container_name as file", "position as line"])
      .where("report.report_key", "in", [
        ...new Set(piece.map(({ reportKey }) => reportKey)),
      ])
      .where("withdrawn", "=", 0)
      .orderBy("report.report_key")
      .execute();
    for (const row of rows) {
      const hold = piece.find(
        ({ reportKey, version }) =>
          reportKey === row.reportKey && version === row.version,
      );
      if (hold !== undefined) found.push({ ...row, ...hold });
    }
  }
  return found;
}
