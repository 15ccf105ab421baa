import { captureRow, goesBefore, versionRow, type Arrival } from "./arrival.js";
import type { ClaimSet } from "./claim-set.js";
import { currentOf, knownReports, type KnownReport } from "./known-reports.js";
import { inTransaction, type Register } from "./open-register.js";
import { indexReports } from "./search/index-reports.js";
import { beginSearchIndex } from "./search/rebuild-index.js";
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
  | "unchanged";

type Draft = ReturnType<typeof emptyDraft>;

const emptyDraft = () => ({
  versions: new Map<string, Arrival>(),
  captures: new Map<string, PendingRows["capture"][number]>(),
  codings: new Map<string, Arrival & { readonly claims: ClaimSet }>(),
  /** Places of {@link codings} that had a reading before this batch. */
  replaced: new Set<string>(),
});

const place = ({ reportKey, version }: Arrival) => `${version} ${reportKey}`;

/** Notes what one arrival adds; the rows are made when all are noted. */
function note(
  arrival: Arrival,
  known: KnownReport,
  draft: Draft,
): Acknowledged {
  const { version, claims } = arrival;
  const isNewReport = known.captures.size === 0;
  const row = captureRow(arrival);
  const earlier = known.captures.get(version);
  if (earlier === undefined) draft.versions.set(place(arrival), arrival);
  if (earlier === undefined || goesBefore(row, earlier)) {
    known.captures.set(version, row);
    draft.captures.set(place(arrival), row);
  }
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
  if (earlier === undefined) return "new-version";
  return isNewReading && isRead ? "read-again" : "unchanged";
}

/** Reports of which the version that counts has changed. */
function reportRows(
  arrivals: readonly Arrival[],
  known: ReadonlyMap<string, KnownReport>,
) {
  const first = new Map(arrivals.map((a) => [a.reportKey, a]));
  return [...first].flatMap(([report_key, { report }]) => {
    const of = known.get(report_key);
    if (of === undefined) return [];
    const current_version = currentOf(of);
    if (of.row?.current_version === current_version) return [];
    const head = { id: report.id, kind: "article", owner: null };
    return [{ report_key, ...head, current_version }];
  });
}

function rowsOf(
  draft: Draft,
  arrivals: readonly Arrival[],
  known: ReadonlyMap<string, KnownReport>,
): PendingRows {
  const isOld = ({ reportKey, version }: Arrival) => {
    const of = known.get(reportKey);
    return of !== undefined && currentOf(of) !== version;
  };
  const report = reportRows(arrivals, known);
  const codings = [...draft.codings.values()];
  const coding = codings.map(({ reportKey, version, claims }) => ({
    report_key: reportKey,
    version,
    coder: claims.coder,
    head: JSON.stringify(claims.head),
  }));
  return {
    report,
    turned: report.filter(
      (row) => known.get(row.report_key)?.row !== undefined,
    ),
    report_version: [...draft.versions.values()].map((arrival) =>
      versionRow(arrival, isOld(arrival)),
    ),
    capture: [...draft.captures.values()],
    coding,
    replaced: coding.filter((row) =>
      draft.replaced.has(`${row.version} ${row.report_key}`),
    ),
    claim: codings.flatMap(({ reportKey, version, claims }) =>
      claims.claims.map(({ key, kind, value }, ordinal) => ({
        report_key: reportKey,
        version,
        claim_key: key,
        kind,
        ordinal,
        value: JSON.stringify(value),
      })),
    ),
  };
}

/**
 * Stores reports with their claims, in one transaction: when this returns, all
 * of them are on the disk. The same version again writes nothing.
 *
 * @returns what became of each, in order
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`; none of them is stored then
 */
export async function storeReports(
  register: Register,
  arrivals: readonly Arrival[],
): Promise<readonly Acknowledged[]> {
  return inTransaction(register, async (store) => {
    const keys = arrivals.map(({ reportKey }) => reportKey);
    const known = await knownReports(store, keys);
    const draft = emptyDraft();
    const acknowledged = arrivals.map((arrival) => {
      const of = known.get(arrival.reportKey);
      return of === undefined ? "unchanged" : note(arrival, of, draft);
    });
    await beginSearchIndex(store);
    const rows = rowsOf(draft, arrivals, known);
    await writeRows(store, rows);
    const changed = [...rows.report_version, ...rows.turned, ...rows.coding];
    const changedKeys = changed.map(({ report_key }) => report_key);
    await indexReports(register.engine.name, store, changedKeys);
    return acknowledged;
  });
}

/**
 * Which readings the register holds already.
 *
 * @returns the coder of a version, or undefined
 */
export async function codersOf(
  register: Register,
  keys: Iterable<string>,
): Promise<(reportKey: string, version: string) => string | undefined> {
  const known = await knownReports(register.store, keys);
  return (reportKey, version) => known.get(reportKey)?.coders.get(version);
}
