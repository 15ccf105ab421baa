import { readQuery } from "../../../src/languages/ar/search/query.js";
import type { SearchQuery } from "../../../src/languages/ar/search/search-query.js";
import { claimSetOf } from "../../../src/register/claim-set.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import {
  searchRegister,
  type SearchAnswer,
  type SearchCursor,
  type SearchRequest,
} from "../../../src/register/search/search-register.js";
import { arrival, claimLine } from "../registers.js";

/** Opens an empty register at a new place. */
export const openerOf = (place: () => string) => () =>
  openRegister(place(), { create: true });

const queryOf = (text: string): SearchQuery => {
  const read = readQuery(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

/** Asks for the first hits. */
export async function ask(
  register: Register,
  text: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchAnswer> {
  const query = queryOf(text);
  return searchRegister(register, {
    query,
    part: "report",
    limit: 50,
    ...more,
  });
}

/** Ids of the hits, in order. */
export const idsOf = ({ hits }: SearchAnswer) =>
  hits.map((hit) => (hit.in === "report" ? hit.reportId : hit.id));

/** All pages of an answer. */
export async function allOf(
  register: Register,
  text: string,
  limit: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  let after: SearchCursor | null | undefined;
  do {
    const more: Partial<SearchRequest> = after ? { after, limit } : { limit };
    const answer = await ask(register, text, more);
    found.push(...idsOf(answer));
    after = answer.next;
  } while (after !== null);
  return found;
}

interface Told {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly outlet?: string;
  readonly place?: string;
}

/** A report with one incident, at the place if one is told. */
export function reportOf({ id, place, ...report }: Told) {
  const one = arrival({ id, title: null, ...report });
  const claims = claimSetOf(claimLine(id, place), one, "coder 1");
  return { ...one, claims };
}
