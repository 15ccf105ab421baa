import type {
  ActorRole,
  DateInterval,
  OutcomeMove,
  PlaceReference,
  RegisterPerson,
} from "../../model/index.js";
import type { IncidentsById } from "./fate.js";
import { startOf } from "./intervals.js";
import type { LifeNote } from "./life-note.js";
import {
  DEAD_STATES,
  HELD_STATES,
  stateOf,
  type StateCode,
} from "./life-state.js";
import { movesOf, type LifeOptions } from "./outcome-moves.js";

/** One step in what became of a person. */
export interface LifeStep {
  readonly state: StateCode;
  readonly when: DateInterval;
  readonly where: PlaceReference | null;
  /** Who holds or did it; suspected and accused ones with that basis. */
  readonly holders: readonly ActorRole[];
  /** The incident that shows it; null for a step told as such or by a rule. */
  readonly incident: string | null;
  /** Reports that tell it, ascending; empty where no incident shows it. */
  readonly reports: readonly string[];
  /** Told as denied or only as alleged: shown, and never a ground of a move. */
  readonly doubted: boolean;
  readonly basis: "incident" | "told" | "rule";
}

/** What became of a victim, in the order of the dates. */
export interface Life {
  readonly person: string;
  readonly name: string;
  readonly steps: readonly LifeStep[];
  readonly notes: readonly LifeNote[];
}

/** Of steps of one day the harm comes first, the death last. */
function rankOf({ state }: LifeStep): number {
  if (DEAD_STATES.has(state)) return 3;
  if (HELD_STATES.has(state)) return 1;
  return state === "wounded" || state === "survived" ? 0 : 2;
}

function byStep(a: LifeStep, b: LifeStep): number {
  const [x, y] = [startOf(a.when), startOf(b.when)];
  if (x !== y) return x < y ? -1 : 1;
  const lead = rankOf(a) - rankOf(b);
  if (lead !== 0) return lead;
  const text = ({ state, incident }: LifeStep) => `${state} ${incident}`;
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;
}

function stepsOfRoles(
  person: RegisterPerson,
  incidents: IncidentsById,
): readonly LifeStep[] {
  return person.roles.flatMap((role): readonly LifeStep[] => {
    const incident = incidents.get(role.incident);
    if (incident === undefined) return [];
    const state = stateOf(role, incident);
    if (state === undefined) return [];
    return [
      {
        state,
        when: role.died ?? role.when,
        where: role.where,
        holders: incident.perpetrators,
        incident: role.incident,
        reports: role.reports,
        doubted: role.doubted,
        basis: "incident",
      },
    ];
  });
}

function toldSteps({ statusHistory }: RegisterPerson): readonly LifeStep[] {
  return (statusHistory ?? []).map(({ state, when, where, holder }) => ({
    state,
    when,
    where,
    holders: holder === null ? [] : [holder],
    incident: null,
    reports: [],
    doubted: false,
    basis: "told",
  }));
}

/** A death that ends a wound, as the moves have it, is a death of wounds. */
function withWounds(
  steps: readonly LifeStep[],
  moves: readonly OutcomeMove[],
): readonly LifeStep[] {
  const ends = new Set(
    moves
      .filter(({ from, to }) => from === "wounded" && to === "killed")
      .map(({ laterIncident }) => laterIncident),
  );
  return steps.map((step) =>
    step.state === "killed" && ends.has(step.incident ?? "")
      ? { ...step, state: "died_of_wounds" as const }
      : step,
  );
}

/**
 * Whether a life is shown at all: only of the dead, the detained and the
 * missing. Of the living there is no timeline of where they were.
 *
 * @source ../shared/design/practice.md 23
 */
function hasLife(person: RegisterPerson, incidents: IncidentsById): boolean {
  return [
    ...stepsOfRoles(person, incidents).filter(({ doubted }) => !doubted),
    ...toldSteps(person),
  ].some(({ state }) => DEAD_STATES.has(state) || HELD_STATES.has(state));
}

/**
 * What became of a victim, step by step. For internal use.
 *
 * @returns undefined for a person without such a life; see {@link hasLife}
 */
export function lifeOf(
  person: RegisterPerson,
  incidents: IncidentsById,
  options: LifeOptions = {},
): Life | undefined {
  if (!hasLife(person, incidents)) return undefined;
  const { moves, notes } = movesOf(person, incidents, options);
  const byRule = moves
    .filter(
      ({ to, incident, laterIncident, from }) =>
        to === "missing" && from !== "missing" && incident === laterIncident,
    )
    .filter(({ incident }) => !hasMissing(person, incident))
    .map(({ when }): LifeStep => ({
      state: "forcibly_disappeared",
      when,
      where: null,
      holders: [],
      incident: null,
      reports: [],
      doubted: false,
      basis: "rule",
    }));
  const steps = [
    ...withWounds(stepsOfRoles(person, incidents), moves),
    ...toldSteps(person),
    ...byRule,
  ];
  return {
    person: person.id,
    name: person.name,
    steps: steps.sort(byStep),
    notes,
  };
}

/** Whether an incident itself tells the person missing. */
function hasMissing({ roles }: RegisterPerson, incident: string): boolean {
  return roles.some(
    (role) => role.incident === incident && role.outcome === "missing",
  );
}
