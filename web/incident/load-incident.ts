import { queryOptions } from "@tanstack/react-query";
import type {
  getIncidentHistory,
  getIncidentLinks,
  getIncidentSources,
} from "../../src/api/routes/incidents.js";
import type { Bilingual } from "../../src/model/counting-rule.js";
import { ask, type AnswerOf } from "../app/ask.js";

/** One way by which a report has what it tells; see `explainSources`. */
export interface SourcePath {
  readonly claim: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** From the report to the root. */
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  readonly role: string;
  readonly words: Bilingual;
  readonly copy: {
    readonly passages: readonly { readonly text: string }[];
  } | null;
}

/** Who told an incident. */
export interface IncidentSources {
  readonly summary: {
    readonly reports: number;
    readonly named: number;
    readonly unnamed: number;
    readonly sources: readonly {
      readonly id: string;
      readonly kind: string;
      readonly claims: readonly string[];
    }[];
  };
  readonly graph: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly name: string;
    }[];
    readonly edges: readonly {
      readonly kind: string;
      readonly from: string;
      readonly to: string;
    }[];
  };
  readonly paths: readonly SourcePath[];
}

/** Why two claims are one happening; see `explainIncident`. */
export interface IncidentLinkPair {
  readonly claims: readonly [string, string];
  readonly members: readonly [string, string];
  /** In bits: log2 of how much likelier it is that both are one. */
  readonly weight: number;
  readonly prior: number;
  readonly threshold: number;
  readonly fields: readonly {
    readonly field: string;
    readonly bits: number;
    readonly words: Bilingual;
  }[];
}

/** Every decision about an incident. */
export type IncidentHistory = AnswerOf<typeof getIncidentHistory>["items"];

/** Who told it, and from whom they have it. */
export const sourcesOptions = (id: string) =>
  queryOptions({
    queryKey: ["incident-sources", id],
    queryFn: async ({ signal }) =>
      (await ask<typeof getIncidentSources>("get", "/incidents/{id}/sources", {
        params: { id },
        signal,
      })) as unknown as IncidentSources,
  });

/** Why its claims are one happening. */
export const linksOptions = (id: string) =>
  queryOptions({
    queryKey: ["incident-links", id],
    queryFn: async ({ signal }) => {
      const params = { id };
      const { items } = await ask<typeof getIncidentLinks>(
        "get",
        "/incidents/{id}/links",
        { params, signal },
      );
      return items as unknown as readonly IncidentLinkPair[];
    },
  });

/** What was decided about it. */
export const historyOptions = (id: string) =>
  queryOptions({
    queryKey: ["incident-history", id],
    queryFn: async ({ signal }): Promise<IncidentHistory> => {
      const params = { id };
      const { items } = await ask<typeof getIncidentHistory>(
        "get",
        "/incidents/{id}/history",
        { params, signal },
      );
      return items;
    },
  });
