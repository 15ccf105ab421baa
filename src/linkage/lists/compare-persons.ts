import { assignEdges, type ListEdge } from "./list-assignment.js";
import { listNameKeys, spellingIndex } from "./list-names.js";
import {
  decidedPersons,
  type DecidedPerson,
  type ListDecision,
} from "./list-decisions.js";
import { comparePersons } from "./person-comparison.js";
import type { PersonRecord } from "./person-records.js";
import {
  explainPersons,
  PERSON_WEIGHTS,
  personVerdict,
  personWeight,
  type PersonFieldExplanation,
  type PersonWeights,
} from "./person-weights.js";

/** Two records that are, or may be, one person. */
export interface PersonMatch {
  readonly here: PersonRecord;
  readonly there: PersonRecord;
  /** A person said so; then no weight matters. */
  readonly decided: boolean;
  /** Bits, the prior included. */
  readonly weight: number;
  readonly prior: number;
  readonly threshold: number;
  readonly fields: readonly PersonFieldExplanation[];
}

/**
 * People of a list held against others. Each record of the list is in exactly
 * one of `both`, `possible` and `onlyThere`.
 */
export interface PersonsCompared {
  readonly both: readonly PersonMatch[];
  /** Pairs for a person to decide; a record can stand in several. */
  readonly possible: readonly PersonMatch[];
  readonly onlyThere: readonly PersonRecord[];
  readonly onlyHere: readonly PersonRecord[];
}

/** Bits of a person's word: more than all fields together. */
const DECIDED = 100;

const byContent = (a: PersonRecord, b: PersonRecord) =>
  a.content < b.content ? -1 : a.content > b.content ? 1 : 0;

/** Edges of all pairs that share a key of their names. */
function edgesOf(
  here: readonly PersonRecord[],
  there: readonly PersonRecord[],
  weights: PersonWeights,
  decide: DecidedPerson = () => undefined,
): readonly ListEdge[] {
  const names = [...here, ...there].map(({ name }) => name);
  const spellings = spellingIndex(names);
  const blocks = new Map<string, number[]>();
  here.forEach(({ name }, index) => {
    for (const key of listNameKeys(name, spellings)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  return there.flatMap((record, unit) => {
    const keys = listNameKeys(record.name, spellings);
    const found = new Set(keys.flatMap((key) => blocks.get(key) ?? []));
    return [...found].flatMap((incident) => {
      const other = here[incident]!;
      const said = decide(record, other);
      if (said === false) return [];
      const comparison = comparePersons(record, other);
      const found = personVerdict(record, other, comparison, weights);
      const verdict = said === true ? "match" : found;
      const weight =
        personWeight(comparison, weights) + (said === true ? DECIDED : 0);
      return verdict === "none" ? [] : [{ unit, incident, weight, verdict }];
    });
  });
}

/** How people are compared. */
export interface PersonOptions {
  readonly weights?: PersonWeights | undefined;
  /** What people decided; it wins over every weight. */
  readonly decisions?: readonly ListDecision[] | undefined;
}

/**
 * Finds who of a list is whom of the register, or of the people known so far.
 *
 * @returns the same for any order of both
 */
export function comparePeople(
  known: readonly PersonRecord[],
  others: readonly PersonRecord[],
  options: PersonOptions = {},
): PersonsCompared {
  const weights = options.weights ?? PERSON_WEIGHTS;
  const decide = decidedPersons(options.decisions ?? []);
  const here = [...known].sort(byContent);
  const there = [...others].sort(byContent);
  const edges = edgesOf(here, there, weights, decide);
  const taken = assignEdges(edges, weights.lead);
  const explain = ({ unit, incident }: ListEdge): PersonMatch => {
    const [x, y] = [there[unit]!, here[incident]!];
    const comparison = comparePersons(x, y);
    return {
      here: y,
      there: x,
      decided: decide(x, y) === true,
      weight: personWeight(comparison, weights),
      prior: weights.prior,
      threshold: weights.threshold,
      fields: explainPersons(comparison, weights),
    };
  };
  const isTaken = new Set([...taken.values()].map(({ incident }) => incident));
  const open = edges.filter(
    ({ unit, incident, verdict }) =>
      // Whoever fits a person already found stands in the list twice, perhaps.
      !taken.has(unit) && (!isTaken.has(incident) || verdict === "match"),
  );
  const asked = new Set(open.map(({ unit }) => unit));
  const named = new Set(open.map(({ incident }) => incident));
  return {
    both: [...taken.keys()]
      .sort((a, b) => a - b)
      .map((unit) => explain(taken.get(unit)!)),
    possible: open.map(explain),
    onlyThere: there.filter((_, at) => !taken.has(at) && !asked.has(at)),
    onlyHere: here.filter((_, at) => !isTaken.has(at) && !named.has(at)),
  };
}

/**
 * Records that may be another record of the same list: whoever counts people
 * would count them twice.
 */
export function doublesWithin(
  records: readonly PersonRecord[],
  weights: PersonWeights = PERSON_WEIGHTS,
): ReadonlySet<PersonRecord> {
  const doubles = edgesOf(records, records, weights).filter(
    ({ unit, incident, verdict }) => unit !== incident && verdict === "match",
  );
  return new Set(doubles.map(({ unit }) => records[unit]!));
}
