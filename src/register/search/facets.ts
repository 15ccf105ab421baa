import { searchTerms } from "../../languages/ar/search/search-terms.js";
import { foldKey } from "../../languages/ar/letters.js";
import { sha256 } from "../../model/sha256.js";

const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The facet of an event type. */
export const typeFacet = (type: string): string => `type${plain(type)}`;

/** The facet of a kind of report. */
export const kindFacet = (kind: string): string => `kind${plain(kind)}`;

/** The facet of an outlet, however its name is spelled. */
export function outletFacet(outlet: string): string {
  const { terms } = searchTerms(outlet);
  const name = terms.length === 0 ? foldKey(outlet) : terms.join(" ");
  return `outlet${sha256(name).slice(0, 12)}`;
}

/** The term of a place's id among the words of places. */
export const placeIdTerm = (id: string): string => `id${plain(id)}`;
