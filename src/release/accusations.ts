import { foldedWords } from "../linkage/fields/folding.js";
import type { ActorRole } from "../model/actor-role.js";
import type { Chain } from "../model/attribution.js";
import type { BasisCode } from "../model/vocabulary.js";

/** An actor with whoever says it of him, and whoever denies it. */
export interface ShownActor extends ActorRole {
  /** Chains that deny what is said of him. */
  readonly deniedBy?: readonly Chain[];
}

/** Grounds on which one party says it of another. */
const ACCUSING: ReadonlySet<BasisCode> = new Set<BasisCode>([
  "accused",
  "suspected",
]);

/** Told of him by somebody else, and not as a fact. */
export function isAccused({ basis }: Pick<ActorRole, "basis">): boolean {
  return basis !== undefined && ACCUSING.has(basis);
}

const isOneActor = (a: ActorRole, b: ActorRole) =>
  a.id !== null || b.id !== null
    ? a.id === b.id
    : foldedWords(a.name).join(" ") === foldedWords(b.name).join(" ");

const distinct = (chains: readonly Chain[]): readonly Chain[] => [
  ...new Map(chains.map((chain) => [JSON.stringify(chain), chain])).values(),
];

/**
 * Actors with their accusers and denials beside them: where a role names no
 * chain, whoever tells the incident says it.
 *
 * @param all - every role that is told of this side, denials among them
 * @param sources - chains of the incident
 */
export function withAccusers(
  actors: readonly ActorRole[],
  all: readonly ActorRole[],
  sources: readonly Chain[],
): readonly ShownActor[] {
  return actors.map((actor) => {
    if (actor.basis === undefined || actor.basis === "stated") return actor;
    const told = all.filter((other) => isOneActor(actor, other));
    const by = told.filter(({ basis }) => basis === actor.basis);
    const own = [actor.sources ?? [], by.flatMap((role) => role.sources ?? [])];
    const accusers = own.find(({ length }) => length > 0) ?? sources;
    const denials = distinct(
      told
        .filter(({ basis }) => basis === "denied")
        .flatMap((role) => role.sources ?? []),
    );
    return {
      ...actor,
      sources: distinct(accusers),
      ...(isAccused(actor) && denials.length > 0 ? { deniedBy: denials } : {}),
    };
  });
}
