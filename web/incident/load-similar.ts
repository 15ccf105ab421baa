import { queryOptions } from "@tanstack/react-query";
import type { getSimilarIncidents } from "../../src/api/routes/incidents.js";
import { ask, type AnswerOf } from "../app/ask.js";

/** Another incident, and what speaks for and against their being one. */
export type SimilarIncident = AnswerOf<
  typeof getSimilarIncidents
>["items"][number];

/** Other incidents that may be the same one, the likest first. */
export const similarOptions = (id: string) =>
  queryOptions({
    queryKey: ["incident-similar", id],
    queryFn: async ({ signal }): Promise<readonly SimilarIncident[]> => {
      const params = { id };
      const { items } = await ask<typeof getSimilarIncidents>(
        "get",
        "/incidents/{id}/similar",
        { params, signal },
      );
      return items;
    },
  });
