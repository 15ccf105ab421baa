import { searchIndexOf } from "./engine-index.js";
import type {
  SearchQuery,
  Wording,
} from "../../languages/ar/search/search-query.js";
import { searchTerms } from "../../languages/ar/search/search-terms.js";
import type { Store } from "../engines/engine.js";
import type { Register } from "../open-register.js";
import { pieces } from "../known-reports.js";
import { docRange } from "./doc-number.js";
import { kindFacet, outletFacet, placeIdTerm, typeFacet } from "./facets.js";
import { incidentHits, type IncidentHit } from "./search-incidents.js";
import { type IndexQuestion, type SearchPart } from "./search-index.js";
import {
  reportHits,
  scoreReports,
  type IndexedRow,
  type ReportHit,
} from "./search-reports.js";

/** What is searched, and how much of it is wanted. */
export interface SearchRequest {
  readonly query: SearchQuery;
  readonly part: SearchPart;
  /** First and last ISO day: of publication, or of an incident's beginning. */
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: string;
  /** Name or id of a place, or of its governorate. */
  readonly place?: string;
  readonly types?: readonly string[];
  /** Kinds of reports: article, testimony … */
  readonly kinds?: readonly string[];
  readonly limit: number;
  /** Where an earlier answer ended. */
  readonly after?: SearchCursor;
}

/** Where an answer ended. */
export interface SearchCursor {
  /** Greatest number of the window that was scored. */
  readonly top: number;
  /** Hits of the window that were told. */
  readonly told: number;
}

/** A hit, with where to go on after it. */
export type Hit = (ReportHit | IncidentHit) & { readonly cursor: SearchCursor };

/** An answer: hits, and where to go on; null at the end. */
export interface SearchAnswer {
  readonly hits: readonly Hit[];
  readonly next: SearchCursor | null;
}

/**
 * The newest hits that are scored together: the best of them come first, then
 * those of the next older window.
 *
 * @source stack.md: common words cost 118 ms when all hits are scored
 */
const WINDOW = 200;
const ROWS_AT_ONCE = 500;

function placeWordings(place: string | undefined): readonly Wording[] {
  if (place === undefined) return [];
  const of = (terms: readonly string[]): Wording => ({
    terms,
    isPrefix: false,
    isVariant: false,
  });
  const id = placeIdTerm(place);
  return [
    ...(id === placeIdTerm("") ? [] : [of([id])]),
    ...[of(searchTerms(place).terms)].filter(({ terms }) => terms.length > 0),
  ];
}

function questionOf(request: SearchRequest, top: number): IndexQuestion {
  const { query, outlet, types, kinds } = request;
  const range = docRange(request.from, request.to);
  return {
    clauses: query.clauses,
    places: placeWordings(request.place),
    facets: [
      ...(outlet === undefined ? [] : [[outletFacet(outlet)]]),
      ...(types === undefined ? [] : [types.map(typeFacet)]),
      ...(kinds === undefined ? [] : [kinds.map(kindFacet)]),
    ],
    from: range.from,
    to: Math.min(range.to, top),
    limit: WINDOW,
  };
}

/** The records of document numbers, in their order. */
async function rowsOf(
  store: Store,
  part: SearchPart,
  docs: readonly number[],
): Promise<readonly IndexedRow[]> {
  const found = new Map<number, IndexedRow>();
  for (const piece of pieces(docs, ROWS_AT_ONCE)) {
    const rows = await store
      .selectFrom("search_document")
      .selectAll()
      .where("part", "=", part)
      .where("doc", "in", piece)
      .execute();
    for (const row of rows) found.set(row.doc, row);
  }
  return docs.flatMap((doc) => found.get(doc) ?? []);
}

/** The rows of a window, best first; of equal ones the newer. */
async function ranked(
  store: Store,
  rows: readonly IndexedRow[],
  { part, query }: SearchRequest,
): Promise<readonly (IndexedRow & { readonly score: number })[]> {
  const scores =
    part === "incident" || rows.length === 0
      ? new Map<number, number>()
      : await scoreReports(store, rows, query);
  return rows
    .map((row) => ({ ...row, score: scores.get(row.doc) ?? 0 }))
    .toSorted((a, b) => b.score - a.score || b.doc - a.doc);
}

/** The hits of one window, from one of them on. */
async function windowHits(
  { store }: Register,
  request: SearchRequest,
  { top, told }: SearchCursor,
): Promise<SearchAnswer> {
  const { part, limit, query } = request;
  const question = questionOf(request, top);
  const index = searchIndexOf(store);
  const docs = await index.newest(store, part, question);
  const first = docs[0] ?? 0;
  const rows = await rowsOf(store, part, docs);
  const page = (await ranked(store, rows, request)).slice(told, told + limit);
  const found =
    part === "incident"
      ? await incidentHits(store, page, query)
      : await reportHits(store, page, query);
  const hits = found.map((hit, at) => ({
    ...hit,
    cursor: { top: first, told: told + at + 1 },
  }));
  if (told + limit < rows.length)
    return { hits, next: { top: first, told: told + limit } };
  const last = docs.at(-1) ?? 0;
  const isEnd = docs.length < WINDOW || last === 0;
  return { hits, next: isEnd ? null : { top: last - 1, told: 0 } };
}

/**
 * Answers a question from the index, which must be up to date
 * (`ensureSearchIndex`); incidents must be linked.
 *
 * Hits come window by window, the newest 200 first; within a window those come
 * first whose title answers the question. Names are not withheld.
 */
export async function searchRegister(
  register: Register,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const hits: Hit[] = [];
  let next: SearchCursor | null = request.after ?? {
    top: Number.MAX_SAFE_INTEGER,
    told: 0,
  };
  while (next !== null && hits.length < request.limit) {
    const limit = request.limit - hits.length;
    const answer: SearchAnswer = await windowHits(
      register,
      { ...request, limit },
      next,
    );
    hits.push(...answer.hits);
    next = answer.next;
  }
  return { hits, next };
}
