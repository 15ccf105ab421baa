import type { IncidentColumns } from "../incidents/columns.js";
import type { BasisCode } from "../../src/model/vocabulary.js";

/** A body with its incidents, each ground apart. */
export interface CountedActor {
  readonly actor: IncidentColumns["words"]["actors"][number];
  /** Incidents in which it is told to have acted. */
  readonly acted: Readonly<Partial<Record<BasisCode, number>>>;
  /** Incidents of which it is a target. */
  readonly target: number;
  /** Numbers of all its incidents in the columns. */
  readonly incidents: readonly number[];
}

interface Tally {
  readonly acted: Partial<Record<BasisCode, number>>;
  target: number;
  readonly incidents: number[];
}

/**
 * Bodies of the packs with their incidents, most first. Persons bear no id and
 * stand in no column; what no pack lists is left out, too.
 */
export function countedActors(
  columns: IncidentColumns,
): readonly CountedActor[] {
  const { actors, bases } = columns.words;
  const tallies = actors.map((): Tally => ({
    acted: {},
    target: 0,
    incidents: [],
  }));
  for (const [at, rows] of columns.actors.entries()) {
    const once = new Set<string>();
    for (const [number, isActing, basis] of rows) {
      const tally = tallies[number]!;
      const code = bases[basis] as BasisCode;
      const key = `${number} ${isActing === 1 ? code : "target"}`;
      if (once.has(key)) continue;
      once.add(key);
      if (isActing === 1) tally.acted[code] = (tally.acted[code] ?? 0) + 1;
      else tally.target += 1;
      if (tally.incidents.at(-1) !== at) tally.incidents.push(at);
    }
  }
  return actors
    .map((actor, number) => ({ actor, ...tallies[number]! }))
    .filter(({ actor }) => actor.kind !== null)
    .sort((a, b) => b.incidents.length - a.incidents.length);
}
