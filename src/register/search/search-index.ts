import type {
  Clause,
  Wording,
} from "../../languages/ar/search/search-query.js";
import type { Store } from "../engines/engine.js";
import type { RowOf } from "../tables.js";

/** What is searched apart: current texts, older ones, incidents. */
export type SearchPart = RowOf<"search_document">["part"];

/** All parts. */
export const SEARCH_PARTS = ["report", "superseded", "incident"] as const;

/** One record as an index holds it. */
export interface IndexedDocument {
  /** Newest is greatest; see `docNumber`. */
  readonly doc: number;
  /** Terms of its texts, with {@link BREAK} between two texts. */
  readonly terms: readonly string[];
  /** Terms of the names of its places, in the same way. */
  readonly places: readonly string[];
  /** What it is filtered by: letters and digits. */
  readonly facets: readonly string[];
}

/** Stands between two texts of a record, so that no phrase spans them. */
export const BREAK = "ǁ";

/** What an index is asked. */
export interface IndexQuestion {
  readonly clauses: readonly Clause[];
  /** Any of these must stand in the name of a place; all hold when empty. */
  readonly places: readonly Wording[];
  /** One facet of each list must be there. */
  readonly facets: readonly (readonly string[])[];
  /** Least and greatest number. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** Full text as one engine keeps it; all of it inside the caller's transaction. */
export interface SearchIndex {
  readonly put: (
    store: Store,
    part: SearchPart,
    documents: readonly IndexedDocument[],
  ) => Promise<void>;
  readonly remove: (
    store: Store,
    part: SearchPart,
    docs: readonly number[],
  ) => Promise<void>;
  /** Takes everything out. */
  readonly clear: (store: Store, part: SearchPart) => Promise<void>;
  /** Makes sure that nothing of what was removed is left in its files. */
  readonly purge: (store: Store, part: SearchPart) => Promise<void>;
  /** @returns numbers, the greatest first */
  readonly newest: (
    store: Store,
    part: SearchPart,
    question: IndexQuestion,
  ) => Promise<readonly number[]>;
}
