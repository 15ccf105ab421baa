import type { Barrier } from "../pairs/constraints.js";
import { FARTHEST_DAYS, gapOf } from "../fields/dates.js";
import { compareRow, type ListComparison } from "./list-comparison.js";
import { listWeight, type ListWeights } from "./list-weights.js";
import {
  placesBeside,
  type IncidentSide,
  type UnitSide,
} from "./list-sides.js";

/** What may be done with a pair: joined, asked about, or nothing. */
export type ListVerdict = "match" | "possible" | "none";

/** A unit and an incident with what speaks for and against them. */
export interface ListPair {
  readonly comparison: ListComparison;
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
  if (
    days !== undefined &&
    incident.days !== undefined &&
    gapOf(days, incident.days) > FARTHEST_DAYS
  )
    return "far_dates";
  if (place === "elsewhere" && !isNamed) return "far_places";
  const isOtherDay = date === "next_day" || date === "near";
  const isExact = days?.exact === true && incident.days?.exact === true;
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

/** Compares, weighs and judges a unit and an incident. */
export function scoreListPair(
  unit: UnitSide,
  incident: IncidentSide,
  weights: ListWeights,
): ListPair {
  const scored = placesBeside(unit, incident).map((place): ListPair => {
    const row = {
      types: unit.unit.rows[0]!.types,
      days: unit.days,
      place,
      amounts: unit.amounts,
      names: unit.names,
      mentioned: unit.mentioned,
    };
    const comparison = compareRow({
      row,
      incident: {
        type: incident.incident.type,
        days: incident.days,
        place: incident.known.place,
        amounts: incident.amounts,
        names: incident.names,
      },
    });
    const weight = listWeight(comparison, weights);
    const barrier = barrierOf(unit, incident, comparison);
    const verdict = verdictOf(comparison, weight, barrier, weights);
    return { comparison, weight, barrier, verdict };
  });
  // Of a happening split over places the nearest speaks.
  return scored.reduce((a, b) => (b.weight > a.weight ? b : a));
}
