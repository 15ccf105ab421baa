import { claimDecisions } from "./decisions/counted-claims.js";
import { codedVersions } from "./current-versions.js";
import type { KeyedRecord } from "./keyed-record.js";
import { pieces } from "./known-reports.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

export type { KeyedRecord } from "./keyed-record.js";

/** The reading of the version of one report that counts. */
export interface CurrentReading {
  readonly reportKey: string;
  /** The report's id as `isnad code` prints it. */
  readonly reportId: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
  readonly textSha256: string;
  /** What the reading says of the whole report. */
  readonly head: Readonly<Record<string, unknown>>;
  /** Records of the reading in its own order, each with its key. */
  readonly incidents: readonly KeyedRecord[];
  readonly aggregates: readonly KeyedRecord[];
  readonly people: readonly KeyedRecord[];
}

/** Reports whose claims are fetched at a time. */
const REPORTS_AT_ONCE = 500;

/** Reports after a key, or the named ones. */
interface Page {
  readonly after: string;
  readonly only: readonly string[] | undefined;
}

async function readPage(store: Store, { after, only }: Page) {
  const rows = codedVersions(store)
    .select([
      "report.report_key as reportKey",
      "report.id as reportId",
      "report_version.version as version",
      "outlet",
      "title",
      "published",
      "body_sha256 as textSha256",
      "head",
    ])
    .where("report.report_key", ">", after)
    .orderBy("report.report_key")
    .limit(REPORTS_AT_ONCE);
  if (only === undefined) return rows.execute();
  return rows.where("report.report_key", "in", only).execute();
}

type ClaimRow = Pick<
  RowOf<"claim">,
  "report_key" | "version" | "kind" | "value"
>;

async function claimsOf(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimRow[]>> {
  const rows = await store
    .selectFrom("claim")
    .select(["report_key", "version", "kind", "value"])
    .where("report_key", "in", keys)
    .orderBy("report_key")
    .orderBy("ordinal")
    .execute();
  const byReport = new Map<string, ClaimRow[]>();
  for (const row of rows) {
    const list = byReport.get(row.report_key) ?? [];
    if (list.length === 0) byReport.set(row.report_key, list);
    list.push(row);
  }
  return byReport;
}

async function* readingsOf(
  store: Store,
  page: Awaited<ReturnType<typeof readPage>>,
): AsyncGenerator<CurrentReading> {
  const keys = page.map(({ reportKey }) => reportKey);
  const claims = await claimsOf(store, keys);
  const decide = await claimDecisions(store, keys);
  for (const { head, ...report } of page) {
    const own = (claims.get(report.reportKey) ?? []).filter(
      ({ version }) => version === report.version,
    );
    const records = (kind: ClaimRow["kind"]) =>
      own
        .filter((row) => row.kind === kind)
        .map(({ value }) => JSON.parse(value) as KeyedRecord);
    yield {
      ...report,
      head: JSON.parse(head) as CurrentReading["head"],
      incidents: decide(report.reportKey, records("incident")),
      aggregates: records("aggregate"),
      people: records("person"),
    };
  }
}

/**
 * Reads what all current versions say, by report key, with what people added
 * and without what they rejected. Superseded versions and
 * reports that nothing has read are left out.
 *
 * @param only - keys of the reports that are asked for, however many; all when
 * left out
 */
export async function* currentReadings(
  store: Store,
  only?: readonly string[],
): AsyncGenerator<CurrentReading> {
  if (only !== undefined) {
    const keys = [...new Set(only)].sort();
    for (const piece of pieces(keys, REPORTS_AT_ONCE)) {
      const page = await readPage(store, { after: "", only: piece });
      // PostgreSQL knows no empty list of keys.
      if (page.length > 0) yield* readingsOf(store, page);
    }
    return;
  }
  let after = "";
  for (;;) {
    const page = await readPage(store, { after, only });
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.reportKey;
    yield* readingsOf(store, page);
  }
}
