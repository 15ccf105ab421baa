import { queryOptions } from "@tanstack/react-query";
import type { getQueue } from "../../../src/api/routes/figures.js";
import type {
  getIncident,
  getIncidentTellings,
} from "../../../src/api/routes/incidents.js";
import { ask, type AnswerOf } from "../../app/ask.js";

/** An incident as it is shown, with the version that decisions name. */
export type Incident = AnswerOf<typeof getIncident>;
/** What one report says of it. */
export type Telling = AnswerOf<typeof getIncidentTellings>["items"][number];
/** A place in the queue. */
export type Waiting = AnswerOf<typeof getQueue>["items"][number];

/** An incident with the reports that tell it. */
export interface ReviewItem {
  readonly incident: Incident;
  readonly tellings: readonly Telling[];
}

/** Which queue is worked through. */
export interface QueueAsked {
  /** `2022-05`; undefined for each incident's own month. */
  readonly period: string | undefined;
  readonly place: string | undefined;
}

/** How many are asked for at once; more come when these are done. */
const AT_ONCE = 100;

/** The queue; it is not asked again by itself, for it would move under the hand. */
export const queueOptions = ({ period, place }: QueueAsked) =>
  queryOptions({
    queryKey: ["review-queue", period ?? null, place ?? null],
    queryFn: ({ signal }) =>
      ask<typeof getQueue>("get", "/queue", {
        query: { period, place, limit: AT_ONCE },
        signal,
      }),
    staleTime: Infinity,
  });

/** One incident with its reports; asked for before it is needed. */
export const itemOptions = (id: string) =>
  queryOptions({
    queryKey: ["review-item", id],
    queryFn: async ({ signal }): Promise<ReviewItem> => {
      const params = { id };
      const [incident, { items }] = await Promise.all([
        ask<typeof getIncident>("get", "/incidents/{id}", { params, signal }),
        ask<typeof getIncidentTellings>("get", "/incidents/{id}/tellings", {
          params,
          signal,
        }),
      ]);
      return { incident, tellings: items };
    },
    staleTime: 60_000,
  });
