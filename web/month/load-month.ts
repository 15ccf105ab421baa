import { queryOptions } from "@tanstack/react-query";
import type {
  getReconciliation,
  getStatistics,
  listCountingRules,
  writeParagraph,
} from "../../src/api/routes/figures.js";
import type { Bilingual } from "../../src/model/counting-rule.js";
import type { Cause } from "../../src/statistics/reconciliation.js";
import { ask } from "../app/ask.js";

/** A number with its least and most; `open` where more may have been meant. */
export interface Figure {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly open: boolean;
}

/** A figure with the incidents behind it. */
export interface Counted {
  readonly figure: Figure;
  readonly incidents: readonly string[];
}

/** A line of the table. */
export interface MonthLine extends Counted {
  readonly code: string;
  readonly label: Bilingual;
  readonly groups: readonly (Counted & { readonly label: Bilingual })[];
  readonly byType: readonly (Counted & { readonly value: string })[];
  readonly byPlace: readonly (Counted & { readonly value: string | null })[];
  readonly byGround: readonly (Counted & { readonly value: string })[];
}

interface Aside {
  readonly incidents: readonly string[];
}

/** Figures of a period by one rule. */
export interface MonthTable {
  readonly month: string;
  readonly lines: readonly MonthLine[];
  readonly reportedLater: Aside;
  readonly undated: Aside;
  readonly wideDates: Aside;
  readonly coverage: readonly Bilingual[];
}

/** What somebody else published, beside the register's own. */
export interface PublishedFigure {
  readonly measure: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly counter: string | null;
  readonly excludes: readonly string[];
  readonly reports: readonly string[];
  readonly own: Figure | null;
  readonly ownByPublisher: Figure | null;
  /** Published minus own; null without either. */
  readonly difference: number | null;
  readonly causes: readonly (Cause & {
    readonly amount: number;
    readonly incidents: readonly string[];
  })[];
}

/** Which figures are looked at. */
export interface MonthAsked {
  /** `2022-05`. */
  readonly period: string;
  readonly rule: string;
  /** A governorate, a place, or a country's code. */
  readonly place: string;
}

/** Figures of a month. */
export const monthOptions = ({ period, rule, place }: MonthAsked) =>
  queryOptions({
    queryKey: ["month", period, rule, place],
    queryFn: async ({ signal }) => {
      const { table, review } = await ask<typeof getStatistics>(
        "get",
        "/statistics",
        { query: { period, rule, place }, signal },
      );
      return {
        table: table as unknown as MonthTable,
        review: review as unknown as Bilingual & { readonly code: string },
      };
    },
    retry: false,
  });

/** Another office's figures of the month, and why they differ. */
export const reconciliationOptions = ({ period, rule, place }: MonthAsked) =>
  queryOptions({
    queryKey: ["reconciliation", period, rule, place],
    queryFn: async ({ signal }) => {
      const { published } = await ask<typeof getReconciliation>(
        "get",
        "/reconciliation",
        { query: { period, rule, place }, signal },
      );
      return published as unknown as readonly PublishedFigure[];
    },
    retry: false,
  });

/** All counting rules that the program knows. */
export const rulesOptions = queryOptions({
  queryKey: ["counting-rules"],
  queryFn: () => ask<typeof listCountingRules>("get", "/statistics/rules"),
  staleTime: Infinity,
});

/** A month in an office's own words, its figures with their incidents. */
export const paragraphOptions = (
  { period, rule, place }: MonthAsked,
  language: "ar" | "en",
  template: string,
) =>
  queryOptions({
    queryKey: ["month-paragraph", period, rule, place, language, template],
    queryFn: async ({ signal }) => {
      const { pieces } = await ask<typeof writeParagraph>(
        "post",
        "/statistics/paragraph",
        { body: { period, rule, place, language, template }, signal },
      );
      return pieces;
    },
    retry: false,
  });
