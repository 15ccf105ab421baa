import { marksIn, type Mark } from "../../languages/ar/search/match-query.js";
import {
  cutPassages,
  type Passage,
} from "../../languages/ar/search/passages.js";
import type { SearchQuery } from "../../languages/ar/search/search-query.js";
import { searchTerms } from "../../languages/ar/search/search-terms.js";
import type { Store } from "../engines/engine.js";
import type { RowOf } from "../tables.js";

/** A report in which a question stands. */
export interface ReportHit {
  readonly in: "report";
  /** As `isnad code` prints it. */
  readonly reportId: string;
  readonly reportKey: string;
  readonly version: string;
  readonly isSuperseded: boolean;
  readonly outlet: string | null;
  /** ISO day; null when the capture has none. */
  readonly published: string | null;
  readonly title: string | null;
  /** Incidents that rest on it, by id. */
  readonly incidents: readonly string[];
  /** From 0 to 1: how much of the question stands in the title. */
  readonly score: number;
  readonly passages: readonly (Passage & {
    readonly field: "title" | "text";
  })[];
}

/** A document of the index. */
export type IndexedRow = RowOf<"search_document">;

/** A name in another spelling counts half. */
const VARIANT_WEIGHT = 0.5;

const keysOf = (rows: readonly IndexedRow[]) => [
  ...new Set(rows.map(({ record }) => record)),
];
const placeOf = (key: string, version: string) => `${version} ${key}`;

/** Share of the clauses that stand, typed ones whole. */
function share(marks: readonly Mark[], { clauses }: SearchQuery): number {
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded).length;
  const best = new Map<number, number>();
  for (const { clause, isVariant } of marks) {
    const worth = isVariant ? VARIANT_WEIGHT : 1;
    best.set(clause, Math.max(best.get(clause) ?? 0, worth));
  }
  const sum = [...best.values()].reduce((a, b) => a + b, 0);
  return sum / Math.max(1, wanted);
}

/**
 * Scores documents of reports by what of the question stands in their titles.
 *
 * @returns by document number; from 0 to 1
 */
export async function scoreReports(
  store: Store,
  rows: readonly IndexedRow[],
  query: SearchQuery,
): Promise<ReadonlyMap<number, number>> {
  const titles = await store
    .selectFrom("report_version")
    .select(["report_key as key", "version", "title"])
    .where("report_key", "in", keysOf(rows))
    .execute();
  const scores = new Map(
    titles.map(({ key, version, title }) => [
      placeOf(key, version),
      share(marksIn(searchTerms(title ?? ""), query), query),
    ]),
  );
  return new Map(
    rows.map(({ doc, record, version }) => [
      doc,
      scores.get(placeOf(record, version)) ?? 0,
    ]),
  );
}

async function incidentsOf(store: Store, keys: readonly string[]) {
  const rows = await store
    .selectFrom("incident_member")
    .select(["report_key as key", "incident_id as id"])
    .distinct()
    .where("report_key", "in", keys)
    .orderBy("incident_id")
    .execute();
  const found = new Map<string, string[]>();
  for (const { key, id } of rows) {
    const list = found.get(key) ?? [];
    if (list.length === 0) found.set(key, list);
    list.push(id);
  }
  return found;
}

/** Passages of title and text. */
function passagesOf(
  { title, body }: { readonly title: string | null; readonly body: string },
  query: SearchQuery,
): ReportHit["passages"] {
  const inField = (field: "title" | "text", text: string) =>
    cutPassages(text, marksIn(searchTerms(text), query)).map((passage) => ({
      field,
      ...passage,
    }));
  return [...inField("title", title ?? ""), ...inField("text", body)];
}

/**
 * Reads the reports of documents and cuts the passages that answer the question.
 *
 * @returns in the order of `rows`; a report that is gone is left out
 */
export async function reportHits(
  store: Store,
  rows: readonly (IndexedRow & { readonly score: number })[],
  query: SearchQuery,
): Promise<readonly ReportHit[]> {
  if (rows.length === 0) return [];
  const keys = keysOf(rows);
  const versions = await store
    .selectFrom("report_version")
    .innerJoin("report", "report.report_key", "report_version.report_key")
    .select(["report_version.report_key as key", "id", "version", "outlet"])
    .select(["title", "published", "body", "superseded"])
    .where("report_version.report_key", "in", keys)
    .execute();
  const byPlace = new Map(
    versions.map((row) => [placeOf(row.key, row.version), row]),
  );
  const incidents = await incidentsOf(store, keys);
  return rows.flatMap(({ record, version, score }) => {
    const row = byPlace.get(placeOf(record, version));
    if (row === undefined) return [];
    const { id, outlet, published, title, superseded } = row;
    const isSuperseded = superseded === 1;
    const hit: ReportHit = {
      in: "report",
      reportId: id,
      reportKey: record,
      version,
      isSuperseded,
      outlet,
      published,
      title,
      incidents: isSuperseded ? [] : (incidents.get(record) ?? []),
      score: Math.round(score * 1000) / 1000,
      passages: passagesOf(row, query),
    };
    return [hit];
  });
}
