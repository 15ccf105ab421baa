import type { SourceTally } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";

/**
 * Rules by which one of several told values is shown. All break ties in the
 * same way: more sources, told as news rather than background, more claims,
 * later publication, then the text of the value.
 *
 * - `majority-of-sources`: the value that most original sources carry
 * - `latest`: the value published last
 * - `most-specific`: the narrowest date, the finest place, the longest list
 * - `lowest`, `highest`: the smallest or the greatest number
 */
export const SHOWN_RULES = [
  "majority-of-sources",
  "latest",
  "most-specific",
  "lowest",
  "highest",
] as const;

/** A rule of {@link SHOWN_RULES}. */
export type ShownRule = (typeof SHOWN_RULES)[number];

/** A value with the claims that tell it. */
export interface ToldValue<Value> {
  readonly value: Value;
  /** Canonical JSON: equal values have equal text. */
  readonly text: string;
  /** In canonical order. */
  readonly claims: readonly LinkableClaim[];
  /** Distinct original sources that carry the value. */
  readonly independentSources: number;
  /** Those that are not shown to depend on each other. */
  readonly corroboration: SourceTally;
  /** Names of those of them that have one, in alphabetical order. */
  readonly sources: readonly string[];
  /** How specific it is: the smaller, the more. */
  readonly breadth: number;
  /** What `lowest` and `highest` compare. */
  readonly size: number;
}

const lastDay = (told: ToldValue<unknown>) =>
  told.claims
    .map(({ report }) => report.published ?? "")
    .reduce((a, b) => (b > a ? b : a), "");

const isNews = (told: ToldValue<unknown>) =>
  told.claims.some(({ background }) => !background);

type Order = (a: ToldValue<unknown>, b: ToldValue<unknown>) => number;

const BY_RULE: Readonly<Record<ShownRule, Order>> = {
  "majority-of-sources": () => 0,
  latest: (a, b) => compareText(lastDay(b), lastDay(a)),
  "most-specific": (a, b) => a.breadth - b.breadth,
  lowest: (a, b) => a.size - b.size,
  highest: (a, b) => b.size - a.size,
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const byAll: Order = (a, b) =>
  b.independentSources - a.independentSources ||
  Number(isNews(b)) - Number(isNews(a)) ||
  b.claims.length - a.claims.length ||
  compareText(lastDay(b), lastDay(a)) ||
  a.breadth - b.breadth ||
  compareText(a.text, b.text);

/**
 * Orders values by a rule, the shown one first.
 *
 * @returns a new list; the same for any order of `values`
 */
export function rankValues<Value>(
  values: readonly ToldValue<Value>[],
  rule: ShownRule,
): readonly ToldValue<Value>[] {
  return [...values].sort((a, b) => BY_RULE[rule](a, b) || byAll(a, b));
}
