import type {
  OutcomeMove,
  RegisterIncident,
  RegisterPerson,
} from "../../model/index.js";
import { captivityMoves } from "./captivity-moves.js";
import { deathMoves } from "./death-moves.js";
import {
  disappearanceMoves,
  type DisappearanceOptions,
} from "./disappearance.js";
import { fatesOf, type IncidentsById, type PersonMoves } from "./fate.js";
import { refutations, type Grades } from "./refutations.js";

/** What lives are read with beside persons and incidents. */
export interface LifeOptions {
  /** Grades that reviewers gave, by incident id. */
  readonly grades?: Grades | undefined;
  /** Turns long silence into enforced disappearance; off when left out. */
  readonly disappearance?: DisappearanceOptions | undefined;
}

/** Incidents by their id. */
export function incidentsById(
  incidents: readonly RegisterIncident[],
): IncidentsById {
  return new Map(incidents.map((incident) => [incident.id, incident]));
}

/** Moves and notes of one person; {@link outcomeMoves} for all. */
export function movesOf(
  person: RegisterPerson,
  incidents: IncidentsById,
  { grades = new Map(), disappearance }: LifeOptions = {},
): PersonMoves {
  const fates = fatesOf(person, incidents);
  const alive = refutations(person, fates, grades);
  // Of whom a reviewer says that he lives nothing ends in death.
  const believed = fates.filter(
    ({ outcome, role }) =>
      outcome !== "killed" || grades.get(role.incident) !== "found_alive",
  );
  const dead = deathMoves(person, believed);
  const gone =
    disappearance === undefined
      ? []
      : disappearanceMoves(person, believed, disappearance);
  return {
    moves: [
      ...dead.moves,
      ...captivityMoves(person, believed),
      ...gone,
      ...alive.moves,
    ],
    notes: [...dead.notes, ...alive.notes],
  };
}

const textOf = (move: OutcomeMove) => JSON.stringify(move);

/**
 * What became of the victims of a register after the outcome that an incident
 * tells. Nothing counts twice when each move is taken off where it starts: a
 * person wounded and then dead is one killed. A move from `killed` to `killed`
 * says that `incident` shows or retells the death that `laterIncident` counts;
 * one from `killed` to `survived` that a reviewer found him alive.
 *
 * @param persons - as `linkPersons` gives them
 * @param incidents - the register's incidents, in any order
 * @returns each step of a person once, by person, then by what it moves
 */
export function outcomeMoves(
  persons: readonly RegisterPerson[],
  incidents: readonly RegisterIncident[],
  options: LifeOptions = {},
): readonly OutcomeMove[] {
  const byId = incidentsById(incidents);
  const moves = persons.flatMap(
    (person) => movesOf(person, byId, options).moves,
  );
  const byText = new Map(moves.map((move) => [textOf(move), move]));
  return [...byText.keys()]
    .map((text) => byText.get(text)!)
    .sort(
      (a, b) =>
        (a.person < b.person ? -1 : a.person > b.person ? 1 : 0) ||
        (textOf(a) < textOf(b) ? -1 : 1),
    );
}
