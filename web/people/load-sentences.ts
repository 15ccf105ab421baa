import { queryOptions } from "@tanstack/react-query";
import type { search } from "../../src/api/routes/search.js";
import type { ReportHit } from "../../src/register/search/search-reports.js";
import { ask } from "../app/ask.js";
import type { Person } from "./load-person.js";

/** Sentences beyond these are looked for in the search itself. */
const MOST = 30;

/**
 * By what a person is looked for: given and family name, for what stands
 * between them one report tells and another leaves out; else the whole name.
 */
export const soughtName = ({ name, nameParts: { own, family } }: Person) =>
  own === undefined || family === undefined ? name : `${own} ${family}`;

/** Reports with the words that bear a person's name, in any spelling. */
export const sentencesOptions = (person: Person) =>
  queryOptions({
    queryKey: ["person-sentences", person.id, soughtName(person)],
    queryFn: async ({ signal }) => {
      const query = { q: soughtName(person), in: "reports", limit: MOST };
      const { items, next } = await ask<typeof search>("get", "/search", {
        query,
        signal,
      });
      const hits = items as unknown as readonly ReportHit[];
      return { hits, isMore: next !== null };
    },
  });
