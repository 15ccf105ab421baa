import type {
  GradeCode,
  OutcomeMove,
  RegisterPerson,
} from "../../model/index.js";
import type { Fate, PersonMoves } from "./fate.js";
import { startOf } from "./intervals.js";
import type { LifeNote } from "./life-note.js";

/** Grades that reviewers gave, by incident id. */
export type Grades = ReadonlyMap<string, GradeCode>;

/** Tellings that only of the living can be true. */
const ALIVE: ReadonlySet<string> = new Set([
  "found_alive",
  "seen_alive",
  "visited",
  "released",
  "escaped",
  "exchanged",
]);

/** Whether a report tells him alive after the death, not merely before it. */
function isToldAlive(
  { statusHistory = [], roles }: RegisterPerson,
  death: Fate,
): boolean {
  const { when } = death.role;
  const isLater = (start: string) =>
    start !== startOf({ start: null, end: null, precision: "unknown" }) &&
    start > (when.end ?? when.start ?? "");
  return (
    statusHistory.some(
      ({ state, when: then }) =>
        state === "found_alive" || (ALIVE.has(state) && isLater(startOf(then))),
    ) ||
    roles.some(
      ({ outcome, doubted, when: then }) =>
        outcome === "released" && !doubted && isLater(startOf(then)),
    )
  );
}

/**
 * What speaks against the deaths of a person: a telling that he lives, or a
 * reviewer's grade. Nothing is deleted: tellings are noted for review, and
 * only a grade of `found_alive` takes the death out of the count.
 *
 * @param fates - of that person
 */
export function refutations(
  person: RegisterPerson,
  fates: readonly Fate[],
  grades: Grades,
): PersonMoves {
  const moves: OutcomeMove[] = [];
  const notes: LifeNote[] = [];
  for (const death of fates.filter(({ outcome }) => outcome === "killed")) {
    const { incident, when } = death.role;
    const grade = grades.get(incident);
    const note = (code: LifeNote["code"]) =>
      notes.push({ code, person: person.id, incidents: [incident] });
    if (grade === "found_alive") {
      note("found_alive");
      moves.push({
        person: person.id,
        name: person.name,
        incident,
        from: "killed",
        to: "survived",
        laterIncident: incident,
        when,
      });
    } else if (grade === "debunked") note("debunked");
    else if (isToldAlive(person, death)) note("told_alive");
  }
  return { moves, notes };
}
