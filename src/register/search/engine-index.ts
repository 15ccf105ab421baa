import type { EngineName } from "../engines/engine.js";
import { postgresIndex } from "./postgres-search.js";
import type { SearchIndex } from "./search-index.js";
import { sqliteIndex } from "./sqlite-search.js";

/** The index of an engine. */
export function searchIndexOf(engine: EngineName): SearchIndex {
  return engine === "sqlite" ? sqliteIndex : postgresIndex;
}
