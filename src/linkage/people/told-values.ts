import { ascending } from "../fields/ascending.js";
import type { Mention } from "./mention.js";

/** Who tells a value: report ids ascending, and the days of the reports. */
export interface Telling {
  readonly reports: readonly string[];
  readonly firstTold: string | null;
  readonly lastTold: string | null;
}

/** @returns ids and days of the mentions' reports */
export function tellingOf(mentions: readonly Mention[]): Telling {
  const reports = [...new Set(mentions.map(({ report }) => report.id))];
  const days = mentions
    .flatMap(({ report }) => report.published ?? [])
    .sort(ascending);
  return {
    reports: reports.sort(ascending),
    firstTold: days[0] ?? null,
    lastTold: days.at(-1) ?? null,
  };
}

/** A value with the mentions that tell it. */
export interface ToldBy<Value> {
  readonly value: Value;
  readonly mentions: readonly Mention[];
}

/**
 * Gathers what mentions tell, each value once.
 *
 * @param identity - equal values have equal identities
 * @returns values by identity
 */
export function gather<Value>(
  mentions: readonly Mention[],
  read: (mention: Mention) => readonly Value[],
  identity: (value: Value) => string,
): readonly ToldBy<Value>[] {
  const groups = new Map<string, { value: Value; mentions: Mention[] }>();
  for (const mention of mentions)
    for (const value of read(mention)) {
      const key = identity(value);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { value, mentions: [mention] });
      else if (group.mentions.at(-1) !== mention) group.mentions.push(mention);
    }
  return [...groups.keys()].sort(ascending).map((key) => groups.get(key)!);
}
