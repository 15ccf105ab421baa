import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { decide } from "../../src/api/routes/decisions.js";
import { ask } from "../app/ask.js";
import { useSession } from "../app/session.js";
import type { MissedValue } from "../parts/missed/missed-incident.js";
import { placeText } from "../parts/missed/place-of-selection.js";
import type { FieldCode } from "../review/queue/fields.js";
import type { Incident } from "../review/queue/load-item.js";
import type { Report } from "./load-report.js";
import type { WordSpan } from "./word-cursor.js";

/** A decision as it is asked for. */
interface Asked {
  readonly kind: string;
  readonly reason: string;
  readonly [part: string]: unknown;
}

/** Decides by words of a report; all that shows it is read anew. */
export function useReportDecisions(report: Report) {
  const { t } = useTranslation("report");
  const { may } = useSession();
  const queries = useQueryClient();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (asked: { readonly body: Asked; readonly ifMatch?: string }) =>
      ask<typeof decide>("post", "/decisions", asked),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== "session",
        refetchType: "active",
      }),
  });
  const placed = (span: WordSpan) => `${report.key}:${placeText(span)}`;
  const reason = t("reasonUsual");
  return {
    error,
    isPending,
    /** What was decided here last, as long as it stands. */
    made: data?.kind === "undo" ? undefined : data,
    reset,
    mayCorrect: may("coder"),
    mayUndo: may("reviewer"),
    /** @param words - where the value stands; without, it is entered by hand */
    correct: (
      incident: Incident,
      field: FieldCode,
      value: unknown,
      words: WordSpan | null,
    ) =>
      mutate({
        ifMatch: incident.version,
        body: {
          ...{ kind: "correct", reason, incidents: [incident.id] },
          ...{ field: `/${field}`, value },
          ...(words === null ? {} : { cites: [placed(words)] }),
        },
      }),
    add: (value: MissedValue, words: WordSpan) =>
      mutate({
        body: {
          ...{ kind: "add", reason, report: report.key, value },
          span: placeText(words),
        },
      }),
    undo: (decision: string) =>
      mutate({ body: { kind: "undo", reason, decision } }),
  } as const;
}

/** What may be decided on a report's page. */
export type ReportDecisions = ReturnType<typeof useReportDecisions>;
