import type { Actor, ActorNames } from "../../countries/pack.js";
import type { Reading } from "../reading.js";
import { roleOfActor } from "../roles.js";

const OF_STATE: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "government",
]);

/**
 * The state whose officers a bare rank means in a report: the one at home
 * whose forces it names most, by their highest body.
 *
 * @param country ISO 3166-1 alpha-2 of the report; null when unknown
 * @returns null when the report names no force of that state
 */
export function homeState(
  readings: readonly Reading[],
  country: string | null,
  actors: ActorNames,
): Actor | null {
  const votes = new Map<Actor, number>();
  for (const { actor } of readings.flatMap((r) => r.actors)) {
    if (!actor || actor.country !== country || !OF_STATE.has(actor.kind))
      continue;
    // A coalition that fights in the country has no officers of its own there.
    if (roleOfActor(actor) === "foreign_forces") continue;
    const top = highest(actor, actors);
    votes.set(top, (votes.get(top) ?? 0) + 1);
  }
  let best: Actor | null = null;
  for (const [actor, n] of votes)
    if (n > (best ? (votes.get(best) ?? 0) : 0)) best = actor;
  return best;
}

/** Parents of an actor that are climbed at most. */
const MOST_PARENTS = 6;

function highest(actor: Actor, actors: ActorNames): Actor {
  let top = actor;
  for (let n = 0; n < MOST_PARENTS && top.parent !== null; n++) {
    const parent = actors.byId(top.parent);
    if (!parent || !OF_STATE.has(parent.kind)) break;
    top = parent;
  }
  return top;
}
