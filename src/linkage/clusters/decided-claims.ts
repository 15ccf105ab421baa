import { decidedPairs, type LinkDecision } from "./decisions.js";

/** What persons decided, and in which slots the claims they meant are. */
export interface DecidedClaims {
  /** Keeps a claim in view if a decision is about it. */
  readonly add: (slot: number, key: string) => void;
  readonly remove: (slot: number, key: string) => void;
  /** Slots of all claims that some decision is about. */
  readonly slots: () => readonly number[];
  /** Slots of claims that persons joined to this one, equal keys included. */
  readonly joinedTo: (key: string) => readonly number[];
  /** Keys that persons joined to this one. */
  readonly partnersOf: (key: string) => Iterable<string>;
  readonly areParted: (a: string, b: string) => boolean;
}

type Partners = ReadonlyMap<string, ReadonlySet<string>>;

function partnersBy(
  decisions: readonly LinkDecision[],
  kind: LinkDecision["kind"],
): Partners {
  const partners = new Map<string, Set<string>>();
  const add = (key: string, other: string) =>
    partners.set(key, (partners.get(key) ?? new Set()).add(other));
  for (const [a, b] of decidedPairs(decisions, kind)) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

/**
 * Equal texts under two report ids have equal keys: a decision on such a key
 * is about every claim of that key.
 */
export function decidedClaims(
  decisions: readonly LinkDecision[],
): DecidedClaims {
  const joined = partnersBy(decisions, "must_link");
  const parted = partnersBy(decisions, "cannot_link");
  const slotsOf = new Map<string, Set<number>>();
  return {
    add(slot, key) {
      if (!joined.has(key) && !parted.has(key)) return;
      slotsOf.set(key, (slotsOf.get(key) ?? new Set()).add(slot));
    },
    remove: (slot, key) => void slotsOf.get(key)?.delete(slot),
    slots: () => [...slotsOf.values()].flatMap((slots) => [...slots]),
    joinedTo: (key) =>
      [...(joined.get(key) ?? [])].flatMap((other) => [
        ...(slotsOf.get(other) ?? []),
      ]),
    partnersOf: (key) => joined.get(key) ?? [],
    areParted: (a, b) => parted.get(a)?.has(b) === true,
  };
}
