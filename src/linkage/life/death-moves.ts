import type { RegisterPerson } from "../../model/index.js";
import { FARTHEST_DAYS } from "../fields/dates.js";
import { WOUND_DAYS } from "../people/fates.js";
import {
  byDate,
  isShownDeath,
  moveOf,
  type Fate,
  type PersonMoves,
} from "./fate.js";
import { canPrecede, daysBetween } from "./intervals.js";
import type { LifeNote } from "./life-note.js";

/** The death counts where it happened, not where it is shown or retold. */
function byDeathProper(a: Fate, b: Fate): number {
  return (
    Number(a.background) - Number(b.background) ||
    Number(isShownDeath(a)) - Number(isShownDeath(b)) ||
    byDate(a, b)
  );
}

/** Days by which tellings of one day differ, one night included. */
const NIGHT = 1;

const isNear = (a: Fate, b: Fate) =>
  daysBetween(a.role.when, b.role.when) <= FARTHEST_DAYS;

/** A person dies once: other tellings of the death move to the one that counts. */
function retoldDeaths(
  person: RegisterPerson,
  deaths: readonly Fate[],
): PersonMoves {
  const [proper, ...others] = deaths;
  if (proper === undefined) return { moves: [], notes: [] };
  const isRetold = (other: Fate) =>
    isShownDeath(other) || other.background || isNear(proper, other);
  return {
    moves: others
      .filter(isRetold)
      .map((death) => moveOf(person, death, proper)),
    notes: others
      .filter((death) => !isRetold(death))
      .map((death) => ({
        code: "two_deaths",
        person: person.id,
        incidents: [proper.role.incident, death.role.incident],
      })),
  };
}

/** Why a harm in one incident and a death in another are no move. */
function apartNote(person: RegisterPerson, harm: Fate, death: Fate): LifeNote {
  const isSoon = daysBetween(harm.role.when, death.role.when) <= WOUND_DAYS;
  const isQuiet = death.type === "homicide" || death.background;
  return {
    code:
      harm.outcome === "wounded" && isSoon && isQuiet
        ? "wounds_unclear"
        : "second_attack",
    person: person.id,
    incidents: [harm.role.incident, death.role.incident],
  };
}

/** What came of a wound or an attempt. */
function afterHarm(
  person: RegisterPerson,
  harm: Fate,
  deaths: readonly Fate[],
): PersonMoves {
  const here = deaths.find(({ role }) => role.incident === harm.role.incident);
  if (here !== undefined) {
    const { lastTold } = here.role;
    const { firstTold } = harm.role;
    const isTurned =
      lastTold !== null && firstTold !== null && lastTold < firstTold;
    const note: LifeNote = {
      code: "dead_then_wounded",
      person: person.id,
      incidents: [harm.role.incident],
    };
    return {
      moves: [moveOf(person, harm, here)],
      notes: isTurned ? [note] : [],
    };
  }
  const later = deaths.find(({ role }) =>
    canPrecede(harm.role.when, role.when),
  );
  if (later === undefined) return { moves: [], notes: [] };
  const isOfWounds = harm.outcome === "wounded" && later.role.ofWounds === true;
  // Two incidents of one day that were not joined are one harm to one person.
  const isOneDay = daysBetween(harm.role.when, later.role.when) <= NIGHT;
  return isOfWounds || isOneDay
    ? { moves: [moveOf(person, harm, later)], notes: [] }
    : { moves: [], notes: [apartNote(person, harm, later)] };
}

/**
 * Moves to a death: of the wounded who died of it, of the aimed-at whom a
 * later telling says dead, of one death told in two incidents.
 *
 * An attempt and a later attack that kills are two happenings and no move: the
 * person is counted as survived in the first month and killed in the second.
 * Harm and death of one day are one, also where the incidents were not joined.
 *
 * @param fates - of one person
 */
export function deathMoves(
  person: RegisterPerson,
  fates: readonly Fate[],
): PersonMoves {
  const deaths = fates
    .filter(({ outcome }) => outcome === "killed")
    .sort(byDeathProper);
  const harms = fates.filter(
    ({ outcome }) => outcome === "wounded" || outcome === "survived",
  );
  const found = [
    retoldDeaths(person, deaths),
    ...harms.map((harm) => afterHarm(person, harm, deaths)),
  ];
  return {
    moves: found.flatMap(({ moves }) => moves),
    notes: found.flatMap(({ notes }) => notes),
  };
}
