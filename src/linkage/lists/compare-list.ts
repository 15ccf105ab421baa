import type { RegisterIncident } from "../../model/index.js";
import { DATE_SLACK, gapOf } from "../fields/dates.js";
import type { PlaceAgreement } from "../fields/places.js";
import {
  assignEdges,
  edgesBy,
  leads,
  type ListEdge,
} from "./list-assignment.js";
import { candidateFinder } from "./list-candidates.js";
import { decidedIncidents, type ListDecision } from "./list-decisions.js";
import {
  explainer,
  gather,
  type ListMatch,
  type Scored,
} from "./list-matches.js";
import {
  scoreListPair,
  type ListContext,
  type ListPair,
} from "./list-pairs.js";
import { admin1Reader } from "./list-places.js";
import type { ListRow } from "./list-row.js";
import {
  incidentSide,
  unitSide,
  type IncidentSide,
  type UnitSide,
} from "./list-sides.js";
import { listUnits } from "./list-units.js";
import { LIST_WEIGHTS, type ListWeights } from "./list-weights.js";
import { placeBook } from "./place-book.js";

/**
 * A list held against the register. Each row is in exactly one of `both`,
 * `possible` and `onlyThere`, each incident in `both`, `onlyHere`, `outside`
 * or, if nothing else, named by a `possible`.
 */
export interface ListAgainstRegister {
  /** By the happening's rows. */
  readonly both: readonly ListMatch[];
  /** Pairs that a person should look at; a row can stand in several. */
  readonly possible: readonly ListMatch[];
  readonly onlyThere: readonly ListRow[];
  readonly onlyHere: readonly RegisterIncident[];
  /** Incidents of a kind that the list does not record at all. */
  readonly outside: readonly RegisterIncident[];
}

/** How a list is compared. */
export interface ListOptions {
  readonly weights?: ListWeights | undefined;
  /** Whether the list would record such an incident; all by default. */
  readonly covers?: ((incident: RegisterIncident) => boolean) | undefined;
  /** What people decided of rows; it wins over every weight. */
  readonly decisions?: readonly ListDecision[] | undefined;
}

/** Whether a unit names a victim of an incident. */
function namesVictim(pair: ListPair, unit: UnitSide): boolean {
  const { victims } = pair.comparison;
  return unit.names.length > 0 && (victims === "full" || victims === "part");
}

/** Places so far from each other that only a name could bridge them. */
const FAR: ReadonlySet<PlaceAgreement> = new Set(["elsewhere", "other_town"]);

/** Dates or places apart that only a name could bridge, and no name to do it. */
function isHopeless(
  unit: UnitSide,
  { told, names }: IncidentSide,
  { book }: ListContext,
): boolean {
  if (names.length > 0 && unit.names.length + unit.mentioned.length > 0)
    return false;
  const { days, places } = unit;
  const isLate =
    days !== undefined &&
    told.days.every(
      (other) => other !== undefined && gapOf(days, other) > DATE_SLACK,
    );
  return (
    isLate ||
    places.every((place) =>
      told.places.every((known) => FAR.has(book.compare(place, known))),
    )
  );
}

function scoredEdges(
  units: readonly UnitSide[],
  incidents: readonly IncidentSide[],
  context: ListContext,
  decisions: readonly ListDecision[],
): readonly Scored[] {
  const find = candidateFinder(incidents);
  const decide = decidedIncidents(decisions);
  const isDecided = new Set(decisions.map(({ list, id }) => `${list} ${id}`));
  const scoreOne = (unit: number, incident: number): readonly Scored[] => {
    const [there, here] = [units[unit]!, incidents[incident]!];
    const said = decide(there.unit.rows, here.incident);
    if (said === false) return [];
    if (said === undefined && isHopeless(there, here, context)) return [];
    const pair = scoreListPair(there, here, context);
    const { weight } = pair;
    const verdict = said === true ? "match" : pair.verdict;
    const decided = said === true;
    return verdict === "none"
      ? []
      : [{ unit, incident, weight, verdict, pair, decided }];
  };
  return units.flatMap((side, unit) => {
    const isAsked = side.unit.rows.some(({ list, id }) =>
      isDecided.has(`${list} ${id}`),
    );
    // A decision may join what no search would bring together.
    const found = isAsked ? incidents.keys() : find(side);
    return [...found].flatMap((incident) => scoreOne(unit, incident));
  });
}

/** Pairs joined by a person, then by weight, then by the victims they name. */
function joinedEdges(
  edges: readonly Scored[],
  units: readonly UnitSide[],
  lead: number,
): ReadonlyMap<number, Scored> {
  const joined = new Map<number, Scored>();
  for (const edge of edges) if (edge.decided) joined.set(edge.unit, edge);
  const incidents = new Set([...joined.values()].map((edge) => edge.incident));
  const free = edges.filter(
    ({ unit, incident }) => !joined.has(unit) && !incidents.has(incident),
  );
  const taken = assignEdges(free, lead) as ReadonlyMap<number, Scored>;
  for (const [unit, edge] of taken) joined.set(unit, edge);
  for (const [unit, edge] of withNamedVictims(edges, joined, units, lead))
    joined.set(unit, edge);
  return joined;
}

/** By first day, undated ones last, then by id. */
function byDay(a: RegisterIncident, b: RegisterIncident): number {
  const keyOf = ({ when, id }: RegisterIncident) =>
    `${when.start ?? when.end ?? "9999"} ${id}`;
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Leftover units whose named victim is one of an incident's. A name that fits
 * two incidents alike is of neither: a person decides.
 */
function withNamedVictims(
  edges: readonly Scored[],
  taken: ReadonlyMap<number, ListEdge>,
  units: readonly UnitSide[],
  lead: number,
): ReadonlyMap<number, Scored> {
  const left = edges.filter(({ unit }) => !taken.has(unit));
  const byUnit = edgesBy(left, "unit");
  const clear = left.filter(
    (edge) =>
      edge.verdict === "match" &&
      namesVictim(edge.pair, units[edge.unit]!) &&
      leads(edge, byUnit.get(edge.unit)!, lead),
  );
  return new Map(clear.map((edge) => [edge.unit, edge]));
}

/**
 * Holds a list against the register: which happenings both have, and where
 * they contradict each other; which only one of them has; which a person must
 * decide. A row belongs to at most one incident; several rows to one incident
 * only where the list itself has several for it.
 *
 * @param rows - of one list, in any order
 * @param incidents - of the register, in any order
 * @returns the same for any order of both, but for the lines of the rows
 */
export function compareList(
  rows: readonly ListRow[],
  incidents: readonly RegisterIncident[],
  options: ListOptions = {},
): ListAgainstRegister {
  const weights = options.weights ?? LIST_WEIGHTS;
  const sorted = [...incidents].sort(byDay);
  const admin1s = sorted.flatMap(({ where }) => where.admin1 ?? []);
  const admin1Of = admin1Reader([...new Set(admin1s)].sort());
  const book = placeBook(admin1Of);
  const here = sorted.map((incident) => incidentSide(incident, book));
  const there = listUnits(rows).map((unit) => unitSide(unit, book));
  const decisions = options.decisions ?? [];
  const edges = scoredEdges(there, here, { weights, book }, decisions);
  const joined = joinedEdges(edges, there, weights.lead);
  const explain = explainer(there, here, weights);
  const both = gather([...joined.values()].map(explain), there);
  const isTaken = new Set([...joined.values()].map((edge) => edge.incident));
  const isPlaced = (unit: number) => joined.has(unit);
  const possible = edges.filter(
    ({ unit, incident, verdict }) =>
      !isPlaced(unit) && (!isTaken.has(incident) || verdict === "match"),
  );
  const asked = new Set(possible.map(({ unit }) => unit));
  const named = new Set(possible.map(({ incident }) => incident));
  const left = sorted.filter((_, at) => !isTaken.has(at) && !named.has(at));
  const covers = options.covers ?? (() => true);
  return {
    both,
    possible: possible.map(explain),
    onlyThere: there.flatMap(({ unit }, at) =>
      isPlaced(at) || asked.has(at) ? [] : unit.rows,
    ),
    onlyHere: left.filter(covers),
    outside: left.filter((incident) => !covers(incident)),
  };
}
