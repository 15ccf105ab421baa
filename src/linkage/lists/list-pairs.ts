import type { Barrier } from "../pairs/constraints.js";
import { compareDates, FARTHEST_DAYS, gapOf } from "../fields/dates.js";
import {
  compareHarm,
  compareTypeSet,
  type ListComparison,
} from "./list-comparison.js";
import type { IncidentSide, UnitSide } from "./list-sides.js";
import type { PlaceBook } from "./place-book.js";
import { listWeight, type ListWeights } from "./list-weights.js";

/** What may be done with a pair: joined, asked about, or nothing. */
export type ListVerdict = "match" | "possible" | "none";

/** A unit and an incident with what speaks for and against them. */
export interface ListPair {
  /** With what any of the incident's reports tells. */
  readonly comparison: ListComparison;
  /** With what the register shows. */
  readonly shown: ListComparison;
  readonly weight: number;
  readonly barrier: Barrier | null;
  readonly verdict: ListVerdict;
}

const namesAgree = ({ victims }: ListComparison) =>
  victims === "full" || victims === "part";

/** A number of three or more agrees, or two small ones. */
function countsAgree({ killed, wounded, affected }: ListComparison): boolean {
  const levels = [killed, wounded, affected];
  return (
    levels.includes("equal_many") ||
    levels.filter((level) => level === "equal_few").length >= 2
  );
}

/** Both name as many as they count dead, and nobody is in common. */
function victimsDiffer(unit: UnitSide, incident: IncidentSide): boolean {
  const isComplete = ({ names, amounts }: UnitSide | IncidentSide) =>
    names.length > 0 && amounts.get("killed")?.max === names.length;
  return isComplete(unit) && isComplete(incident);
}

/** What keeps a unit and an incident apart, whatever their weight. */
function barrierOf(
  unit: UnitSide,
  incident: IncidentSide,
  comparison: ListComparison,
): Barrier | null {
  const isNamed = namesAgree(comparison);
  const { type, victims, place, date } = comparison;
  if (type === "opposed") return "opposed_types";
  if (victims === "fathers_differ") return "different_fathers";
  if (victims === "differ" && victimsDiffer(unit, incident))
    return "different_victims";
  const { days } = unit;
  const told = incident.told.days.filter((one) => one !== undefined);
  const isFar =
    days !== undefined &&
    told.length > 0 &&
    told.every((one) => gapOf(days, one) > FARTHEST_DAYS);
  if (isFar) return "far_dates";
  if (place === "elsewhere" && !isNamed) return "far_places";
  const isOtherDay = date === "next_day" || date === "near";
  const isExact = days?.exact === true && told.some(({ exact }) => exact);
  // Lists print the day after for what happened at night.
  if (isOtherDay && isExact && !isNamed)
    return date === "next_day" && countsAgree(comparison)
      ? null
      : "different_days";
  return null;
}

/** Whether a pair stands on ground firm enough to be joined unasked. */
function isGrounded(comparison: ListComparison): boolean {
  if (namesAgree(comparison)) return true;
  const { date, place, type } = comparison;
  if (type === "different") return false;
  const isOnePlace = place === "same" || place === "part" || place === "close";
  const isOneDay = date === "same_day" || date === "covered";
  if (isOnePlace && isOneDay) return true;
  const isOneTime = isOneDay || date === "next_day" || date === "within";
  return isOneTime && (isOnePlace || place === "inside")
    ? countsAgree(comparison)
    : false;
}

/** Whether a barrier leaves something for a person to decide. */
function isOpen(barrier: Barrier, comparison: ListComparison): boolean {
  const { date, place } = comparison;
  const isOnePlace = place === "same" || place === "part";
  if (barrier === "different_fathers" || barrier === "different_victims")
    return isOnePlace && date === "same_day";
  return barrier === "different_days" && isOnePlace && date === "next_day";
}

function verdictOf(
  comparison: ListComparison,
  weight: number,
  barrier: Barrier | null,
  weights: ListWeights,
): ListVerdict {
  if (barrier !== null)
    return isOpen(barrier, comparison) && weight >= weights.possible - 2
      ? "possible"
      : "none";
  if (weight >= weights.threshold && isGrounded(comparison)) return "match";
  const { place, date } = comparison;
  const isElsewhere = place === "other_town" || place === "elsewhere";
  const isAsked = weight >= weights.possible && date !== "apart";
  return isAsked && !isElsewhere ? "possible" : "none";
}

/** What all pairs of one comparison share. */
export interface ListContext {
  readonly weights: ListWeights;
  readonly book: PlaceBook;
}

/** The level of most bits, of all values that reports tell. */
function bestLevel<Level extends string>(
  levels: readonly Level[],
  bits: Readonly<Record<Level, number>>,
): Level {
  return levels.reduce((a, b) => (bits[b] > bits[a] ? b : a));
}

/** How a unit stands to what an incident shows, and to what is told of it. */
function compareSides(
  unit: UnitSide,
  incident: IncidentSide,
  context: ListContext,
): Pick<ListPair, "comparison" | "shown"> {
  const { weights } = context;
  const { types, days, places } = incident.told;
  const harm = compareHarm(unit, incident);
  const ofType = types.map((type) =>
    compareTypeSet(unit.unit.rows[0]!.types, type),
  );
  const ofDate = days.map((told) => compareDates(unit.days, told));
  // Of a happening that its list splits over places the nearest one speaks.
  const ofPlace = places.map((known) =>
    bestLevel(
      unit.places.map((place) => context.book.compare(place, known)),
      weights.fields.place,
    ),
  );
  const shown = {
    ...harm,
    type: ofType[0]!,
    date: ofDate[0]!,
    place: ofPlace[0]!,
  };
  const { type, date, place } = weights.fields;
  const comparison = {
    ...harm,
    type: bestLevel(ofType, type),
    date: bestLevel(ofDate, date),
    place: bestLevel(ofPlace, place),
  };
  return { comparison, shown };
}

/**
 * Compares, weighs and judges a unit and an incident. In type, date and place
 * the value that comes nearest speaks, of all that the incident's reports tell:
 * a list may rest on the report that the register does not show.
 */
export function scoreListPair(
  unit: UnitSide,
  incident: IncidentSide,
  context: ListContext,
): ListPair {
  const { weights } = context;
  const { comparison, shown } = compareSides(unit, incident, context);
  const weight = listWeight(comparison, weights);
  const barrier = barrierOf(unit, incident, comparison);
  const verdict = verdictOf(comparison, weight, barrier, weights);
  return { comparison, shown, weight, barrier, verdict };
}
