import { FARTHEST_DAYS, gapOf } from "../fields/dates.js";
import { isDeath, type Act } from "./act.js";
import { compareAges } from "./birth-years.js";
import type { Mention } from "./mention.js";
import { compareFathers, type FatherRelation } from "./name-match.js";

/**
 * Why the program never joins two mentions by itself; a person's decision can.
 *
 * - `same_report`: the report tells them apart
 * - `different_fathers`
 * - `blamed_namesake`: one is accused, suspected, wanted or told to have done
 *   it, and the fathers are not both known and the same
 * - `dead_before`: one was killed before the other acts or suffers
 * - `two_deaths`: both were killed, at two times
 * - `other_sex`, `other_age`
 * - `namesakes`: a name without a father that fits two persons alike
 */
export type PersonBarrier =
  | "same_report"
  | "different_fathers"
  | "blamed_namesake"
  | "dead_before"
  | "two_deaths"
  | "other_sex"
  | "other_age"
  | "namesakes";

/** Days by which tellings of one death differ, one night included. */
const NIGHT = 1;

/** A death that a body or a paper shows may have come long before. */
const isLateFound = ({ type }: Act) =>
  type === "body_found" || type === "death_in_custody";

const deaths = ({ acts }: Mention) =>
  acts.filter((act) => isDeath(act) && act.days?.inferred === false);

/** What only the living do or suffer. */
const isOfLiving = ({ outcome, part, isDoubted, days }: Act) =>
  outcome !== "killed" &&
  (outcome !== null || part === "participant" || part === "perpetrator") &&
  !isDoubted &&
  days?.inferred === false;

/** Whether one was dead before the other lived; different incidents only. */
function diesBefore(a: Mention, b: Mention): boolean {
  return deaths(a).some((death) =>
    b.acts.some(
      (act) =>
        isOfLiving(act) &&
        act.incident !== death.incident &&
        act.days!.from > death.days!.to + NIGHT,
    ),
  );
}

function diesTwice(a: Mention, b: Mention): boolean {
  return deaths(a).some((x) =>
    deaths(b).some(
      (y) =>
        x.incident !== y.incident &&
        !isLateFound(x) &&
        !isLateFound(y) &&
        gapOf(x.days!, y.days!) > FARTHEST_DAYS,
    ),
  );
}

/** Both are told as victims of one outcome in one incident. */
function sharesFate(a: Mention, b: Mention): boolean {
  return a.acts.some(
    (x) =>
      x.part === "victim" &&
      b.acts.some(
        (y) =>
          y.part === "victim" &&
          y.incident === x.incident &&
          y.outcome === x.outcome,
      ),
  );
}

function sexOf({ victims }: Mention): string | undefined {
  const told = new Set(victims.flatMap(({ sex }) => sex ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

/**
 * Says what keeps two mentions apart, whatever their weight; symmetric.
 *
 * A victim whom one report accuses and another does not is one victim: the
 * happening itself ties them, not their name. Between happenings a name
 * without a father is not enough to lay an accusation on anybody.
 *
 * @param fathers - how the fathers stand to each other, where a decision says
 * more of it than the two mentions
 * @returns the first barrier that stands, null when none does
 */
export function personBarrier(
  a: Mention,
  b: Mention,
  fathers: FatherRelation = compareFathers(a, b),
): PersonBarrier | null {
  if (a.report.id === b.report.id) return "same_report";
  if (fathers === "differ") return "different_fathers";
  const isBlamed = a.isBlamed || b.isBlamed;
  if (isBlamed && fathers === "unknown" && !sharesFate(a, b))
    return "blamed_namesake";
  if (diesBefore(a, b) || diesBefore(b, a)) return "dead_before";
  if (diesTwice(a, b)) return "two_deaths";
  const [x, y] = [sexOf(a), sexOf(b)];
  if (x !== undefined && y !== undefined && x !== y) return "other_sex";
  return compareAges(a, b) === "far" ? "other_age" : null;
}
