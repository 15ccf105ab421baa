import { PostgresAdapter } from "kysely";
import type { Store } from "../engines/engine.js";
import { postgresIndex } from "./postgres-search.js";
import type { SearchIndex } from "./search-index.js";
import { sqliteIndex } from "./sqlite-search.js";

/** The index of the engine that a store stands on. */
export function searchIndexOf(store: Store): SearchIndex {
  const { adapter } = store.getExecutor();
  return adapter instanceof PostgresAdapter ? postgresIndex : sqliteIndex;
}
