import type {
  DateInterval,
  EventTypeCode,
  OutcomeCode,
  OutcomeMove,
  PersonRole,
  RegisterIncident,
  RegisterPerson,
} from "../../model/index.js";
import { startOf } from "./intervals.js";
import type { LifeNote } from "./life-note.js";

/** Incidents of a register by id. */
export type IncidentsById = ReadonlyMap<string, RegisterIncident>;

/** Moves of a person, and why what looks like one is none. */
export interface PersonMoves {
  readonly moves: readonly OutcomeMove[];
  readonly notes: readonly LifeNote[];
}

/** A part as victim, with what the register says of the incident. */
export interface Fate {
  readonly role: PersonRole;
  readonly outcome: OutcomeCode;
  readonly type: EventTypeCode | undefined;
  readonly background: boolean;
}

/** What befell a person, by date; doubted tellings are left out. */
export function fatesOf(
  person: RegisterPerson,
  incidents: IncidentsById,
): readonly Fate[] {
  return person.roles.flatMap((role): readonly Fate[] => {
    if (role.part !== "victim" || role.outcome === null || role.doubted)
      return [];
    const incident = incidents.get(role.incident);
    return [
      {
        role,
        outcome: role.outcome,
        type: incident?.type,
        background: incident?.background ?? false,
      },
    ];
  });
}

/** A body or a paper shows the death; it happened elsewhere or before. */
export function isShownDeath({ type }: Fate): boolean {
  return type === "body_found" || type === "death_in_custody";
}

/**
 * When the later outcome came about: the told day of death, or the later
 * incident's date. In one incident told twice it lies between the incident
 * and the first report of it.
 */
function whenOf(early: Fate, late: Fate): DateInterval {
  const { role } = late;
  if (role.died !== undefined) return role.died;
  if (role.incident !== early.role.incident) return role.when;
  const start = early.role.when.start ?? role.when.start;
  const told = role.firstTold;
  const isLater =
    told !== null &&
    (early.role.firstTold === null || told > early.role.firstTold);
  if (!isLater || start === null || told < start) return role.when;
  return { start, end: told, precision: "range" };
}

/** Makes the move from one outcome of a person to another. */
export function moveOf(
  person: RegisterPerson,
  early: Fate,
  late: Fate,
): OutcomeMove {
  return {
    person: person.id,
    name: person.name,
    incident: early.role.incident,
    from: early.outcome,
    to: late.outcome,
    laterIncident: late.role.incident,
    when: whenOf(early, late),
  };
}

/** Order of what befell a person: by first day, then by incident. */
export function byDate(a: Fate, b: Fate): number {
  const [x, y] = [startOf(a.role.when), startOf(b.role.when)];
  if (x !== y) return x < y ? -1 : 1;
  return a.role.incident < b.role.incident
    ? -1
    : a.role.incident > b.role.incident
      ? 1
      : 0;
}
