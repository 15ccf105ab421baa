import { pieces } from "./known-reports.js";
import { readDecisions } from "./decisions/decision-rows.js";
import { noteChanged } from "./linking/link-state.js";
import { capturedVersions } from "./current-versions.js";
import type { Store } from "./open-register.js";
import type { RowOf } from "./tables.js";

const AT_ONCE = 300;

/** A version of a report that is kept and not coded before a person says so. */
export interface HeldVersion {
  readonly reportKey: string;
  readonly version: string;
  /** Why, by the importer's word. */
  readonly code: string;
  readonly seen: string;
}

/** What the importer was unsure of; null where it was not. */
function holdIn(
  detail: string | null,
): Omit<HeldVersion, "reportKey" | "version"> | null {
  if (detail === null) return null;
  const { hold } = JSON.parse(detail) as {
    readonly hold?: { readonly code: string; readonly seen: string };
  };
  return hold === undefined ? null : { code: hold.code, seen: hold.seen };
}

/** A version of a report, as it stands in sets. */
export const versionPlace = (reportKey: string, version: string): string =>
  `${version} ${reportKey}`;

/**
 * Versions that people admitted, by {@link versionPlace}. Who admits has read
 * one version: another one, that is held too, waits anew.
 *
 * @param keys - of the reports in question; all when left out
 */
export async function admittedVersions(
  store: Store,
  keys?: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const query = store
    .selectFrom("decision")
    .innerJoin("decision_anchor", "decision_id", "id")
    .select("id")
    .where("decision.kind", "=", "admit")
    .where("decision.in_force", "=", 1);
  const wanted = keys === undefined ? [undefined] : pieces(keys, AT_ONCE);
  for (const piece of wanted) {
    const rows =
      piece === undefined
        ? await query.execute()
        : await query.where("given", "in", piece).execute();
    for (const { id } of rows) ids.add(id);
  }
  const decisions = ids.size === 0 ? [] : await readDecisions(store, ids);
  return new Set(
    decisions.flatMap((decision) =>
      decision.kind === "admit"
        ? [versionPlace(decision.report, decision.reportVersion)]
        : [],
    ),
  );
}

type Marked = Pick<RowOf<"capture">, "report_key" | "version" | "detail">;

async function markedRows(
  store: Store,
  keys: readonly string[] | undefined,
): Promise<readonly Marked[]> {
  const query = store
    .selectFrom("capture")
    .select(["report_key", "version", "detail"])
    // In a text of the detail the quotes would be escaped.
    .where("detail", "like", '%"hold":{%');
  if (keys === undefined) return query.execute();
  const rows: Marked[] = [];
  for (const piece of pieces(keys, AT_ONCE))
    rows.push(...(await query.where("report_key", "in", piece).execute()));
  return rows;
}

/**
 * Versions that came on hold and that nobody admitted, also superseded ones,
 * by report key. A hold is of the capture that is kept: which came first leaves
 * no trace.
 *
 * @param keys - of the reports in question; all when left out
 */
export async function heldVersions(
  store: Store,
  keys?: readonly string[],
): Promise<readonly HeldVersion[]> {
  const marked = await markedRows(store, keys);
  if (marked.length === 0) return [];
  const admitted = await admittedVersions(store, [
    ...new Set(marked.map(({ report_key }) => report_key)),
  ]);
  const held = marked.flatMap(({ report_key: reportKey, version, detail }) => {
    const hold = holdIn(detail);
    const isHeld =
      hold !== null && !admitted.has(versionPlace(reportKey, version));
    return isHeld ? [{ reportKey, version, ...hold }] : [];
  });
  return held.sort((a, b) => (a.reportKey < b.reportKey ? -1 : 1));
}

/**
 * Takes out what was read of versions that are on hold: another arrival was
 * read before it was known, or who admitted them went back on it. To be called
 * inside a transaction.
 *
 * @returns keys of reports whose claims went
 */
export async function leaveHeldUnread(
  store: Store,
  keys?: readonly string[],
): Promise<readonly string[]> {
  const unread = new Set<string>();
  for (const { reportKey, version } of await heldVersions(store, keys)) {
    for (const table of ["claim", "coding"] as const) {
      const { numDeletedRows } = await store
        .deleteFrom(table)
        .where("report_key", "=", reportKey)
        .where("version", "=", version)
        .executeTakeFirst();
      if (Number(numDeletedRows) > 0) unread.add(reportKey);
    }
  }
  if (unread.size > 0) await noteChanged(store, [...unread]);
  return [...unread];
}

/** A capture that is there, with what a coder needs. */
export type AdmittedVersion = RowOf<"capture"> &
  Pick<RowOf<"report_version">, "outlet" | "title" | "published" | "body"> &
  Pick<RowOf<"report">, "id">;

/** Versions that count, were admitted and were not read since. */
export async function admittedUnread(
  store: Store,
): Promise<readonly AdmittedVersion[]> {
  const admitted = await admittedVersions(store);
  const keys = [
    ...new Set([...admitted].map((place) => place.replace(/^\S+ /, ""))),
  ];
  const found: AdmittedVersion[] = [];
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = await capturedVersions(store)
      .leftJoin("coding", (join) =>
        join
          .onRef("coding.report_key", "=", "report.report_key")
          .onRef("coding.version", "=", "report.current_version"),
      )
      .selectAll("capture")
      .select(["outlet", "title", "published", "body", "report.id as id"])
      .where("report.report_key", "in", piece)
      .where("coding.coder", "is", null)
      .where("withdrawn", "=", 0)
      .execute();
    found.push(
      ...rows.filter(({ report_key, version }) =>
        admitted.has(versionPlace(report_key, version)),
      ),
    );
  }
  return found;
}
