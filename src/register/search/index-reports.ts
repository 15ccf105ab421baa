import { searchIndexOf } from "./engine-index.js";
import { searchTerms } from "../../languages/ar/search/search-terms.js";
import type { Store } from "../engines/engine.js";
import { pieces } from "../known-reports.js";
import { docNumbers } from "./doc-number.js";
import { kindFacet, outletFacet, typeFacet } from "./facets.js";
import { placeTerms, type ToldPlace } from "./place-terms.js";
import { removeRecords } from "./remove-records.js";
import {
  BREAK,
  type IndexedDocument,
  type SearchPart,
} from "./search-index.js";

/** Reports that are indexed at a time. */
const REPORTS_AT_ONCE = 200;

async function versionsOf(store: Store, keys: readonly string[]) {
  return store
    .selectFrom("report_version")
    .innerJoin("report", "report.report_key", "report_version.report_key")
    .select([
      "report_version.report_key as key",
      "version",
      "outlet",
      "title",
      "published",
      "body",
      "kind",
      "current_version",
    ])
    .where("report_version.report_key", "in", keys)
    .where("withdrawn", "=", 0)
    .where("undone", "=", 0)
    .execute();
}

type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];

/** What a claim says of its incident, as far as reports are filtered by it. */
interface ToldIncident {
  readonly type?: string;
  readonly where?: ToldPlace | null;
}

/** Incidents told, by report and version. */
async function toldBy(store: Store, keys: readonly string[]) {
  const rows = await store
    .selectFrom("claim")
    .select(["report_key as key", "version", "value"])
    .where("report_key", "in", keys)
    .where("kind", "=", "incident")
    .execute();
  const told = new Map<string, ToldIncident[]>();
  for (const { key, version, value } of rows) {
    const list = told.get(`${version} ${key}`) ?? [];
    if (list.length === 0) told.set(`${version} ${key}`, list);
    list.push(JSON.parse(value) as ToldIncident);
  }
  return told;
}

function documentOf(
  row: VersionRow,
  told: readonly ToldIncident[],
  doc: number,
): IndexedDocument {
  const title = searchTerms(row.title ?? "").terms;
  const body = searchTerms(row.body).terms;
  const types = new Set(
    told.flatMap(({ type }) => (type === undefined ? [] : typeFacet(type))),
  );
  const outlet = row.outlet === null ? [] : [outletFacet(row.outlet)];
  return {
    doc,
    terms: [...title, BREAK, ...body],
    places: placeTerms(told.map(({ where }) => where ?? {})),
    facets: [kindFacet(row.kind), ...outlet, ...types],
  };
}

async function indexSome(store: Store, keys: readonly string[]): Promise<void> {
  const rows = await versionsOf(store, keys);
  const told = await toldBy(store, keys);
  const partOf = (row: VersionRow): SearchPart =>
    row.version === row.current_version ? "report" : "superseded";
  for (const part of ["report", "superseded"] as const) {
    const own = rows.filter((row) => partOf(row) === part);
    if (own.length === 0) continue;
    const names = own.map(({ key, version, published }) => ({
      day: published,
      name: `${key} ${version}`,
    }));
    const docs = await docNumbers(store, part, names);
    await store
      .insertInto("search_document")
      .values(
        own.map(({ key, version }, at) => ({
          part,
          doc: docs[at] ?? 0,
          record: key,
          version,
        })),
      )
      .execute();
    const documents = own.map((row, at) =>
      documentOf(
        row,
        told.get(`${row.version} ${row.key}`) ?? [],
        docs[at] ?? 0,
      ),
    );
    await searchIndexOf(store).put(store, part, documents);
  }
}

/**
 * Indexes some reports anew, all versions of each, as they stand in the store; to
 * be called in the transaction that changed them.
 *
 * @param keys - of reports; one that is not there any more leaves the index
 */
export async function indexReports(
  store: Store,
  keys: Iterable<string>,
): Promise<void> {
  const distinct = [...new Set(keys)];
  await removeRecords(store, distinct);
  for (const piece of pieces(distinct, REPORTS_AT_ONCE)) {
    await indexSome(store, piece);
  }
}
