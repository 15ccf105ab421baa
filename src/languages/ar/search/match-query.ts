import type { Span } from "../../../text/span.js";
import type { Clause, SearchQuery, Wording } from "./search-query.js";
import type { SearchTerms } from "./search-terms.js";

/** A place where a wording stands; term numbers are half-open. */
interface Standing {
  readonly from: number;
  readonly to: number;
  readonly isVariant: boolean;
}

function standsAt(terms: readonly string[], at: number, wording: Wording) {
  const { terms: wanted, isPrefix } = wording;
  const last = wanted.length - 1;
  return wanted.every((term, i) => {
    const own = terms[at + i];
    return i === last && isPrefix
      ? own?.startsWith(term) === true
      : own === term;
  });
}

/** Wordings by their first term; one that is a beginning alone has none. */
function byFirstTerm({ wordings }: Clause) {
  const found = new Map<string, Wording[]>();
  const begun: Wording[] = [];
  for (const wording of wordings) {
    const [first = ""] = wording.terms;
    const isBegun = wording.isPrefix && wording.terms.length === 1;
    const group = isBegun ? begun : (found.get(first) ?? []);
    if (!isBegun && group.length === 0) found.set(first, group);
    group.push(wording);
  }
  return (term: string): readonly Wording[] => {
    const group = found.get(term) ?? [];
    return begun.length === 0 ? group : [...group, ...begun];
  };
}

function standings(text: SearchTerms, clause: Clause): Standing[] {
  const found: Standing[] = [];
  const beginning = byFirstTerm(clause);
  for (const [at, term] of text.terms.entries()) {
    const fits = beginning(term).filter((wording) =>
      standsAt(text.terms, at, wording),
    );
    if (fits.length === 0) continue;
    const most = Math.max(...fits.map(({ terms }) => terms.length));
    const isVariant = fits.every((wording) => wording.isVariant);
    found.push({ from: at, to: at + most, isVariant });
  }
  return found;
}

/** Whether a clause stands in any of the texts of a record. */
const standsIn = (texts: readonly SearchTerms[], clause: Clause) =>
  texts.some((text) => standings(text, clause).length > 0);

/**
 * Whether a record answers a question: what must stand does so in one or another
 * of its texts, a phrase within one; what must not stands in none.
 */
export function matchesQuery(
  texts: readonly SearchTerms[],
  { clauses }: SearchQuery,
): boolean {
  return clauses.every(
    (clause) => standsIn(texts, clause) !== clause.isExcluded,
  );
}

/** A passage of a text where clauses stand, for showing. */
export interface Mark extends Span {
  /** Number of the clause, from 0. */
  readonly clause: number;
  /** Only another spelling of it stands there. */
  readonly isVariant: boolean;
}

/**
 * Where the clauses of a question stand in a text.
 *
 * @returns spans of the original text, by start; those that overlap are joined
 */
export function marksIn(
  text: SearchTerms,
  { clauses }: SearchQuery,
): readonly Mark[] {
  const marks = clauses.flatMap((clause, number) =>
    clause.isExcluded
      ? []
      : standings(text, clause).map(({ from, to, isVariant }) => ({
          start: text.start[from] ?? 0,
          end: text.end[to - 1] ?? 0,
          clause: number,
          isVariant,
        })),
  );
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last === undefined || mark.start >= last.end) joined.push(mark);
    else if (mark.end > last.end)
      joined[joined.length - 1] = { ...last, end: mark.end };
  }
  return joined;
}
