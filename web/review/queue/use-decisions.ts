import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { decide } from "../../../src/api/routes/decisions.js";
import { ask, type AnswerOf } from "../../app/ask.js";
import { itemOptions, type Incident } from "./load-item.js";

/** A decision as `isnad decide --batch` takes it. */
export interface DecisionLine {
  readonly kind: string;
  readonly reason: string;
  readonly [part: string]: unknown;
}

/** What is decided, and on what. */
export interface Deciding {
  /** As it was read; null for what is about no incident yet. */
  readonly on: Incident | null;
  /** Further incidents that the decision names. */
  readonly others?: readonly Incident[];
  readonly line: DecisionLine;
}

/** A decision that was refused, with the incident as it had been read. */
export interface Refused {
  readonly before: Incident | null;
  readonly error: unknown;
}

/** A decision that can be taken back. */
interface Made {
  readonly decision: string;
  readonly incident: string | null;
}

type Decided = AnswerOf<typeof decide>;

/** Lists and pages are read anew when they are looked at; the queue stays. */
const forgetLists = (queries: QueryClient) =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      !["session", "review-queue", "review-item"].includes(String(name)),
    refetchType: "none",
  });

function bodyOf(deciding: Deciding, known: ReadonlyMap<string, string>) {
  const { on, others = [], line } = deciding;
  const versionOf = ({ id, version }: Incident) => known.get(id) ?? version;
  const versions = Object.fromEntries(
    others.map((one) => [one.id, versionOf(one)]),
  );
  return {
    body: { ...line, ...(others.length > 0 ? { versions } : {}) },
    ...(on === null ? {} : { ifMatch: versionOf(on) }),
  };
}

const undone = async (decision: string, reason: string) =>
  ask<typeof decide>("post", "/decisions", {
    body: { kind: "undo", decision, reason },
  });

/**
 * Sends decisions one after the other while the next item is read: each names
 * the version that the one before it left behind.
 *
 * @param onRefused - told of what did not become a decision; what was decided
 * after it about the same incident is not sent
 */
export function useDecisions(onRefused: (refused: Refused) => void) {
  const queries = useQueryClient();
  const [pending, setPending] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const versions = useRef(new Map<string, string>());
  const broken = useRef(new Set<string>());
  const made = useRef<Made[]>([]);
  const told = useRef(onRefused);
  useEffect(() => {
    told.current = onRefused;
  });
  const inTurn = useCallback((work: () => Promise<void>) => {
    setPending((count) => count + 1);
    line.current = line.current
      .then(work)
      .finally(() => setPending((count) => count - 1));
  }, []);
  const keep = useCallback(
    (answer: Decided) => {
      for (const { id, version } of answer.incidents)
        versions.current.set(id, version);
      void forgetLists(queries);
    },
    [queries],
  );
  const send = useCallback(
    (deciding: Deciding) => {
      const { on } = deciding;
      const id = on?.id ?? null;
      inTurn(async () => {
        if (id !== null && broken.current.has(id)) return;
        try {
          const answer = await ask<typeof decide>("post", "/decisions", {
            ...bodyOf(deciding, versions.current),
          });
          made.current.push({ decision: answer.decision, incident: id });
          keep(answer);
          if (id !== null) void queries.invalidateQueries(itemOptions(id));
        } catch (error) {
          if (id !== null) {
            broken.current.add(id);
            versions.current.delete(id);
            await queries.invalidateQueries(itemOptions(id));
          }
          told.current({ before: on, error });
        }
      });
    },
    [inTurn, keep, queries],
  );
  /** Takes the last decision back. @param then - told of which incident */
  const undo = useCallback(
    (reason: string, then: (incident: string | null) => void) => {
      inTurn(async () => {
        const last = made.current.pop();
        if (last === undefined) return;
        try {
          keep(await undone(last.decision, reason));
          if (last.incident !== null)
            await queries.invalidateQueries(itemOptions(last.incident));
          then(last.incident);
        } catch (error) {
          made.current.push(last);
          told.current({ before: null, error });
        }
      });
    },
    [inTurn, keep, queries],
  );
  /** What was refused is looked at again: decisions on it are sent again. */
  const reopen = useCallback((id: string) => broken.current.delete(id), []);
  return { send, undo, reopen, pending };
}
