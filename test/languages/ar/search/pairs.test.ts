import { expect, test } from "vitest";
import { matchesQuery } from "../../../../src/languages/ar/search/match-query.js";
import { readQuery } from "../../../../src/languages/ar/search/query.js";
import { searchTerms } from "../../../../src/languages/ar/search/search-terms.js";
import { SEARCH_PAIRS } from "./pairs.js";

test.for(
  SEARCH_PAIRS.map(
    (pair) =>
      [
        `${pair.query} ${pair.found ? "finds" : "misses"} ${pair.text}: ${pair.why}`,
        pair,
      ] as const,
  ),
)("%s", ([, { query, text, found }]) => {
  const read = readQuery(query);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const trace = JSON.stringify([
    read.value.clauses.map(({ wordings }) => wordings.slice(0, 6)),
    searchTerms(text).terms,
  ]);
  expect(matchesQuery([searchTerms(text)], read.value), trace).toBe(found);
});
