import { queryOptions } from "@tanstack/react-query";
import type { getReport, listCaptures } from "../../src/api/routes/reports.js";
import type { EvidenceEntry } from "../../src/model/evidence.js";
import { ask, type AnswerOf } from "../app/ask.js";
import type { Stretch } from "../parts/cut-text.js";

/** A report with its text and what was read of it. */
export type Report = AnswerOf<typeof getReport>;
/** One thing that was read of it. */
export type Claim = Report["claims"][number];

/** Characters of a report on which a value rests. */
export interface Cited extends Stretch {
  readonly in: "text" | "title";
  /** Claim and pointer of the value. */
  readonly claim: string;
  readonly pointer: string;
  /** Id of the rule that read it. */
  readonly rule: string | null;
  readonly confidence: number | null;
}

/** All that the claims of a report rest on. */
export function citedIn({ claims }: Report): readonly Cited[] {
  return claims.flatMap(({ key, value }) => {
    const evidence = (value["evidence"] ?? {}) as Readonly<
      Record<string, EvidenceEntry & { readonly rule?: string }>
    >;
    return Object.entries(evidence).flatMap(([pointer, entry]) =>
      entry.citations.flatMap((span) => {
        if (!("start" in span) || (span.in !== "text" && span.in !== "title"))
          return [];
        return [
          {
            ...{ in: span.in, start: span.start, end: span.end },
            ...{ claim: key, pointer },
            rule: entry.rule ?? null,
            confidence: entry.confidence ?? null,
          },
        ];
      }),
    );
  });
}

/** One report. */
export const reportOptions = (id: string) =>
  queryOptions({
    queryKey: ["report", id],
    queryFn: ({ signal }) =>
      ask<typeof getReport>("get", "/reports/{id}", { params: { id }, signal }),
  });

/** How it came in. */
export const capturesOptions = (key: string) =>
  queryOptions({
    queryKey: ["captures", key],
    queryFn: async ({ signal }) => {
      const query = { report: key, limit: 50 };
      return (
        await ask<typeof listCaptures>("get", "/captures", { query, signal })
      ).items;
    },
  });
