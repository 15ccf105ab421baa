import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../../model/sha256.js";
import type { ReportInput } from "../../model/report.js";
import type { ArrivalRecord, ArrivedReport } from "../arrival.js";
import type { Store } from "../open-register.js";

/** How the bytes of a report were captured. */
export type RecordHead = Pick<ArrivalRecord, "kind" | "format">;

/** What a reader tells of a record, as one hash: the same words, the same hash. */
export function reportDigest(
  report: ArrivedReport,
  { kind: captured, format }: RecordHead,
): string {
  const { id, outlet, url, title, published, text } = report;
  const { kind = "article", detail = null } = report;
  const told = { id, outlet, url, title, published, text, kind, detail };
  return sha256(canonicalJson({ ...told, captured, format }));
}

/** A version, and the bytes that it should be kept from. */
export interface WantedReport {
  readonly reportKey: string;
  readonly version: string;
  /** SHA-256 of the captured bytes. */
  readonly sha256: string;
}

/** A report out of the register, with what its bytes are. */
export interface StoredReport {
  readonly report: ArrivedReport;
  readonly head: RecordHead & Pick<ArrivalRecord, "mediaType">;
}

/**
 * A report as its reader told it, out of the register.
 *
 * @returns null where the version is not there or was withdrawn, and where its
 * capture is kept from other bytes
 */
export async function storedReport(
  store: Store,
  { reportKey, version, sha256: hash }: WantedReport,
): Promise<StoredReport | null> {
  const row = await store
    .selectFrom("report_version")
    .innerJoin("report", "report.report_key", "report_version.report_key")
    .innerJoin("capture", (join) =>
      join
        .onRef("capture.report_key", "=", "report_version.report_key")
        .onRef("capture.version", "=", "report_version.version"),
    )
    .innerJoin("evidence", "evidence.sha256", "capture.sha256")
    .select([
      "id",
      "outlet",
      "url",
      "title",
      "published",
      "body as text",
      "report_kind",
      "detail",
      "capture.kind as captured",
      "format",
      "media_type as mediaType",
    ])
    .where("report_version.report_key", "=", reportKey)
    .where("report_version.version", "=", version)
    .where("withdrawn", "=", 0)
    .where("capture.sha256", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { report_kind, detail, captured, format, mediaType, ...told } = row;
  const report: ArrivedReport = {
    ...told,
    ...(report_kind !== null && {
      kind: report_kind as NonNullable<ReportInput["kind"]>,
    }),
    ...(detail !== null && { detail: JSON.parse(detail) as object }),
  };
  const head = {
    kind: captured as ArrivalRecord["kind"],
    format: format ?? "",
    mediaType: mediaType ?? "application/octet-stream",
  };
  return { report, head };
}
