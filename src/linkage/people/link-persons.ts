import type { RegisterPerson } from "../../model/index.js";
import type { PersonBarrier } from "./person-constraints.js";
import {
  personGraph,
  type MembersOf,
  type PersonOptions,
} from "./person-graph.js";
import { personIdOf, viewPerson } from "./person-view.js";
import type { PersonReport } from "./told-person.js";

/** Two mentions that may be one person and were not joined. */
export interface PersonSuggestion {
  /** Keys of the mentions, the smaller first. */
  readonly mentions: readonly [string, string];
  /** Ids of the persons they belong to, in the same order. */
  readonly persons: readonly [string, string];
  readonly weight: number;
  /** What stands between them; null when only the evidence is thin. */
  readonly barrier: PersonBarrier | null;
}

/** Persons of a register, and the joins that were left to people. */
export interface LinkedPersons {
  /** By id. */
  readonly persons: readonly RegisterPerson[];
  /**
   * What holds each person together, by id: pairs of mention keys, one fewer
   * than mentions; persons of a single mention are left out.
   */
  readonly ties: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  /** The heaviest first. */
  readonly suggestions: readonly PersonSuggestion[];
}

/**
 * Joins mentions of many reports into persons: persons = f(claims, incidents,
 * decisions). Computed whenever it is asked for: nothing is stored, so nothing
 * can be out of date, and a decision undone is undone everywhere.
 *
 * @param reports - the current version of each report, in any order
 * @param incidents - the register's incidents, as `linkIncidents` gives them
 * @returns every named person, also those of a single mention; the same for
 * any order of `reports`
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 */
export function linkPersons(
  reports: readonly PersonReport[],
  incidents: readonly MembersOf[],
  options: PersonOptions = {},
): LinkedPersons {
  const { mentions, clusters, ties, held } = personGraph(
    reports,
    incidents,
    options,
  );
  const persons = clusters.map((cluster) =>
    viewPerson(cluster.map((index) => mentions[index]!)),
  );
  const personOf = new Map<number, string>();
  clusters.forEach((cluster, at) => {
    for (const index of cluster) personOf.set(index, persons[at]!.id);
  });
  const suggestions = held.map(({ a, b, pair, barrier }) => ({
    mentions: [mentions[a]!.key, mentions[b]!.key] as const,
    persons: [personOf.get(a)!, personOf.get(b)!] as const,
    weight: pair.weight,
    barrier,
  }));
  const tiesOf = new Map<string, (readonly [string, string])[]>();
  for (const [a, b] of ties) {
    const id = personOf.get(a)!;
    const own = tiesOf.get(id) ?? [];
    if (own.length === 0) tiesOf.set(id, own);
    own.push([mentions[a]!.key, mentions[b]!.key]);
  }
  return {
    persons,
    ties: tiesOf,
    suggestions: suggestions.sort(
      (p, q) =>
        q.weight - p.weight || (p.mentions.join() < q.mentions.join() ? -1 : 1),
    ),
  };
}

/**
 * The person of an id, also of one that a part of this person had before it
 * was joined with others: an id derives from a mention, and the mention leads
 * to its person. The first eight or more digits of an id do, as tables print
 * them.
 *
 * @returns undefined when nobody has that id, or when several begin so
 */
export function resolvePerson(
  persons: readonly RegisterPerson[],
  id: string,
): RegisterPerson | undefined {
  if (!/^per-[0-9a-f]{8,32}$/.test(id)) return undefined;
  const [only, ...others] = persons.filter(({ mentions }) =>
    mentions.some(([key]) => personIdOf(key!).startsWith(id)),
  );
  return others.length === 0 ? only : undefined;
}
