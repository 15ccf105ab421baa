import type {
  OutcomeCode,
  OutcomeMove,
  RegisterPerson,
} from "../../model/index.js";
import { CUSTODY_DEATHS } from "../people/fates.js";
import { byDate, moveOf, type Fate } from "./fate.js";
import { canPrecede } from "./intervals.js";

const TAKEN: ReadonlySet<OutcomeCode> = new Set(["arrested", "abducted"]);

/** Whether something ends a captivity, or changes what is known of it. */
function isEnd(taken: Fate, end: Fate): boolean {
  const isHere = end.role.incident === taken.role.incident;
  if (end.outcome === "released") return true;
  if (end.outcome === "missing") return TAKEN.has(taken.outcome);
  const isCustodial = end.type !== undefined && CUSTODY_DEATHS.has(end.type);
  return end.outcome === "killed" && (isHere || isCustodial);
}

/** Of ends on one day the death is last: whoever was freed can still die. */
const byFinality = (a: Fate, b: Fate) =>
  byDate(a, b) ||
  Number(b.outcome === "killed") - Number(a.outcome === "killed");

/**
 * Moves out of captivity: the arrested and abducted who were released, went
 * missing, or died held; the missing who were found. A captivity ends with the
 * first end that can follow it; what a later captivity ends stays with that.
 *
 * @param fates - of one person
 */
export function captivityMoves(
  person: RegisterPerson,
  fates: readonly Fate[],
): readonly OutcomeMove[] {
  const captivities = fates
    .filter(({ outcome }) => TAKEN.has(outcome) || outcome === "missing")
    .sort(byDate);
  const ends = [...fates].sort(byFinality);
  return captivities.flatMap((taken, at): readonly OutcomeMove[] => {
    const end = ends.find(
      (other) =>
        other !== taken &&
        isEnd(taken, other) &&
        (other.role.incident === taken.role.incident ||
          canPrecede(taken.role.when, other.role.when)),
    );
    if (end === undefined) return [];
    // Taken again before that end: it is the second captivity that it ends.
    const again = captivities
      .slice(at + 1)
      .find(
        (next) =>
          TAKEN.has(next.outcome) &&
          next.role.incident !== taken.role.incident &&
          next.role.incident !== end.role.incident &&
          byDate(next, end) < 0,
      );
    return again === undefined ? [moveOf(person, taken, end)] : [];
  });
}
