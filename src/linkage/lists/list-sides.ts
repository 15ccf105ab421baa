import {
  OUTCOME_CODES,
  type DateInterval,
  type EventTypeCode,
  type OutcomeCode,
  type PlaceReference,
  type RegisterIncident,
} from "../../model/index.js";
import { amountOf, type Amount } from "../fields/amounts.js";
import { readDays, type Days } from "../fields/dates.js";
import type { KnownPlace, ListPlace } from "./list-places.js";
import { readListName, type ListName } from "./list-names.js";
import type { PlaceBook } from "./place-book.js";
import type { ListUnit } from "./list-units.js";

/** An incident of the register, prepared for comparison with rows. */
export interface IncidentSide {
  readonly incident: RegisterIncident;
  /** What the register shows. */
  readonly days: Days | undefined;
  readonly known: KnownPlace;
  /** What any of its reports tells, the shown value first. */
  readonly told: {
    readonly types: readonly EventTypeCode[];
    readonly days: readonly (Days | undefined)[];
    readonly places: readonly KnownPlace[];
  };
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

/** The other values that reports tell for a field; see `competing`. */
function competingValues<Value>(
  incident: RegisterIncident,
  field: string,
): readonly Value[] {
  const { shown, values = [] } = incident.competing[field] ?? {};
  const isShown = JSON.stringify(shown);
  return values
    .map(({ value }) => value as Value)
    .filter((value) => JSON.stringify(value) !== isShown);
}

/** Prepares an incident. */
export function incidentSide(
  incident: RegisterIncident,
  book: PlaceBook,
): IncidentSide {
  const amounts = new Map<OutcomeCode, Amount>();
  for (const outcome of OUTCOME_CODES) {
    const amount = amountOf(incident.casualties, outcome);
    if (amount !== undefined) amounts.set(outcome, amount);
  }
  const days = readDays(incident.when, null);
  const known = book.known(incident.where);
  const others = {
    types: competingValues<EventTypeCode>(incident, "/type"),
    days: competingValues<DateInterval>(incident, "/when"),
    places: competingValues<PlaceReference>(incident, "/where"),
  };
  return {
    incident,
    days,
    known,
    told: {
      types: [incident.type, ...others.types],
      days: [days, ...others.days.map((when) => readDays(when, null))],
      places: [known, ...others.places.map(book.known)],
    },
    amounts,
    names: victimNames(incident).map(readListName).filter(isTold),
  };
}

/** A run of capitalised words of a note, with the particles of names. */
const NAME_IN_NOTE =
  /[A-Z][\p{L}'’ʿʾ]+(?:[ -](?:[A-Z][\p{L}'’ʿʾ]+|bin|ibn|al|el|abu))+/gu;

/** Words before a name that are capitalised too: Gunmen killed, Sheikh. */
const LEADING = 2;

/** Names that a note of a list can hold; many are no persons. */
function namesInNote(note: string | null): readonly ListName[] {
  const runs = note?.match(NAME_IN_NOTE) ?? [];
  return runs
    .flatMap((run) => {
      const words = run.split(" ");
      const heads = Math.min(LEADING, words.length - 2);
      return Array.from({ length: Math.max(0, heads) + 1 }, (_, from) =>
        words.slice(from).join(" "),
      );
    })
    .map(readListName)
    .filter(isTold);
}

/** Prepares a unit. */
export function unitSide(unit: ListUnit, book: PlaceBook): UnitSide {
  const first = unit.rows[0]!;
  const names = unit.rows.flatMap(({ persons }) =>
    persons.map(({ name }) => readListName(name)),
  );
  const amounts = Object.entries(unit.amounts) as [OutcomeCode, Amount][];
  return {
    unit,
    days: readDays(first.when, null),
    places: unit.rows.map(({ where }) => book.listed(where)),
    amounts: new Map(amounts),
    names: names.filter(isTold),
    mentioned: namesInNote(first.notes),
  };
}
