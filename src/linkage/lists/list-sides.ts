import {
  OUTCOME_CODES,
  type OutcomeCode,
  type RegisterIncident,
} from "../../model/index.js";
import { amountOf, type Amount } from "../fields/amounts.js";
import { readDays, type Days } from "../fields/dates.js";
import { placeBeside, knownPlace, listPlace } from "./list-places.js";
import type { KnownPlace, ListPlace } from "./list-places.js";
import { readListName, type ListName } from "./list-names.js";
import type { ListUnit } from "./list-units.js";
import type { ComparedPlace } from "../fields/places.js";

/** An incident of the register, prepared for comparison with rows. */
export interface IncidentSide {
  readonly incident: RegisterIncident;
  readonly days: Days | undefined;
  readonly known: KnownPlace;
  readonly amounts: ReadonlyMap<OutcomeCode, Amount>;
  readonly names: readonly ListName[];
}

/** A unit of a list, prepared for comparison with incidents. */
export interface UnitSide {
  readonly unit: ListUnit;
  readonly days: Days | undefined;
  /** One a row. */
  readonly places: readonly ListPlace[];
  readonly amounts: ReadonlyMap<OutcomeCode, Amount>;
  readonly names: readonly ListName[];
  readonly mentioned: readonly ListName[];
}

const isTold = <T>(value: T | undefined): value is T => value !== undefined;

/** Names of all victims that an incident of the register shows. */
export function victimNames(incident: RegisterIncident): readonly string[] {
  const rows = incident.casualties.flatMap(({ names }) => names);
  const cards = (incident.victims ?? []).flatMap(({ name }) =>
    name === null ? [] : [name.full],
  );
  return [...new Set([...rows, ...cards])];
}

/** Prepares an incident. */
export function incidentSide(incident: RegisterIncident): IncidentSide {
  const amounts = new Map<OutcomeCode, Amount>();
  for (const outcome of OUTCOME_CODES) {
    const amount = amountOf(incident.casualties, outcome);
    if (amount !== undefined) amounts.set(outcome, amount);
  }
  return {
    incident,
    days: readDays(incident.when, null),
    known: knownPlace(incident.where),
    amounts,
    names: victimNames(incident).map(readListName).filter(isTold),
  };
}

/** A run of capitalised words of a note, with the particles of names. */
const NAME_IN_NOTE =
  /(?:[A-Z][\p{L}'’ʿʾ-]+|(?<=\p{Lu}\p{L}* )(?:bin|ibn|al|el|abu))(?:[ -](?:[A-Z][\p{L}'’ʿʾ-]+|bin|ibn|al|el|abu))+/gu;

/** Names that a note of a list can hold; many are no persons. */
function namesInNote(note: string | null): readonly ListName[] {
  if (note === null) return [];
  const found = note.match(NAME_IN_NOTE) ?? [];
  return found.map(readListName).filter(isTold);
}

/** Prepares a unit. */
export function unitSide(
  unit: ListUnit,
  admin1Of: (text: string | null) => string | null,
): UnitSide {
  const first = unit.rows[0]!;
  const names = unit.rows.flatMap(({ persons }) =>
    persons.map(({ name }) => readListName(name)),
  );
  const amounts = Object.entries(unit.amounts) as [OutcomeCode, Amount][];
  return {
    unit,
    days: readDays(first.when, null),
    places: unit.rows.map(({ where }) => listPlace(where, admin1Of)),
    amounts: new Map(amounts),
    names: names.filter(isTold),
    mentioned: namesInNote(first.notes),
  };
}

/** The unit's places as they stand beside an incident's. */
export function placesBeside(
  unit: UnitSide,
  incident: IncidentSide,
): readonly ComparedPlace[] {
  return unit.places.map((place) => placeBeside(place, incident.known));
}
