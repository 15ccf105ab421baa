import type { Certainty } from "./certainty.js";
import { namesAgree, countsAgree, type Comparison } from "./comparison.js";
import { FARTHEST_DAYS, gapOf } from "../fields/dates.js";
import type { ComparedClaim } from "../claims/features.js";
import { compareNames } from "../fields/person-names.js";

/** Why two claims can never be one happening. */
export type Barrier =
  | "same_report"
  | "opposed_types"
  | "different_victims"
  | "different_fathers"
  | "different_days"
  | "far_dates"
  | "far_places";

/** Certainty from which a value that excludes a link is taken at its word. */
export const FIRM = 0.9;

/** Whether both name all victims of an outcome, and nobody is in common. */
function victimsDiffer(a: ComparedClaim, b: ComparedClaim): boolean {
  for (const [outcome, names] of a.complete) {
    const others = b.complete.get(outcome);
    if (others === undefined) continue;
    const isDisjoint = names.every((x) =>
      others.every((y) => compareNames(x, y) === "differ"),
    );
    if (isDisjoint) return true;
  }
  return false;
}

/**
 * Different exact days: at one exact place always two happenings, elsewhere
 * unless a number speaks for one. A victim's name outranks both.
 */
function daysDiffer(
  a: ComparedClaim,
  b: ComparedClaim,
  comparison: Comparison,
): boolean {
  if (!a.days?.exact || !b.days?.exact || a.days.from === b.days.from)
    return false;
  if (namesAgree(comparison)) return false;
  const isExactPlace =
    comparison.place === "same" && a.place.rank <= 3 && b.place.rank <= 3;
  return isExactPlace || !countsAgree(comparison);
}

function datesAreFar(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.days === undefined || b.days === undefined) return false;
  return gapOf(a.days, b.days) > FARTHEST_DAYS;
}

/**
 * Says what keeps two claims apart, whatever their weight.
 *
 * @param certainty - a barrier stands on what was read with certainty only
 * @returns the first barrier that stands, null when none does
 */
export function barrierBetween(
  a: ComparedClaim,
  b: ComparedClaim,
  comparison: Comparison,
  certainty: Certainty,
): Barrier | null {
  if (a.report.id === b.report.id) return "same_report";
  if (comparison.type === "opposed" && certainty.type >= FIRM)
    return "opposed_types";
  if (comparison.victims === "fathers_differ") return "different_fathers";
  if (victimsDiffer(a, b)) return "different_victims";
  if (datesAreFar(a, b)) return "far_dates";
  if (
    comparison.place === "elsewhere" &&
    certainty.place >= FIRM &&
    !namesAgree(comparison)
  )
    return "far_places";
  if (certainty.date < FIRM) return null;
  return daysDiffer(a, b, comparison) ? "different_days" : null;
}

/**
 * Says whether a pair stands on ground firm enough for a link: one place and
 * one time; or a victim's name; or, where a date is missing or only inferred,
 * one place and a number; or a companion pair of the same two reports.
 */
export function isGrounded(comparison: Comparison): boolean {
  if (namesAgree(comparison)) return true;
  const { date, place, companion, type } = comparison;
  const isOnePlace =
    place !== "elsewhere" && place !== "unknown" && place !== "other_town";
  const isWide = date === "within" || date === "within_long";
  // A town's takeover in a summer is not the province's of that summer.
  const isOneTime =
    date !== "unknown" && date !== "apart" && !(isWide && place === "inside");
  if (companion === "shared" && type === "same")
    return isOnePlace || place === "unknown";
  if (type === "different" || !isOnePlace) return false;
  return isOneTime || (date === "unknown" && countsAgree(comparison));
}
