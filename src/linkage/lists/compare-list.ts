import type { Bilingual, RegisterIncident } from "../../model/index.js";
import { DATE_SLACK, gapOf } from "../fields/dates.js";
import type { Barrier } from "../pairs/constraints.js";
import { assignEdges, type ListEdge } from "./list-assignment.js";
import { candidateFinder } from "./list-candidates.js";
import { sideBySide, type FieldSideBySide } from "./list-conflicts.js";
import { scoreListPair, type ListPair } from "./list-pairs.js";
import { admin1Reader } from "./list-places.js";
import type { ListRow } from "./list-row.js";
import { incidentSide, unitSide } from "./list-sides.js";
import type { IncidentSide, UnitSide } from "./list-sides.js";
import { listUnits, type SeveralRows } from "./list-units.js";
import {
  LIST_WEIGHTS,
  listFieldWeights,
  type ListWeights,
} from "./list-weights.js";
import { listBarrierWords, listFieldWords } from "./list-words.js";

/** What one field said for or against a pair. */
export interface ListFieldExplanation {
  readonly field: string;
  readonly level: string;
  /** log2 of the likelihood ratio: positive speaks for the pair. */
  readonly bits: number;
  readonly words: Bilingual;
}

/** Why a row and an incident are, or may be, one happening. */
export interface ListMatch {
  /** Rows that stand for the happening, one in most cases. */
  readonly rows: readonly ListRow[];
  readonly several: SeveralRows | null;
  readonly incident: RegisterIncident;
  /** Bits of the whole pair, the prior included. */
  readonly weight: number;
  readonly prior: number;
  readonly threshold: number;
  /** The strongest first; fields that say nothing left out. */
  readonly fields: readonly ListFieldExplanation[];
  readonly barrier: (Bilingual & { readonly code: Barrier }) | null;
  readonly sideBySide: readonly FieldSideBySide[];
}

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
}

/** Whether each unit names victims of an incident that no other unit names. */
function namesAnother(pair: ListPair, unit: UnitSide): boolean {
  const { victims } = pair.comparison;
  return unit.names.length > 0 && (victims === "full" || victims === "part");
}

interface Scored extends ListEdge {
  readonly pair: ListPair;
}

/** Dates apart that only a name could bridge, and no name to do it. */
function isHopeless(unit: UnitSide, { days, names }: IncidentSide): boolean {
  const isNamed =
    names.length > 0 && unit.names.length + unit.mentioned.length > 0;
  return (
    !isNamed &&
    unit.days !== undefined &&
    days !== undefined &&
    gapOf(unit.days, days) > DATE_SLACK
  );
}

function scoredEdges(
  units: readonly UnitSide[],
  incidents: readonly IncidentSide[],
  weights: ListWeights,
): readonly Scored[] {
  const find = candidateFinder(incidents);
  return units.flatMap((side, unit) =>
    find(side).flatMap((incident) => {
      if (isHopeless(side, incidents[incident]!)) return [];
      const pair = scoreListPair(side, incidents[incident]!, weights);
      const { weight, verdict } = pair;
      return verdict === "none"
        ? []
        : [{ unit, incident, weight, verdict, pair }];
    }),
  );
}

/** By first day, undated ones last, then by id. */
function byDay(a: RegisterIncident, b: RegisterIncident): number {
  const keyOf = ({ when, id }: RegisterIncident) =>
    `${when.start ?? when.end ?? "9999"} ${id}`;
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Leftover units whose named victim is one of a taken incident's. */
function withNamedVictims(
  edges: readonly Scored[],
  taken: ReadonlyMap<number, ListEdge>,
  units: readonly UnitSide[],
): ReadonlyMap<number, Scored> {
  const joined = new Map<number, Scored>();
  for (const edge of edges) {
    const { unit, pair, verdict } = edge;
    if (taken.has(unit) || verdict !== "match") continue;
    if (!namesAnother(pair, units[unit]!)) continue;
    const rival = joined.get(unit);
    if (rival === undefined || edge.weight > rival.weight)
      joined.set(unit, edge);
  }
  return joined;
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
  const here = sorted.map(incidentSide);
  const admin1s = sorted.flatMap(({ where }) => where.admin1 ?? []);
  const admin1Of = admin1Reader([...new Set(admin1s)].sort());
  const there = listUnits(rows).map((unit) => unitSide(unit, admin1Of));
  const edges = scoredEdges(there, here, weights);
  const taken = assignEdges(edges, weights.lead) as ReadonlyMap<number, Scored>;
  const joined = withNamedVictims(edges, taken, there);
  const explain = explainer(there, here, weights);
  const matched = [...taken.values(), ...joined.values()];
  const both = gather(
    matched.map((edge) => explain(edge)),
    there,
  );
  const isTaken = new Set(matched.map(({ incident }) => incident));
  const isPlaced = (unit: number) => taken.has(unit) || joined.has(unit);
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

function explainer(
  units: readonly UnitSide[],
  incidents: readonly IncidentSide[],
  weights: ListWeights,
): (edge: Scored) => ListMatch {
  return ({ unit, incident, pair }) => {
    const [there, here] = [units[unit]!, incidents[incident]!];
    const fields = listFieldWeights(pair.comparison, weights)
      .filter(({ bits }) => bits !== 0)
      .map((told) => ({
        ...told,
        words: listFieldWords(told.field, told.level),
      }))
      .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
    return {
      rows: there.unit.rows,
      several: there.unit.several,
      incident: here.incident,
      weight: pair.weight,
      prior: weights.prior,
      threshold: weights.threshold,
      fields,
      barrier: listBarrierWords(pair.barrier),
      sideBySide: sideBySide(there, here, pair.comparison),
    };
  };
}

/** Says of rows that share an incident that they do. */
function gather(
  matches: readonly ListMatch[],
  units: readonly UnitSide[],
): readonly ListMatch[] {
  const uses = new Map<string, number>();
  for (const { incident } of matches)
    uses.set(incident.id, (uses.get(incident.id) ?? 0) + 1);
  const order = new Map(units.map(({ unit }, at) => [unit.rows[0]!, at]));
  return matches
    .map((match) =>
      uses.get(match.incident.id) === 1
        ? match
        : { ...match, several: match.several ?? ("named_victims" as const) },
    )
    .sort((a, b) => order.get(a.rows[0]!)! - order.get(b.rows[0]!)!);
}
