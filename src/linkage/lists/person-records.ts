import type {
  DateInterval,
  OutcomeCode,
  PlaceReference,
  RegisterIncident,
  Victim,
} from "../../model/index.js";
import type { Amount } from "../fields/amounts.js";
import { readDays, type Days } from "../fields/dates.js";
import { compareListNames, readListName, type ListName } from "./list-names.js";
import {
  knownPlace,
  listPlace,
  type KnownPlace,
  type ListPlace,
} from "./list-places.js";
import { rowContent, type ListRow } from "./list-row.js";

/** A person whom the register or a list names, prepared for comparison. */
export interface PersonRecord {
  /** The list, or null for the register. */
  readonly list: string | null;
  readonly name: ListName;
  readonly outcome: OutcomeCode | null;
  readonly sex: Victim["sex"] | null;
  /** Completed years. */
  readonly age: Amount | null;
  readonly when: DateInterval;
  readonly where: PlaceReference;
  readonly days: Days | undefined;
  readonly place: ListPlace;
  readonly known: KnownPlace;
  /** Somebody accuses him of something: then no name joins him by itself. */
  readonly accused: boolean;
  /** Of the register: the incident. */
  readonly incident: RegisterIncident | null;
  /** Of a list: the row. */
  readonly row: ListRow | null;
  /** What it says; equal for equal records whatever their order. */
  readonly content: string;
}

/** Reads governorates of a list in the register's Arabic. */
export type Admin1Of = (text: string | null) => string | null;

const same: Admin1Of = (text) => text;

function ageOf({ age }: Pick<Victim, "age">): Amount | null {
  if (age === undefined) return null;
  const min = age.min ?? age.max;
  return min === null ? null : { min, max: age.max };
}

interface Told {
  readonly name: ListName;
  readonly outcome: OutcomeCode;
  readonly victim: Victim | null;
}

/** Whether one incident tells of one person under two names. */
function isOne(a: Told, b: Told): boolean {
  if (a.outcome !== b.outcome) return false;
  const found = compareListNames(a.name, b.name);
  return found === "full" || found === "part" || a.name.text === b.name.text;
}

/** Every named person to whom an incident happened, under the longest name. */
function toldIn(incident: RegisterIncident): readonly Told[] {
  const told = (
    text: string,
    outcome: OutcomeCode,
    victim: Victim | null,
  ): readonly Told[] => {
    const name = readListName(text);
    return name === undefined ? [] : [{ name, outcome, victim }];
  };
  const cards = (incident.victims ?? []).flatMap((victim) =>
    victim.name === null || victim.perpetrator === true
      ? []
      : told(victim.name.full, victim.outcome, victim),
  );
  const rows = incident.casualties
    .filter(({ perpetrator }) => perpetrator !== true)
    .flatMap(({ names, outcome }) =>
      names.flatMap((name) => told(name, outcome, null)),
    );
  const longestFirst = [...cards, ...rows].sort(
    (a, b) =>
      b.name.rest.length - a.name.rest.length ||
      Number(a.victim === null) - Number(b.victim === null) ||
      (a.name.text < b.name.text ? -1 : a.name.text > b.name.text ? 1 : 0),
  );
  const kept: Told[] = [];
  for (const one of longestFirst)
    if (!kept.some((other) => isOne(one, other))) kept.push(one);
  return kept;
}

/** The named victims of an incident of the register. */
export function registerPersons(
  incident: RegisterIncident,
): readonly PersonRecord[] {
  return toldIn(incident).map(({ name, outcome, victim }) => {
    const when = victim?.died ?? incident.when;
    const where = victim?.diedAt ?? incident.where;
    return {
      list: null,
      name,
      outcome,
      sex: victim?.sex ?? null,
      age: victim === null ? null : ageOf(victim),
      when,
      where,
      days: readDays(when, null),
      place: listPlace(where, same),
      known: knownPlace(where),
      accused: (victim?.accusations?.length ?? 0) > 0,
      incident,
      row: null,
      content: JSON.stringify([incident.id, outcome, name.text]),
    };
  });
}

/** The persons that a row names. */
export function rowPersons(
  row: ListRow,
  admin1Of: Admin1Of,
): readonly PersonRecord[] {
  return row.persons.flatMap((person) => {
    const name = readListName(person.name);
    if (name === undefined) return [];
    const { list, when, where } = row;
    return [
      {
        list,
        name,
        outcome: person.outcome,
        sex: person.sex,
        age: person.age,
        when,
        where,
        days: readDays(when, null),
        place: listPlace(where, admin1Of),
        known: knownPlace({ ...where, admin1: admin1Of(where.admin1) }),
        accused: false,
        incident: null,
        row,
        content: JSON.stringify([rowContent(row), person]),
      },
    ];
  });
}
