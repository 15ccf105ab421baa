import { sql, type RawBuilder } from "kysely";
import type { Wording } from "../../languages/ar/search/search-query.js";
import { pieces } from "../known-reports.js";
import type {
  IndexedDocument,
  IndexQuestion,
  SearchIndex,
  SearchPart,
} from "./search-index.js";

/** Rows in one statement. */
const ROWS_AT_ONCE = 50;
/** Signs before words of places and before facets; no term of a text has them. */
const [PLACE, FACET] = ["@", "="];

/**
 * Greatest place of a word in a text, and the most places of one word.
 *
 * @source postgresql.org/docs/15/textsearch-limitations.html
 */
const LAST_PLACE = 16383;
const MOST_PLACES = 255;
/** A vector has less than 2^20 bytes; the rest of a longer text is left out. */
const MOST_BYTES = 700_000;
const LONGEST_TERM = 400;

const tableOf = (part: SearchPart): RawBuilder<unknown> =>
  sql.table(`search_${part}`);

/** A word as a vector or a question quotes it. */
const quoted = (term: string) =>
  `'${term.slice(0, LONGEST_TERM).replace(/['\\]/g, "$&$&")}'`;

/** Words and their places, as PostgreSQL writes a vector. */
function vectorOf({ terms, places, facets }: IndexedDocument): string {
  const found = new Map<string, number[]>();
  let bytes = 0;
  let at = 0;
  const add = (word: string) => {
    at += 1;
    const known = found.get(word);
    if (bytes > MOST_BYTES) return;
    bytes += known === undefined ? 4 + 2 * word.length : 2;
    if (known === undefined) found.set(word, [Math.min(at, LAST_PLACE)]);
    else if (known.length < MOST_PLACES && at <= LAST_PLACE) known.push(at);
  };
  for (const facet of facets) add(FACET + facet);
  for (const term of places) add(PLACE + term);
  for (const term of terms) add(term);
  return [...found]
    .map(([word, at]) => `${quoted(word)}:${at.join(",")}`)
    .join(" ");
}

const phrase = ({ terms, isPrefix }: Wording, sign = "") => {
  const words = terms.map((term) => quoted(sign + term));
  return `(${words.join(" <-> ")}${isPrefix ? ":*" : ""})`;
};

const anyOf = (wordings: readonly Wording[], sign = "") =>
  `(${wordings.map((wording) => phrase(wording, sign)).join(" | ")})`;

/** The question as PostgreSQL writes one. */
function questionOf({ clauses, places, facets }: IndexQuestion): string {
  return [
    ...clauses.map(
      ({ wordings, isExcluded }) =>
        `${isExcluded ? "!" : ""}${anyOf(wordings)}`,
    ),
    ...(places.length === 0 ? [] : [anyOf(places, PLACE)]),
    ...facets.map(
      (some) => `(${some.map((facet) => quoted(FACET + facet)).join(" | ")})`,
    ),
  ].join(" & ");
}

/** Full text in a `tsvector` column under GIN. */
export const postgresIndex: SearchIndex = {
  async put(store, part, documents) {
    for (const piece of pieces(documents, ROWS_AT_ONCE)) {
      const rows = piece.map(
        (document) =>
          sql`(${document.doc}::bigint, ${vectorOf(document)}::tsvector)`,
      );
      await sql`insert into ${tableOf(part)} (doc, words)
        values ${sql.join(rows)}`.execute(store);
    }
  },
  async remove(store, part, docs) {
    for (const piece of pieces(docs, ROWS_AT_ONCE)) {
      await sql`delete from ${tableOf(part)} where doc in (${sql.join(piece)})`.execute(
        store,
      );
    }
  },
  async clear(store, part) {
    await sql`delete from ${tableOf(part)}`.execute(store);
  },
  async purge() {
    // Dead rows go with VACUUM, which the server runs outside transactions.
  },
  async newest(store, part, question) {
    const { from, to, limit } = question;
    const { rows } = await sql<{ readonly doc: number }>`
      select doc from ${tableOf(part)}
      where words @@ ${questionOf(question)}::tsquery
        and doc between ${from}::bigint and ${to}::bigint
      order by doc desc limit ${limit}`.execute(store);
    return rows.map(({ doc }) => doc);
  },
};
