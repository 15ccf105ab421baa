import {
  captureRow,
  completed,
  goesBefore,
  kindOf,
  versionRow,
  type Arrival,
} from "./arrival.js";
import {
  attachmentRows,
  withArrived,
  type AttachmentRow,
} from "./attachments.js";
import type { ClaimSet } from "./claim-set.js";
import { refreshReports, settleHolds } from "./decisions/decide.js";
import { dropRecords, keepRecords } from "./evidence/captured-records.js";
import { openEvidence } from "./evidence/evidence-store.js";
import { rowSeals, type RowSeals } from "./evidence/row-seal.js";
import { currentOf, knownReports, type KnownReport } from "./known-reports.js";
import { inTransaction, type Register, type Store } from "./open-register.js";
import { indexReports } from "./search/index-reports.js";
import { beginSearchIndex } from "./search/rebuild-index.js";
import {
  withdrawnBytes,
  withdrawnReports,
} from "./withdrawal/withdrawn-reports.js";
import { hashOf } from "./evidence/hash-of.js";
import { writeRows, type PendingRows } from "./write-rows.js";

/** What became of an arrival. */
export type Acknowledged =
  /** Its report was not there. */
  | "new-report"
  /** Its report was there with other content. */
  | "new-version"
  /** That version was there; it was read anew by another coder. */
  | "read-again"
  /** That version was there, read by the same coder: nothing was written. */
  | "unchanged"
  /** Its report, or its bytes, were withdrawn: nothing was written. */
  | "withdrawn";

type Draft = ReturnType<typeof emptyDraft>;

interface Batch {
  readonly draft: Draft;
  readonly arrivals: readonly Arrival[];
  readonly seals: RowSeals;
}

const emptyDraft = () => ({
  versions: new Map<string, Arrival>(),
  captures: new Map<
    string,
    { readonly arrival: Arrival; readonly row: PendingRows["capture"][number] }
  >(),
  /** What came with versions, where that changed. */
  attachments: new Map<string, readonly AttachmentRow[]>(),
  /** SHA-256 of bytes that gave way to those of an earlier arrival. */
  dropped: new Set<string>(),
  codings: new Map<string, Arrival & { readonly claims: ClaimSet }>(),
  /** Places of {@link codings} that had a reading before this batch. */
  replaced: new Set<string>(),
});

const place = ({ reportKey, version }: Arrival) => `${version} ${reportKey}`;

/** Notes what came with it; the capture, which seals it, is written anew then. */
function noteAttachments(
  arrival: Arrival,
  known: KnownReport,
  draft: Draft,
): void {
  const { version, attachments = [] } = arrival;
  const arrived = attachmentRows(arrival, attachments);
  const all = withArrived(known.attachments.get(version) ?? [], arrived);
  const row = known.captures.get(version);
  if (all === undefined || row === undefined) return;
  known.attachments.set(version, all);
  draft.attachments.set(place(arrival), all);
  const drafted = draft.captures.get(place(arrival));
  // Bytes that are there are not written again.
  const bare = { ...arrival, capture: { ...arrival.capture, record: null } };
  if (drafted === undefined)
    draft.captures.set(place(arrival), { arrival: bare, row });
}

/** Notes what one arrival adds; the rows are made when all are noted. */
function note(
  arrival: Arrival,
  known: KnownReport,
  draft: Draft,
): Acknowledged {
  const { version, claims } = arrival;
  const isNewReport = known.captures.size === known.undone.size;
  const row = captureRow(arrival);
  const earlier = known.captures.get(version);
  if (earlier === undefined) draft.versions.set(place(arrival), arrival);
  const kept =
    earlier === undefined || goesBefore(row, earlier)
      ? row
      : completed(earlier, row);
  if (kept !== undefined) {
    known.captures.set(version, kept);
    draft.captures.set(place(arrival), { arrival, row: kept });
    const gone = earlier?.sha256 ?? null;
    if (gone !== null) draft.dropped.add(gone);
  }
  noteAttachments(arrival, known, draft);
  const isRead = known.coders.has(version);
  const isNewReading =
    claims !== null && known.coders.get(version) !== claims.coder;
  if (isNewReading) {
    known.coders.set(version, claims.coder);
    const isInBatch = draft.codings.has(place(arrival));
    if (isRead && !isInBatch) draft.replaced.add(place(arrival));
    draft.codings.set(place(arrival), { ...arrival, claims });
  }
  if (isNewReport) return "new-report";
  // What was undone comes back when its import is logged.
  if (earlier === undefined || known.undone.has(version)) return "new-version";
  return isNewReading && isRead ? "read-again" : "unchanged";
}

/** Reports of which the version that counts, or its kind, has changed. */
function reportRows(
  arrivals: readonly Arrival[],
  known: ReadonlyMap<string, KnownReport>,
) {
  const first = new Map(arrivals.map((a) => [a.reportKey, a]));
  return [...first].flatMap(([report_key, arrival]) => {
    const of = known.get(report_key);
    const current_version = of === undefined ? "" : currentOf(of);
    const capture = of?.captures.get(current_version);
    if (of === undefined || capture === undefined) return [];
    const kind = kindOf(capture);
    const { row } = of;
    if (row?.current_version === current_version && row.kind === kind)
      return [];
    const owner = row?.owner ?? arrival.owner ?? null;
    const head = { id: arrival.report.id, kind, owner };
    return [{ report_key, ...head, current_version }];
  });
}

const claimRows = ({
  reportKey,
  version,
  claims,
}: Arrival & { readonly claims: ClaimSet }): PendingRows["claim"] =>
  claims.claims.map(({ key, kind, value }, ordinal) => ({
    report_key: reportKey,
    version,
    claim_key: key,
    kind,
    ordinal,
    value: JSON.stringify(value),
  }));

function readingRows(
  codings: Iterable<Arrival & { readonly claims: ClaimSet }>,
  seals: RowSeals,
): Pick<PendingRows, "coding" | "claim"> {
  const read = [...codings].map((arrival) => {
    const { reportKey: report_key, version, claims } = arrival;
    const { coder } = claims;
    const head = JSON.stringify(claims.head);
    const row = { report_key, version, coder, head };
    const told = claimRows(arrival);
    return { told, row: { ...row, seal: seals.coding(row, told) } };
  });
  return {
    coding: read.map(({ row }) => row),
    claim: read.flatMap(({ told }) => told),
  };
}

function rowsOf(
  { draft, arrivals, seals }: Batch,
  known: ReadonlyMap<string, KnownReport>,
): PendingRows {
  const isOld = ({ reportKey, version }: Arrival) => {
    const of = known.get(reportKey);
    return of !== undefined && currentOf(of) !== version;
  };
  const report = reportRows(arrivals, known);
  const { coding, claim } = readingRows(draft.codings.values(), seals);
  return {
    report,
    turned: report.filter(
      (row) => known.get(row.report_key)?.row !== undefined,
    ),
    report_version: [...draft.versions.values()].map((arrival) =>
      versionRow(arrival, isOld(arrival)),
    ),
    capture: [...draft.captures.values()].map(({ row }) => ({
      ...row,
      seal: seals.capture(
        row,
        known.get(row.report_key)?.attachments.get(row.version) ?? [],
      ),
    })),
    attachment: [...draft.attachments.values()].flat(),
    coding,
    replaced: coding.filter((row) =>
      draft.replaced.has(`${row.version} ${row.report_key}`),
    ),
    claim,
  };
}

/** What is asked of an arrival, to know whether it was withdrawn. */
type Refusable = Pick<Arrival, "reportKey" | "capture">;

/** Tells which arrivals were withdrawn before. */
export async function refusals(
  store: Store,
  arrivals: readonly Refusable[],
): Promise<(arrival: Refusable) => boolean> {
  const keys = arrivals.map(({ reportKey }) => reportKey);
  const reports = await withdrawnReports(store, keys);
  const hashed = arrivals.flatMap(({ capture: { record } }) =>
    record ? [hashOf(record.bytes)] : [],
  );
  const bytes = await withdrawnBytes(store, hashed);
  if (reports.size + bytes.size === 0) return () => false;
  return ({ reportKey, capture: { record } }) =>
    reports.has(reportKey) ||
    (record != null && bytes.has(hashOf(record.bytes)));
}

/**
 * Stores reports with their claims and the bytes they were read from, in one
 * transaction: when this returns, all of them are on the disk. The same version
 * again writes nothing.
 *
 * @returns what became of each, in order
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`; none of them is stored then
 */
export async function storeReports(
  register: Register,
  arrivals: readonly Arrival[],
): Promise<readonly Acknowledged[]> {
  return inTransaction(
    register,
    async (store) => {
      const stored = await storeArrivals(register, store, arrivals);
      const keys = arrivals.map(({ reportKey }) => reportKey);
      await settleHolds(store, [...new Set(keys)]);
      return stored;
    },
    { isRepeatable: true },
  );
}

/**
 * As {@link storeReports}, inside a transaction on `store`. Who calls it settles
 * holds, once the decisions that came with the reports are known.
 */
export async function storeArrivals(
  register: Register,
  store: Store,
  arrivals: readonly Arrival[],
): Promise<readonly Acknowledged[]> {
  const evidence = openEvidence(register);
  const seals = rowSeals(register.keys.evidence);
  const keys = arrivals.map(({ reportKey }) => reportKey);
  const known = await knownReports(store, keys);
  const draft = emptyDraft();
  const isRefused = await refusals(store, arrivals);
  const acknowledged = arrivals.map((arrival): Acknowledged => {
    if (isRefused(arrival)) return "withdrawn";
    const of = known.get(arrival.reportKey);
    return of === undefined ? "unchanged" : note(arrival, of, draft);
  });
  const captured = [...draft.captures.values()];
  const records = captured.map(({ arrival }) => arrival.capture.record);
  await keepRecords(evidence, store, records);
  await beginSearchIndex(store);
  const accepted = arrivals.filter((_, at) => acknowledged[at] !== "withdrawn");
  const rows = rowsOf({ draft, arrivals: accepted, seals }, known);
  await writeRows(store, rows);
  await dropRecords(store, draft.dropped);
  const changed = [...rows.report, ...rows.coding].map(
    ({ report_key }) => report_key,
  );
  await refreshReports(store, changed);
  const versions = rows.report_version.map(({ report_key }) => report_key);
  await indexReports(store, [...changed, ...versions]);
  return acknowledged;
}
