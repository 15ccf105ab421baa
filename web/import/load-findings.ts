import {
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { checkVersion, decide } from "../../src/api/routes/decisions.js";
import type { getRowFindings } from "../../src/api/routes/tables.js";
import { ask, type AnswerOf } from "../app/ask.js";

/** What is worth a look in the rows of an office. */
export type Findings = AnswerOf<typeof getRowFindings>;
/** Two rows that are likely one happening. */
export type LikelyPair = Findings["duplicates"]["items"][number];
/** A row as it stands in its table. */
export type ShownRow = Findings["rows"][string];

/** Findings in the rows of one office. */
export const findingsOptions = (owner: string) =>
  queryOptions({
    queryKey: ["row-findings", owner],
    queryFn: ({ signal }) =>
      ask<typeof getRowFindings>("get", "/tables/rows/{owner}/findings", {
        params: { owner },
        signal,
      }),
    retry: false,
  });

const versionOf = async (id: string) => {
  const { version } = await ask<typeof checkVersion>(
    "get",
    "/incidents/{id}/version",
    { params: { id } },
  );
  return [id, version] as const;
};

/** Says of two rows whether they are one happening; both incidents as they are now. */
export function usePairDecision(pair: LikelyPair) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (said: {
      readonly kind: "merge" | "not-same";
      readonly reason: string;
    }) => {
      const incidents = pair.incidents.filter((id) => id !== null);
      const versions = await Promise.all(incidents.map(versionOf));
      return ask<typeof decide>("post", "/decisions", {
        body: {
          ...said,
          incidents,
          versions: Object.fromEntries(versions),
        },
      });
    },
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== "session",
      }),
  });
}
