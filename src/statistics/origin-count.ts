import type {
  OutcomeCode,
  RegisterIncident,
  RoleCode,
  Victim,
} from "../model/index.js";
import { liesIn, type Area } from "./area.js";
import { exactly, ZERO, type Figure } from "./figure.js";
import {
  isFoundAlive,
  isLaterDeath,
  isNamed,
  isRetelling,
  type Aftermath,
  type LaterDeath,
} from "./later-outcomes.js";
import type { PeopleCount } from "./people-count.js";

/** A victim with what became of him in the end. */
export interface CountedPerson {
  readonly victim: Victim;
  /** What he counts as in the end. */
  readonly outcome: OutcomeCode;
  /** Set when he died after the happening. */
  readonly death: LaterDeath | undefined;
}

/**
 * The victims of an incident, each with the outcome that counts; who was found
 * alive, and who is counted with another incident, is left out.
 */
export function countedPersons(
  incident: RegisterIncident,
  aftermath: Aftermath,
  countsPerpetrators: boolean,
): readonly CountedPerson[] {
  const found: CountedPerson[] = [];
  for (const victim of incident.victims ?? []) {
    if (victim.perpetrator === true && !countsPerpetrators) continue;
    const name = victim.name?.full ?? "";
    const isHis = (move: { readonly name: string }) => isNamed(move.name, name);
    const { outcome } = victim;
    if (outcome === "killed") {
      const isAlive = aftermath.moves.some(
        (move) => isFoundAlive(move) && isHis(move),
      );
      const isElsewhere =
        aftermath.moves.some((move) => isRetelling(move) && isHis(move)) ||
        aftermath.after.some(
          (move) =>
            isLaterDeath(move) && move.incident !== incident.id && isHis(move),
        );
      if (isAlive || isElsewhere) continue;
    }
    const death = aftermath.laterDeaths.find(({ move }) => isHis(move));
    // The same person under both outcomes: the later one counts.
    if (death !== undefined && outcome === death.move.from) {
      const isTwice = (incident.victims ?? []).some(
        (other) =>
          other.outcome === "killed" &&
          other.name !== null &&
          isNamed(other.name.full, name),
      );
      if (!isTwice) found.push({ victim, outcome: "killed", death });
      continue;
    }
    const own = outcome === "killed" ? death : undefined;
    found.push({ victim, outcome, death: own });
  }
  return found;
}

/** Whether a person comes from an area, as far as it is told. */
export const isFrom = ({ victim }: CountedPerson, area: Area): boolean =>
  liesIn(victim.origin, area);

/** One person as a count. */
export function countOfPerson({ role, group }: Victim): PeopleCount {
  const one = exactly(1);
  return {
    byRole: new Map([[role, one]]),
    below: 0,
    above: 0,
    open: false,
    groups: group === undefined ? [] : [{ group, role, figure: one }],
  };
}

/** Several persons as a count, with those whose origin nothing tells. */
export function countOfPeople(
  people: readonly CountedPerson[],
  above: number,
): PeopleCount {
  const byRole = new Map<RoleCode, Figure>();
  for (const { victim } of people) {
    const known = byRole.get(victim.role)?.best ?? 0;
    byRole.set(victim.role, exactly(known + 1));
  }
  if (byRole.size === 0 && above > 0) byRole.set("unknown", ZERO);
  return {
    byRole,
    below: 0,
    above,
    open: false,
    groups: people.flatMap(({ victim }) => countOfPerson(victim).groups),
  };
}
