import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "wouter";
import type { getJob } from "../../src/api/routes/jobs.js";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { watch, type AnswerOf } from "../app/ask.js";

/** Work that goes on, as the server tells it. */
export type Job = AnswerOf<typeof getJob>;

/** How far an import is. */
export interface ImportProgress {
  readonly phase: "reading" | "linking";
  readonly records: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A record that could not be read. */
export interface RejectedRecord {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  readonly words?: Bilingual;
}

/** What came of an import. */
export interface ImportResult {
  readonly read: number;
  readonly rejected: number;
  readonly rejects: readonly RejectedRecord[];
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Ids of incidents that its reports tell, the first 200. */
  readonly incidents?: readonly string[];
}

const ENDED = new Set(["done", "failed", "cancelled", "dead"]);

/** Whether a job goes on no more. */
export const hasEnded = ({ state }: Job): boolean => ENDED.has(state);

/**
 * The job of the address, as it goes on: who comes back later, or loads the page
 * anew, finds it where it is.
 */
export function useJobOfAddress() {
  const [search, setSearch] = useSearchParams();
  const id = search.get("job");
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => {
    if (id === null) {
      setJob(null);
      return undefined;
    }
    return watch<Job>(`/jobs/${encodeURIComponent(id)}/events`, (told) => {
      setJob(told);
      if (!hasEnded(told)) return false;
      // Everything may have changed.
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== "session",
      });
      return true;
    });
  }, [id, queries]);
  const follow = (next: string | null) =>
    setSearch((before) => {
      const kept = new URLSearchParams(before);
      kept.delete("open");
      if (next === null) kept.delete("job");
      else kept.set("job", next);
      return kept;
    });
  return { id, job: job?.id === id ? job : null, follow } as const;
}
