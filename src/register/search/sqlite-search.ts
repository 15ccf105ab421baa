import { sql, type RawBuilder } from "kysely";
import type { Wording } from "../../languages/ar/search/search-query.js";
import { pieces } from "../known-reports.js";
import type { IndexQuestion, SearchIndex, SearchPart } from "./search-index.js";

/** Rows in one statement. */
const ROWS_AT_ONCE = 50;

const tableOf = (part: SearchPart): RawBuilder<unknown> =>
  sql.table(`search_${part}`);

const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`;

/** A wording as FTS5 asks for it: a phrase, its last term perhaps begun. */
const phrase = ({ terms, isPrefix }: Wording) =>
  `${quoted(terms.join(" "))}${isPrefix ? " *" : ""}`;

const anyOf = (wordings: readonly Wording[]) =>
  `(${wordings.map(phrase).join(" OR ")})`;

/**
 * The question in the language of FTS5.
 *
 * @source sqlite.org/fts5.html, "Full-text Query Syntax"
 */
function matchOf({ clauses, places, facets }: IndexQuestion): string {
  const standing = clauses.filter(({ isExcluded }) => !isExcluded);
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  const wanted = [
    ...standing.map(({ wordings }) => `{terms} : ${anyOf(wordings)}`),
    ...(places.length === 0 ? [] : [`{places} : ${anyOf(places)}`]),
    ...facets.map((some) => `{facets} : (${some.map(quoted).join(" OR ")})`),
  ].map((part) => `(${part})`);
  const all = `(${wanted.join(" AND ")})`;
  if (excluded.length === 0) return all;
  const none = excluded.map(({ wordings }) => `{terms} : ${anyOf(wordings)}`);
  return `${all} NOT (${none.map((part) => `(${part})`).join(" OR ")})`;
}

/** Full text in FTS5: numbers are row ids, so the newest come first unsorted. */
export const sqliteIndex: SearchIndex = {
  async put(store, part, documents) {
    // In the order of their numbers a batch becomes one segment of the index.
    const sorted = documents.toSorted((a, b) => a.doc - b.doc);
    for (const piece of pieces(sorted, ROWS_AT_ONCE)) {
      const rows = piece.map(
        ({ doc, terms, places, facets }) =>
          sql`(${doc}, ${terms.join(" ")}, ${places.join(" ")}, ${facets.join(" ")})`,
      );
      await sql`insert into ${tableOf(part)} (rowid, terms, places, facets)
        values ${sql.join(rows)}`.execute(store);
    }
  },
  async remove(store, part, docs) {
    for (const piece of pieces(docs, ROWS_AT_ONCE)) {
      await sql`delete from ${tableOf(part)} where rowid in (${sql.join(piece)})`.execute(
        store,
      );
    }
  },
  async clear(store, part) {
    await sql`delete from ${tableOf(part)}`.execute(store);
  },
  async purge(store, part) {
    // Keys inside the index's own tree can hold a term that no page holds now.
    const name = sql.ref(`search_${part}`);
    await sql`insert into ${tableOf(part)} (${name}) values ('optimize')`.execute(
      store,
    );
  },
  async newest(store, part, question) {
    const { from, to, limit } = question;
    const { rows } = await sql<{ readonly doc: number }>`
      select rowid as doc from ${tableOf(part)}
      where ${sql.ref(`search_${part}`)} match ${matchOf(question)}
        and rowid between ${from} and ${to}
      order by rowid desc limit ${limit}`.execute(store);
    return rows.map(({ doc }) => doc);
  },
};
