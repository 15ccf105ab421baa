import { sameFigure } from "./casualty-sum.js";
import { dayInterval, dayNumber, overlaps } from "./day-interval.js";
import { sameName } from "./name-similarity.js";
import { samePlaceOrBothUnnamed } from "./place-similarity.js";
import {
  listOf,
  type ReportComparison,
  type ScoreSheet,
} from "./score-sheet.js";
import type { ScoredAggregate, ScoredReport } from "./scored-record.js";
import { countLists, countShare } from "./tally.js";

function sameMeasure(gold: ScoredAggregate, coded: ScoredAggregate): boolean {
  return (
    gold.measure === coded.measure &&
    sameFigure(gold, coded) &&
    (gold.role ?? null) === (coded.role ?? null)
  );
}

function sameAggregate(gold: ScoredAggregate, coded: ScoredAggregate): boolean {
  const x = dayInterval(gold.period);
  const y = dayInterval(coded.period);
  return sameMeasure(gold, coded) && (!x || (y !== null && overlaps(x, y)));
}

function shareSource(gold: ScoredAggregate, coded: ScoredAggregate): boolean {
  const x = listOf(gold.source);
  const y = listOf(coded.source);
  return (
    x.some((a) => y.some((b) => sameName(a, b))) ||
    (x.length === 0 && y.length === 0)
  );
}

function sameAggregateRow(
  gold: ScoredAggregate,
  coded: ScoredAggregate,
): boolean {
  const x = dayInterval(gold.period);
  const y = dayInterval(coded.period);
  return (
    sameMeasure(gold, coded) &&
    (gold.group ?? null) === (coded.group ?? null) &&
    (x && y ? overlaps(x, y) : !x === !y) &&
    samePlaceOrBothUnnamed(gold.where, coded.where) &&
    shareSource(gold, coded)
  );
}

function countPeople(
  { tallies, shares }: ScoreSheet,
  { gold, coded }: ReportComparison,
): void {
  const people = { gold: listOf(gold.people), coded: listOf(coded.people) };
  countLists(tallies.people, people, (g, c) => sameName(g.name, c.name));
  const aliases = {
    gold: people.gold.flatMap((person) => listOf(person.aliases)),
    coded: people.coded.flatMap((person) => listOf(person.aliases)),
  };
  countLists(tallies.aliases, aliases, sameName);
  for (const person of people.gold) {
    if (!person.actor) continue;
    const other = people.coded.find((c) => sameName(person.name, c.name));
    if (!other) continue;
    countShare(shares.affiliation, person.actor === other.actor);
    if (!other.actor) continue;
    countShare(shares.affiliationWrong, person.actor !== other.actor);
  }
}

/** Right: the interval contains the gold's and is hardly wider. */
function isPublishedInferredRight(
  gold: ScoredReport["publishedInferred"],
  coded: ScoredReport["publishedInferred"],
): boolean {
  if (!coded?.earliest || !coded.latest) return false;
  const [from, to] = [dayNumber(gold?.earliest), dayNumber(gold?.latest)];
  const first = dayNumber(coded.earliest);
  const last = dayNumber(coded.latest);
  const widest = 1.5 * (to - from + 1) + 2;
  return first <= from && last >= to && last - first <= widest;
}

/**
 * Counts what a report tells beside incidents: aggregates, people, and the
 * publication day inferred for an undated report.
 */
export function countReportFields(
  sheet: ScoreSheet,
  comparison: ReportComparison,
): void {
  const { gold, coded } = comparison;
  const aggregates = {
    gold: listOf(gold.aggregates),
    coded: listOf(coded.aggregates),
  };
  countLists(sheet.tallies.aggregates, aggregates, sameAggregate);
  countLists(sheet.tallies.aggregateRows, aggregates, sameAggregateRow);
  countPeople(sheet, comparison);
  if (!gold.publishedInferred) return;
  countShare(
    sheet.shares.publishedInferred,
    isPublishedInferredRight(gold.publishedInferred, coded.publishedInferred),
  );
}
