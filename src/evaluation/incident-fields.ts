import { sameCasualtyFigure, victimNames } from "./casualty-sum.js";
import { dayInterval, overlaps, sameDays } from "./day-interval.js";
import { sameName } from "./name-similarity.js";
import { sameAdmin1, samePlace } from "./place-similarity.js";
import { listOf, sameActor, type ScoreSheet } from "./score-sheet.js";
import type { ScoredIncident } from "./scored-record.js";
import { countLists, countShare } from "./tally.js";

type FieldCounter = (
  sheet: ScoreSheet,
  gold: ScoredIncident,
  coded: ScoredIncident,
) => void;

const countDate: FieldCounter = ({ shares }, gold, coded) => {
  const x = dayInterval(gold.when);
  const y = dayInterval(coded.when);
  countShare(shares.date, x && y ? sameDays(x, y) : !x && !y);
  countShare(shares.dateOverlap, x && y ? overlaps(x, y) : !x && !y);
  if (y) countShare(shares.dateWrong, !x || !overlaps(x, y));
};

const countPlace: FieldCounter = ({ shares }, gold, coded) => {
  const isSame = samePlace(gold.where, coded.where);
  if (gold.where?.name) countShare(shares.place, isSame);
  if (coded.where?.name) countShare(shares.placeWrong, !isSame);
  const isSameAdmin = sameAdmin1(gold.where, coded.where);
  if (gold.where?.admin1) countShare(shares.admin1, isSameAdmin);
  if (coded.where?.admin1) countShare(shares.admin1Wrong, !isSameAdmin);
};

const countActors: FieldCounter = ({ tallies, actorIds }, gold, coded) => {
  const known = (incident: ScoredIncident): readonly string[] =>
    [...listOf(incident.perpetrators), ...listOf(incident.targets)].flatMap(
      ({ id }) => (id && actorIds.has(id) ? [id] : []),
    );
  for (const side of ["perpetrators", "targets"] as const) {
    const lists = { gold: listOf(gold[side]), coded: listOf(coded[side]) };
    countLists(tallies[side], lists, (g, c) => sameActor(actorIds, g, c));
  }
  const ids = { gold: known(gold), coded: known(coded) };
  countLists(tallies.actorIds, ids, (g, c) => g === c);
};

const countCasualties: FieldCounter = ({ tallies, shares }, gold, coded) => {
  const lists = {
    gold: listOf(gold.casualties),
    coded: listOf(coded.casualties),
  };
  countLists(tallies.casualties, lists, sameCasualtyFigure);
  for (const row of lists.gold) {
    const same = lists.coded.filter((other) => sameCasualtyFigure(row, other));
    if (same.length === 0) continue;
    countShare(
      shares.role,
      same.some((other) => other.role === row.role),
    );
  }
  const names = { gold: victimNames(gold), coded: victimNames(coded) };
  countLists(tallies.victimNames, names, sameName);
  const groups = {
    gold: lists.gold.filter((row) => row.group),
    coded: lists.coded.filter((row) => row.group),
  };
  countLists(
    tallies.casualtyGroups,
    groups,
    (g, c) => g.group === c.group && sameCasualtyFigure(g, c),
  );
};

const countSources: FieldCounter = ({ tallies }, gold, coded) => {
  const chains = { gold: listOf(gold.sources), coded: listOf(coded.sources) };
  countLists(
    tallies.chains,
    chains,
    (g, c) =>
      g.length === c.length && g.every((name, k) => sameName(name, c[k])),
  );
  const names = { gold: chains.gold.flat(), coded: chains.coded.flat() };
  countLists(tallies.sources, names, sameName);
};

/** Counts every field of one pair of incidents. */
export const countFields: FieldCounter = (sheet, gold, coded) => {
  const { tallies, shares } = sheet;
  countShare(shares.status, gold.status === coded.status);
  countShare(shares.background, !!gold.background === !!coded.background);
  countDate(sheet, gold, coded);
  countPlace(sheet, gold, coded);
  countActors(sheet, gold, coded);
  const weapons = { gold: listOf(gold.weapons), coded: listOf(coded.weapons) };
  countLists(tallies.weapons, weapons, (g, c) => g === c);
  countCasualties(sheet, gold, coded);
  countSources(sheet, gold, coded);
};
