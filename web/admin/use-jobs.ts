import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  cancelJob,
  listJobs,
  retryJob,
  startVerify,
} from "../../src/api/routes/jobs.js";
import { ask, type AnswerOf } from "../app/ask.js";

/** Work that goes on, or went on. */
export type Job = AnswerOf<typeof listJobs>["items"][number];

/** Milliseconds after which a list with work that goes on is asked for anew. */
const AGAIN = 2000;

/** Whether a job goes on. */
export const isGoing = ({ state }: Job) =>
  state === "queued" || state === "running";

/** The last jobs, as they go on. */
export const useJobs = (asked: {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
}) =>
  useQuery({
    queryKey: ["jobs", asked],
    queryFn: ({ signal }) =>
      ask<typeof listJobs>("get", "/jobs", { query: asked, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(isGoing) === true ? AGAIN : false,
  });

/** Starts, stops and tries again; lists are asked for anew after each. */
export function useJobActions() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ["jobs"] });
  const cancel = useMutation({
    mutationFn: (id: string) =>
      ask<typeof cancelJob>("post", "/jobs/{id}/cancel", { params: { id } }),
    onSettled,
  });
  const retry = useMutation({
    mutationFn: (id: string) =>
      ask<typeof retryJob>("post", "/jobs/{id}/retry", { params: { id } }),
    onSettled,
  });
  const verify = useMutation({
    mutationFn: () => ask<typeof startVerify>("post", "/verify"),
    onSettled,
  });
  return { cancel, retry, verify } as const;
}
