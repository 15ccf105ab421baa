import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { decide } from "../../src/api/routes/decisions.js";
import { ask } from "../app/ask.js";
import { useSession } from "../app/session.js";
import type { FieldCode } from "../review/queue/fields.js";
import { itemOptions, type Incident } from "../review/queue/load-item.js";

/** A decision without what is the same of all. */
export interface Asked {
  readonly kind: string;
  readonly [part: string]: unknown;
}

/** Another incident, in the version that was looked at. */
type Other = Pick<Incident, "id" | "version">;

/**
 * Decides about the incident of a page, on the version that is shown there; all
 * that shows it is read anew, whatever the answer was.
 */
export function useIncidentDecisions(incident: Incident, reason: string) {
  const { t } = useTranslation("incident");
  const { may } = useSession();
  const queries = useQueryClient();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ({ kind, ...parts }: Asked) =>
      ask<typeof decide>("post", "/decisions", {
        body: {
          kind,
          reason: reason.trim() || t("reasonUsual"),
          ...(kind === "undo" ? {} : { incidents: [incident.id] }),
          ...parts,
        },
        ifMatch: incident.version,
      }),
    onSettled: async () => {
      await queries.invalidateQueries(itemOptions(incident.id));
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== "session",
        refetchType: "active",
      });
    },
  });
  const ifMay = <Work>(role: "coder" | "reviewer" | "editor", work: Work) =>
    may(role) ? work : undefined;
  /** That two are one, or are not; told of its decision when it is made. */
  const between = (
    kind: "merge" | "not-same",
    other: Other,
    onMade: (decision: string) => void,
  ) =>
    mutate(
      {
        kind,
        incidents: [incident.id, other.id],
        versions: { [other.id]: other.version },
      },
      { onSuccess: ({ decision }) => onMade(decision) },
    );
  return {
    error,
    isPending,
    reset,
    correct: ifMay("coder", (field: FieldCode, value: unknown) =>
      mutate({ kind: "correct", field: `/${field}`, value }),
    ),
    note: ifMay("coder", (text: string) => mutate({ kind: "note", text })),
    accept: ifMay("reviewer", () => mutate({ kind: "accept" })),
    reject: ifMay("reviewer", (ground: string) =>
      mutate({ kind: "reject", ground }),
    ),
    grade: ifMay("reviewer", (grade: string) =>
      mutate({ kind: "grade", grade }),
    ),
    /** The incident as a whole; names have a decision of their own. */
    release: ifMay("editor", () => mutate({ kind: "release", field: "" })),
    withhold: ifMay("editor", () => mutate({ kind: "withhold", field: "" })),
    between: ifMay("reviewer", between),
    undo: ifMay("reviewer", (decision: string) =>
      mutate({ kind: "undo", decision }),
    ),
  } as const;
}
