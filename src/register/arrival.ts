import { canonicalJson } from "../model/canonical-json.js";
import type { CaptureKind } from "../model/capture.js";
import { reportKey, reportVersion } from "../model/identity.js";
import type { ReportInput } from "../model/report.js";
import { sha256 } from "../model/sha256.js";
import type { KeptAttachment } from "./attachments.js";
import { hashOf } from "./evidence/hash-of.js";
import type { ClaimSet, VersionOfReport } from "./claim-set.js";
import type { RowOf } from "./tables.js";

/** A report as an importer reads it. */
export interface ArrivedReport {
  readonly id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
  readonly text: string;
  /** An article when left out. */
  readonly kind?: ReportInput["kind"];
  /** What the importer tells besides: plain data. */
  readonly detail?: object;
}

/** The bytes that a report was read from. */
export interface ArrivalRecord {
  readonly bytes: Uint8Array;
  readonly kind: CaptureKind;
  /** Importer that reads them. */
  readonly format: string;
  readonly mediaType: string;
}

/** When and in what a report arrived. */
export interface ArrivalCapture {
  /** UTC instant at which its bytes are known to have existed. */
  readonly capturedAt: string;
  /** The file that held it; null for standard input. */
  readonly container: {
    readonly name: string;
    readonly sha256: string;
    /** Line on which the record starts, from 1. */
    readonly position: number;
  } | null;
  /** Null or left out where no bytes were captured. */
  readonly record?: ArrivalRecord | null;
}

/** One report that arrived, with what is claimed to stand in it. */
export interface Arrival extends VersionOfReport {
  readonly report: ArrivedReport;
  readonly capture: ArrivalCapture;
  /** What came with it, kept as evidence before. */
  readonly attachments?: readonly KeptAttachment[];
  /** The office whose it is, by its code; one's own when left out. */
  readonly owner?: string;
  /** Null when the register holds a reading by the same coder. */
  readonly claims: ClaimSet | null;
}

/**
 * Names report and version. An id that is the hash of the text is no id: the
 * importer put it there for want of one.
 *
 * @param namespace - who gave the ids
 * @throws IsnadError `IMP-BAD-NAMESPACE`
 */
export function identify(
  report: ArrivedReport,
  namespace: string,
): VersionOfReport {
  const { text } = report;
  const id = report.id === sha256(text) ? null : report.id;
  return {
    reportKey: reportKey({ namespace, id, text }),
    version: reportVersion(report),
  };
}

/** The row of a version; which version is superseded is decided later. */
export function versionRow(
  { report, reportKey: report_key, version }: Arrival,
  isSuperseded: boolean,
): RowOf<"report_version"> {
  const { outlet, title, published, text } = report;
  const body = { body: text, body_sha256: sha256(text) };
  const superseded = isSuperseded ? 1 : 0;
  const state = { superseded, withdrawn: 0, undone: 0 };
  return { report_key, version, outlet, title, published, ...body, ...state };
}

/** An article is what captures of an earlier version are too. */
const kindCell = (kind: ReportInput["kind"]) =>
  kind === undefined || kind === "article" ? null : kind;

/** What kind of document a version is, by its capture. */
export const kindOf = ({ report_kind }: RowOf<"capture">): string =>
  report_kind ?? "article";

/** The row of an arrival, sealed when it is written. */
export function captureRow(arrival: Arrival): RowOf<"capture"> {
  const { reportKey: report_key, version, report, capture } = arrival;
  const { capturedAt: captured_at, container, record } = capture;
  return {
    report_key,
    version,
    captured_at,
    url: report.url,
    container_name: container?.name ?? null,
    container_sha256: container?.sha256 ?? null,
    position: container?.position ?? null,
    kind: record?.kind ?? null,
    format: record?.format ?? null,
    sha256: record ? hashOf(record.bytes) : null,
    bytes: record?.bytes.length ?? null,
    seal: null,
    detail: report.detail ? canonicalJson(report.detail) : null,
    report_kind: kindCell(report.kind),
  };
}

/**
 * Whether one arrival of a version goes before another: the earlier; of
 * arrivals at one instant the one whose file and line sort first. The register
 * keeps the first, so the order of arrival leaves no trace.
 */
export function goesBefore(a: RowOf<"capture">, b: RowOf<"capture">): boolean {
  const rank = (row: RowOf<"capture">) => [
    row.captured_at,
    row.container_sha256 ?? "~",
    String(row.position ?? 0).padStart(12, "0"),
    row.container_name ?? "",
    row.url ?? "",
    row.sha256 ?? "~",
    row.format ?? "",
    row.report_kind ?? "~",
    row.detail ?? "~",
  ];
  const [first, second] = [rank(a), rank(b)];
  const at = first.findIndex((part, index) => part !== second[index]);
  return at >= 0 && (first[at] ?? "") < (second[at] ?? "");
}

/**
 * A capture of a register of an earlier version, completed by the bytes of the
 * same record of the same file; undefined when it is another one, or complete.
 */
export function completed(
  earlier: RowOf<"capture">,
  row: RowOf<"capture">,
): RowOf<"capture"> | undefined {
  const isSame =
    earlier.container_sha256 !== null &&
    earlier.container_sha256 === row.container_sha256 &&
    earlier.position === row.position;
  if (!isSame || earlier.sha256 !== null || row.sha256 === null)
    return undefined;
  const { kind, format, sha256, bytes, detail, report_kind } = row;
  const record = { kind, format, sha256, bytes };
  return { ...earlier, ...record, detail, report_kind };
}
