import type { Certainty } from "./certainty.js";
import { namesAgree, countsAgree, type Comparison } from "./comparison.js";
import { compareDates, FARTHEST_DAYS, gapOf } from "../fields/dates.js";
import type { ComparedClaim } from "../claims/features.js";
import { compareNames } from "../fields/person-names.js";
import { comparePlaces } from "../fields/places.js";
import { compareTellings } from "../fields/telling.js";
import { compareTypes } from "../fields/type-groups.js";

/** Why two claims can never be one happening. */
export type Barrier =
  | "same_report"
  | "one_register"
  | "different_events"
  | "opposed_types"
  | "different_victims"
  | "different_fathers"
  | "different_days"
  | "far_dates"
  | "far_places";

/** Certainty from which a value that excludes a link is taken at its word. */
export const FIRM = 0.9;
/** Certainty from which a type is more than a guess: both words were read. */
const TOLD = 0.7;
/** Certainty under which a date carries no link. */
export const DOUBTFUL = 0.5;

/** Tellings so alike that a place misread does not part them. */
const ONE_TEXT: ReadonlySet<Comparison["telling"]> = new Set(["most", "many"]);

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

/** Whether dates are too far apart for one happening, if they were read right. */
export function datesAreFar(a: ComparedClaim, b: ComparedClaim): boolean {
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
  // An office keeps a row for each; which rows are one, a person says.
  if (a.list !== null && a.list === b.list) return "one_register";
  if (comparison.event === "other") return "different_events";
  const isOneEvent = comparison.event === "same";
  if (!isOneEvent && comparison.type === "opposed" && certainty.type >= TOLD)
    return "opposed_types";
  if (comparison.victims === "fathers_differ") return "different_fathers";
  // The words of one text outweigh two names that a machine read differently.
  const isMisread = certainty.amounts < 1 && ONE_TEXT.has(comparison.telling);
  if (!isMisread && victimsDiffer(a, b)) return "different_victims";
  // Of an event of weeks reports tell different days and places.
  if (isOneEvent) return null;
  if (certainty.date >= DOUBTFUL && datesAreFar(a, b)) return "far_dates";
  if (
    comparison.place === "elsewhere" &&
    certainty.place >= FIRM &&
    !namesAgree(comparison)
  )
    return "far_places";
  if (certainty.date < FIRM) return null;
  return daysDiffer(a, b, comparison) ? "different_days" : null;
}

/** Whether nothing said of the places keeps the two apart. */
function isOnePlace(comparison: Comparison, certainty: Certainty): boolean {
  const { place, telling } = comparison;
  if (place === "elsewhere") return false;
  if (ONE_TEXT.has(telling)) return true;
  // A town that was hardly read is no other town where the words are alike.
  if (place === "other_town")
    return certainty.place < DOUBTFUL && telling === "some";
  return place !== "unknown";
}

/**
 * Whether the dates meet. A town's takeover in a summer is not the province's
 * of that summer, nor is one of the province's meetings of a year the other,
 * but a family name, a number or the same words can make it one.
 */
function isOneTime(comparison: Comparison): boolean {
  const { date, place, victims, telling } = comparison;
  if (date === "unknown" || date === "apart") return false;
  const isWide = date === "within" || date === "within_long";
  if (!isWide || (place !== "inside" && place !== "region")) return true;
  if (victims === "weak") return true;
  return (
    place === "region" && (ONE_TEXT.has(telling) || countsAgree(comparison))
  );
}

/**
 * A quick look that spares most pairs of a block a full comparison.
 *
 * @returns true only for pairs that {@link isGrounded} refuses, unless they
 * are companions
 */
export function isGroundless(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.event !== null && a.event === b.event) return false;
  if (a.names.length > 0 && b.names.length > 0) return false;
  if (compareTypes(a.type, b.type) === "different") return true;
  const date = compareDates(a.days, b.days);
  if (date === "apart") return true;
  const place = comparePlaces(a.place, b.place);
  if (place === "elsewhere") return true;
  const telling = () => compareTellings(a.telling, b.telling);
  if (place === "unknown" || place === "other_town")
    return !ONE_TEXT.has(telling()) && telling() !== "some";
  // Inside a region and a period only a number or the words tell one time.
  if (place !== "inside" && place !== "region") return false;
  if (date !== "within" && date !== "within_long") return false;
  if (a.amounts.size > 0 && b.amounts.size > 0) return false;
  return !ONE_TEXT.has(telling());
}

/**
 * Says whether a pair stands on ground firm enough for a link: one place and
 * one time; or a victim's name; or one event of the calendar; or, where a date is
 * missing or only inferred, one place and a number; or a companion pair of the same two reports.
 */
export function isGrounded(
  comparison: Comparison,
  certainty: Certainty,
): boolean {
  if (namesAgree(comparison) || comparison.event === "same") return true;
  const { date, place, companion, type, telling } = comparison;
  if (companion === "shared" && type === "same" && date !== "apart")
    return isOnePlace(comparison, certainty) || place === "unknown";
  if (type === "different" || !isOnePlace(comparison, certainty)) return false;
  if (isOneTime(comparison)) return true;
  // A date that was hardly read is as good as not told, but days apart nobody
  // looks for it.
  const isDoubtful =
    certainty.date < DOUBTFUL && date !== "unknown" && date !== "apart";
  if (isDoubtful && ONE_TEXT.has(telling) && type !== "bordering") return true;
  return (isDoubtful || date === "unknown") && countsAgree(comparison);
}
