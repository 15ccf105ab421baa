import type {
  CountedLine,
  CountingRule,
  OutcomeCode,
  RegisterIncident,
} from "../model/index.js";
import type { Area } from "./area.js";
import type { Adjustment, Aftermath } from "./later-outcomes.js";
import { countedPersons, countOfPeople, isFrom } from "./origin-count.js";
import {
  adjusted,
  figureFor,
  peopleCount,
  type PeopleCount,
} from "./people-count.js";

/** A line of a rule, with the area that it is asked for. */
export interface Question {
  readonly rule: CountingRule;
  readonly line: CountedLine;
  readonly area: Area;
}

/** @returns the outcome that a line counts; null for happenings */
export function outcomeOf({ measure }: CountedLine): OutcomeCode | null {
  return measure === "incidents" ? null : measure;
}

const deathsAdded = (aftermath: Aftermath): readonly Adjustment[] =>
  aftermath.laterDeaths.map(({ role, group, added }) => ({
    outcome: "killed",
    role,
    group,
    low: added.best,
    ...added,
  }));

/** Takes deaths out of the happening that a rule counts by their own date. */
const deathsTakenOut = (aftermath: Aftermath): readonly Adjustment[] =>
  aftermath.laterDeaths
    .filter(({ added }) => added.best === 0)
    .map(({ role, group, added }) => ({
      outcome: "killed",
      role,
      group,
      low: -1,
      best: -1,
      high: added.high - 1,
    }));

/** An incident with the question that it is counted for. */
export interface Counted extends Question {
  readonly incident: RegisterIncident;
  readonly aftermath: Aftermath;
  /** The most persons of it that the line counts. */
  readonly share: number;
  readonly isHere: boolean;
}

/** Whose dead the area counts. */
export const basisOf = ({ rule, line }: Question) =>
  line.areaBasis ?? rule.areaBasis;

/** In which month a later death counts. */
export const deathsBy = ({ rule, line }: Question) =>
  line.laterDeaths ?? rule.laterDeaths;

/** People of an outcome in an incident that lies in the area. */
export function countHere(counted: Counted, outcome: OutcomeCode): PeopleCount {
  const { incident, aftermath, rule } = counted;
  const base = peopleCount(incident, outcome, rule.countsPerpetrators);
  const own = aftermath.adjustments.filter((one) => one.outcome === outcome);
  if (outcome !== "killed") return adjusted(base, own);
  const deaths =
    deathsBy(counted) === "incident"
      ? deathsAdded(aftermath)
      : deathsTakenOut(aftermath);
  return adjusted(base, [...own, ...deaths]);
}

/**
 * Of a happening in the area whose people alone count: those known to be from
 * it; whoever's origin nothing tells may be.
 */
export function countOwnHere(
  counted: Counted,
  outcome: OutcomeCode,
): PeopleCount {
  const { incident, aftermath, area, rule } = counted;
  const all = figureFor(countHere(counted, outcome), null);
  const isApart = outcome === "killed" && deathsBy(counted) === "death";
  const persons = countedPersons(
    incident,
    aftermath,
    rule.countsPerpetrators,
  ).filter(
    (one) => one.outcome === outcome && !(isApart && one.death !== undefined),
  );
  const own = persons.filter((one) => isFrom(one, area));
  const strangers = persons.filter(
    (one) => one.victim.origin !== undefined && !isFrom(one, area),
  );
  const unknown = all.high - own.length - strangers.length;
  return countOfPeople(own, Math.max(0, unknown));
}
