import type { Store } from "./open-register.js";
import { heldVersions } from "./holds.js";

/** Which reports are wanted; everything left out does not limit. */
export interface ReportPageQuery {
  readonly outlet?: string | undefined;
  readonly kind?: string | undefined;
  /** First and last ISO day of publication. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Namespaces of which they are; all when left out. */
  readonly namespaces?: readonly string[] | undefined;
  /** Key of the last report of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A report in the version that counts, without its text. */
export interface ReportRow {
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Waits for a person before it is coded. */
  readonly held: boolean;
}

/** Bounds of the keys that begin with `namespace:` or `namespace#`. */
const rangesOf = (namespace: string) =>
  [
    [`${namespace}#`, `${namespace}$`],
    [`${namespace}:`, `${namespace};`],
  ] as const;

/**
 * Reports by key, a page at a time; those without a version that counts are
 * passed over.
 */
export async function reportPage(
  store: Store,
  asked: ReportPageQuery,
): Promise<readonly ReportRow[]> {
  const { outlet, kind, from, to, namespaces, after, limit } = asked;
  let query = store
    .selectFrom("report")
    // A cross join keeps its order in SQLite: the page begins at its own key.
    .crossJoin("report_version as of")
    .whereRef("of.report_key", "=", "report.report_key")
    .whereRef("of.version", "=", "report.current_version")
    .select([
      "report.report_key as key",
      "report.id",
      "report.kind",
      "of.version",
      "of.outlet",
      "of.title",
      "of.published",
    ])
    .where("of.withdrawn", "=", 0)
    .orderBy("report.report_key")
    .limit(limit);
  if (outlet !== undefined) query = query.where("of.outlet", "=", outlet);
  if (kind !== undefined) query = query.where("report.kind", "=", kind);
  if (from !== undefined) query = query.where("of.published", ">=", from);
  if (to !== undefined) query = query.where("of.published", "<=", to);
  if (after !== undefined) query = query.where("report.report_key", ">", after);
  if (namespaces !== undefined)
    query = query.where((eb) =>
      eb.or(
        namespaces
          .flatMap(rangesOf)
          .map(([first, end]) =>
            eb.and([
              eb("report.report_key", ">=", first),
              eb("report.report_key", "<", end),
            ]),
          ),
      ),
    );
  const rows = await query.execute();
  const held = await heldVersions(
    store,
    rows.map(({ key }) => key),
  );
  const waiting = new Set(held.map(({ version }) => version));
  return rows.map((row) => ({ ...row, held: waiting.has(row.version) }));
}
