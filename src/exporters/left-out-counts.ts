import type { LeftOut } from "../release/index.js";

/** How often what is not in a file, for whatever reason. */
export interface LeftOutCount {
  readonly reason: LeftOut["reason"];
  /** JSON pointer with `*` for places in lists; `` for whole incidents. */
  readonly field: string;
  /** The code that has no counterpart, and why. */
  readonly code?: string;
  readonly why?: string;
  readonly count: number;
}

/**
 * Adds up what was left out, by reason and field. Others may see it: of
 * incidents that they may not know of it counts nothing.
 *
 * @param shown - ids of the incidents that were handed to the format
 */
export function leftOutCounts(
  leftOut: readonly LeftOut[],
  shown: ReadonlySet<string>,
): readonly LeftOutCount[] {
  const counts = new Map<string, LeftOutCount>();
  for (const { incident, field, reason, count, code, why } of leftOut) {
    if (!shown.has(incident)) continue;
    const told = {
      reason,
      field: field.replaceAll(/\/\d+/g, "/*"),
      ...(code === undefined ? {} : { code }),
      ...(why === undefined ? {} : { why }),
    };
    const key = JSON.stringify(told);
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { ...told, count: before + count });
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}
