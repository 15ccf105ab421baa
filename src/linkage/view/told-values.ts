import type {
  CompetingField,
  CompetingValue,
  JsonValue,
} from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import {
  corroborationOf,
  originalSources,
} from "../sources/original-sources.js";
import type { SourceOptions } from "../sources/source-options.js";
import { rankValues, type ShownRule, type ToldValue } from "./shown-rules.js";

/** What one claim tells for a field. */
export interface Telling<Value> {
  readonly claim: LinkableClaim;
  readonly value: Value;
}

/** Measures by which rules order values. */
export interface ValueMeasures<Value> {
  /** Values with one identity are one value; the JSON text by default. */
  readonly identity?: (value: Value) => string;
  readonly breadth?: (value: Value) => number;
  readonly size?: (value: Value) => number;
}

/** JSON with sorted keys: equal values give equal text. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

/**
 * Groups tellings by value.
 *
 * @returns one entry a distinct value, told in the words of its first claim
 */
export function gatherValues<Value>(
  tellings: readonly Telling<Value>[],
  sources: SourceOptions,
  measures: ValueMeasures<Value> = {},
): readonly ToldValue<Value>[] {
  const groups = new Map<string, Telling<Value>[]>();
  for (const telling of tellings) {
    const identity = (measures.identity ?? canonicalText)(telling.value);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [telling]);
    else group.push(telling);
  }
  return [...groups.values()].map((group) => {
    const claims = [...new Set(group.map(({ claim }) => claim))];
    const { value } = group[0]!;
    const found = originalSources(claims, sources).sources;
    return {
      value,
      text: canonicalText(value),
      claims,
      independentSources: found.length,
      sources: found
        .filter(({ kind }) => kind !== "anonymous")
        .map(({ name }) => name)
        .sort(),
      corroboration: corroborationOf(claims, sources),
      breadth: measures.breadth?.(value) ?? 0,
      size: measures.size?.(value) ?? 0,
    };
  });
}

/** First and last day of publication; absent where no report is dated. */
function reportedDays(
  claims: readonly LinkableClaim[],
): Pick<CompetingValue, "firstReported" | "lastReported"> {
  const days = claims.flatMap(({ report }) => report.published ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? {}
    : { firstReported: first, lastReported: last };
}

/**
 * Puts the values of a field side by side.
 *
 * @param shown - what the register shows; the first value when left out
 * @returns undefined when nobody tells the field
 */
export function competingField(
  values: readonly ToldValue<unknown>[],
  rule: ShownRule,
  shown?: JsonValue,
): CompetingField | undefined {
  const ranked = rankValues(values, rule);
  const first = ranked[0];
  if (first === undefined) return undefined;
  return {
    shown: shown === undefined ? (first.value as JsonValue) : shown,
    rule,
    values: ranked.map((told) => ({
      value: told.value as JsonValue,
      claims: told.claims.map(({ key }) => key),
      independentSources: told.independentSources,
      sources: told.sources,
      ...reportedDays(told.claims),
      corroboration: told.corroboration,
    })),
  };
}
