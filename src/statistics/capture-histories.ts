import {
  comparePeople,
  doublesWithin,
  registerPersons,
  rowPersons,
  type ListDecision,
  type ListRow,
  type PersonRecord,
} from "../linkage/lists/index.js";
import { admin1Reader } from "../linkage/lists/index.js";
import {
  sha256,
  type OutcomeCode,
  type RegisterIncident,
} from "../model/index.js";

/** One of the lists, with its rows. */
export interface CapturingList {
  readonly name: string;
  readonly rows: readonly ListRow[];
}

/** One person, and which lists have him. */
export interface CaptureHistory {
  /** Derives from what the first list says of him; no name. */
  readonly unit: string;
  /** Of the register, where he is in it. */
  readonly incident: string | null;
  /** One a list, in the order of the lists. */
  readonly captured: readonly boolean[];
  /** `2022-05`; null unless all possible days lie in one month. */
  readonly month: string | null;
  readonly admin1: string | null;
  readonly sex: "female" | "male" | null;
  /** Name, month and governorate are known: others are left out of estimates. */
  readonly identifiable: boolean;
  /** He may be another one of this table: a person has to decide first. */
  readonly doubtful: boolean;
}

/** Capture histories of all people whom any list names. */
export interface CaptureTable {
  /** The register, or its original sources, first; then lists by name. */
  readonly lists: readonly string[];
  /** By unit. */
  readonly histories: readonly CaptureHistory[];
  /** People of the lists without a name, who can be in no history. */
  readonly unnamed: number;
}

/** How histories are made. */
export interface CaptureOptions {
  /** Whom to count; the dead by default. */
  readonly outcome?: OutcomeCode | undefined;
  /** What people decided of the lists' rows. */
  readonly decisions?: readonly ListDecision[] | undefined;
  /**
   * Original sources that name a victim of an incident, when they are to be
   * lists of their own; by default the register is one list.
   */
  readonly sourcesOf?:
    | ((incident: RegisterIncident, name: string) => readonly string[])
    | undefined;
}

/** The register's own column, where it is one list. */
export const REGISTER_LIST = "register";

interface Unit {
  readonly person: PersonRecord;
  readonly lists: Set<string>;
  doubtful: boolean;
}

/** The month of an interval, if it lies in one. */
function monthOf({ when }: PersonRecord): string | null {
  const [start, end] = [when.start?.slice(0, 7), when.end?.slice(0, 7)];
  return start !== undefined && start === end ? start : null;
}

function historyOf(
  { person, lists, doubtful }: Unit,
  names: readonly string[],
  admin1Of: (text: string | null) => string | null,
): CaptureHistory {
  const month = monthOf(person);
  const admin1 =
    person.list === null ? person.where.admin1 : admin1Of(person.where.admin1);
  const { own, rest } = person.name;
  const isNamed = own !== null && rest.length > 0;
  return {
    unit: `u${sha256(person.content).slice(0, 16)}`,
    incident: person.incident?.id ?? null,
    captured: names.map((name) => lists.has(name)),
    month,
    admin1,
    sex: person.sex ?? null,
    identifiable: isNamed && month !== null && admin1 !== null,
    doubtful,
  };
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Adds the people of one list to the units found so far. */
function addList(
  units: Unit[],
  name: string,
  people: readonly PersonRecord[],
  decisions: readonly ListDecision[],
): void {
  const unitOf = new Map(units.map((unit) => [unit.person, unit]));
  const found = comparePeople([...unitOf.keys()], people, { decisions });
  for (const { here } of found.both) unitOf.get(here)!.lists.add(name);
  const doubted = new Set(found.possible.map(({ there }) => there));
  for (const { here } of found.possible) unitOf.get(here)!.doubtful = true;
  const alone = [...doubted, ...found.onlyThere];
  const doubles = doublesWithin(alone);
  for (const person of alone)
    units.push({
      person,
      lists: new Set([name]),
      doubtful: doubted.has(person) || doubles.has(person),
    });
}

/**
 * Makes capture histories for multiple-systems estimation: who stands in which
 * list. Nothing is estimated here: an estimate needs lists that do not feed
 * one another, and somebody who answers for the model.
 *
 * @param incidents - of the register
 * @param lists - other lists, in any order; joined one after the other by name
 * @returns the same for any order
 */
export function captureHistories(
  incidents: readonly RegisterIncident[],
  lists: readonly CapturingList[],
  options: CaptureOptions = {},
): CaptureTable {
  const { outcome = "killed", decisions = [] } = options;
  const { sourcesOf = () => [REGISTER_LIST] } = options;
  const isCounted = (person: PersonRecord) => person.outcome === outcome;
  const admin1s = incidents.flatMap(({ where }) => where.admin1 ?? []);
  const admin1Of = admin1Reader([...new Set(admin1s)].sort());
  const named = incidents.flatMap(registerPersons).filter(isCounted);
  const doubles = doublesWithin(named);
  const units: Unit[] = named.map((person) => ({
    person,
    lists: new Set(sourcesOf(person.incident!, person.name.text)),
    doubtful: doubles.has(person),
  }));
  const own = new Set(units.flatMap((unit) => [...unit.lists]));
  const sorted = [...lists].sort((a, b) => ascending(a.name, b.name));
  let unnamed = 0;
  for (const { name, rows } of sorted) {
    unnamed += rows.filter(({ persons }) => persons.length === 0).length;
    const people = rows.flatMap((row) => rowPersons(row, admin1Of));
    addList(units, name, people.filter(isCounted), decisions);
  }
  const names = [...own].sort(ascending);
  const columns = [...names, ...sorted.map(({ name }) => name)];
  return {
    lists: columns,
    histories: units
      .map((unit) => historyOf(unit, columns, admin1Of))
      .sort((a, b) => ascending(a.unit, b.unit)),
    unnamed,
  };
}
