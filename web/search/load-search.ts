import { queryOptions } from "@tanstack/react-query";
import type { findPlaces, listPeople } from "../../src/api/routes/names.js";
import type { search } from "../../src/api/routes/search.js";
import type { ReportHit } from "../../src/register/search/search-reports.js";
import type { IncidentHit } from "../../src/register/search/search-incidents.js";
import { ask } from "../app/ask.js";

/** How many of each group are shown. */
const OF_EACH = 10;
/** People are asked for before those to whom nothing happened are left out. */
const PEOPLE_READ = 50;

/** All that answers a question, by group. */
export const foundOptions = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    enabled: q !== "",
    queryFn: async ({ signal }) => {
      const [incidents, reports, people, places] = await Promise.all([
        ask<typeof search>("get", "/search", {
          query: { q, in: "incidents", limit: OF_EACH },
          signal,
        }),
        ask<typeof search>("get", "/search", {
          query: { q, in: "reports", limit: OF_EACH },
          signal,
        }),
        ask<typeof listPeople>("get", "/people", {
          query: { name: q, limit: PEOPLE_READ },
          signal,
        }),
        ask<typeof findPlaces>("get", "/gazetteer", {
          query: { name: q },
          signal,
        }),
      ]);
      return {
        incidents: incidents.items as unknown as readonly IncidentHit[],
        reports: reports.items as unknown as readonly ReportHit[],
        people: people.items.slice(0, OF_EACH),
        places: places.items.slice(0, OF_EACH),
      };
    },
  });
