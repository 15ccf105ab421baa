import type { ReleasedIncident } from "../../release/index.js";

/** Incidents in the order of their numbers, and numbers by id. */
export interface NumberedIncidents {
  readonly list: readonly ReleasedIncident[];
  /** From 1; undefined for an incident that is not in the report. */
  readonly numberOf: (id: string) => number | undefined;
}

const dayOf = ({ when }: ReleasedIncident) => when.start ?? when.end ?? "9999";

/** Numbers incidents by day, then id: the same for any order given. */
export function numbered(
  incidents: readonly ReleasedIncident[],
): NumberedIncidents {
  const key = (one: ReleasedIncident) => `${dayOf(one)} ${one.id}`;
  const list = incidents.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const numbers = new Map(list.map(({ id }, at) => [id, at + 1]));
  return { list, numberOf: (id) => numbers.get(id) };
}

/** Numbers of incidents in short: `1, 3–5`. */
export function numberRanges(
  ids: readonly string[],
  { numberOf }: NumberedIncidents,
  between: string,
): string {
  const numbers = [...new Set(ids)]
    .flatMap((id) => numberOf(id) ?? [])
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([first, last]) => {
      if (first === last) return [String(first)];
      // Two in a row are no range.
      return last === first + 1
        ? [String(first), String(last)]
        : [`${first}–${last}`];
    })
    .join(between);
}
